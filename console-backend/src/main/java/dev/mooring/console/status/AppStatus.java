package dev.mooring.console.status;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.ObjectRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the application is.
 *
 * @param overall the worst of what counts: the objects that the vendor named, or else all
 * @param availability the worst of what counts
 * @param rollout the worst of what counts
 * @param objects every applied object
 * @param descendants what these brought about, owners before what they own
 * @param partOf the Helm release of each object that came with one
 * @param notes what of the vendor's status informers has no effect
 * @param asOf when the cluster was last heard of
 * @param live whether news from the cluster arrive; false means that the state may be stale
 */
public record AppStatus(
        Health overall,
        Availability availability,
        Rollout rollout,
        List<ObjectStatus> objects,
        List<Descendant> descendants,
        Map<ObjectRef, ObjectRef> partOf,
        List<Finding> notes,
        Instant asOf,
        boolean live) {

    public AppStatus {
        objects = List.copyOf(objects);
        descendants = List.copyOf(descendants);
        partOf = Map.copyOf(partOf);
        notes = List.copyOf(notes);
    }

    /** Nothing is known. */
    public static AppStatus unknown(Instant asOf, boolean live) {
        return of(List.of(), List.of(), asOf, live);
    }

    /** @param counting those that the application's state is made of */
    public static AppStatus of(List<ObjectStatus> objects, List<ObjectStatus> counting, Instant asOf, boolean live) {
        return new AppStatus(
                Health.worst(counting.stream().map(ObjectStatus::health).toList()),
                counting.stream()
                        .map(ObjectStatus::availability)
                        .max(Comparator.naturalOrder())
                        .orElse(Availability.UNKNOWN),
                counting.stream()
                        .map(ObjectStatus::rollout)
                        .max(Comparator.naturalOrder())
                        .orElse(Rollout.UNKNOWN),
                objects,
                List.of(),
                Map.of(),
                List.of(),
                asOf,
                live);
    }

    /** The object that has been as bad as the whole for the longest; empty where nothing is wrong or nothing is known. */
    public Optional<ObjectStatus> blamed() {
        return objects.stream()
                .filter(object -> object.health() == overall && object.health() != Health.READY)
                .min(Comparator.comparing(ObjectStatus::since));
    }

    /** The same objects with what is known around them. */
    public AppStatus with(List<Descendant> others, Map<ObjectRef, ObjectRef> releases, List<Finding> findings) {
        return new AppStatus(overall, availability, rollout, objects, others, releases, findings, asOf, live);
    }

    /** The same, still so at another time. */
    AppStatus at(Instant time) {
        return new AppStatus(overall, availability, rollout, objects, descendants, partOf, notes, time, live);
    }

    /** The Helm release that an object came with; empty where it came with none. */
    public Optional<ObjectRef> releaseOf(ObjectRef object) {
        return Optional.ofNullable(partOf.get(object));
    }

    /** Whether the same is known as in another, whenever it was heard. */
    boolean saysTheSameAs(AppStatus other) {
        return live == other.live
                && overall == other.overall
                && objects.equals(other.objects)
                && descendants.equals(other.descendants)
                && partOf.equals(other.partOf)
                && notes.equals(other.notes);
    }
}
