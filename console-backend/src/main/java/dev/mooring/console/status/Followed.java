package dev.mooring.console.status;

import dev.mooring.console.object.ObjectRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an application's state is made of.
 *
 * @param applied objects that carry Mooring's label
 * @param releases Helm releases with the objects of each, which carry Helm's label
 * @param statusInformers the vendor's, rendered; empty where all objects count
 * @param passing Jobs that the cluster removes by itself some time after they have ended: their absence is no loss
 */
public record Followed(
        Set<ObjectRef> applied,
        Map<ObjectRef, Set<ObjectRef>> releases,
        List<String> statusInformers,
        Set<ObjectRef> passing) {

    /** Nothing, as before the first deploy. */
    public static final Followed NOTHING = new Followed(Set.of(), Map.of(), List.of(), Set.of());

    public Followed {
        applied = Set.copyOf(applied);
        releases = releases.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        statusInformers = List.copyOf(statusInformers);
        passing = Set.copyOf(passing);
    }

    public Followed with(Set<ObjectRef> objects) {
        return new Followed(objects, releases, statusInformers, passing);
    }

    public Followed withReleases(Map<ObjectRef, Set<ObjectRef>> others) {
        return new Followed(applied, others, statusInformers, passing);
    }

    public Followed withInformers(List<String> others) {
        return new Followed(applied, releases, others, passing);
    }

    public Followed withPassing(Set<ObjectRef> jobs) {
        return new Followed(applied, releases, statusInformers, jobs);
    }

    /** Everything that has a state, the releases themselves included. */
    Set<ObjectRef> objects() {
        Set<ObjectRef> all = new TreeSet<>(applied);
        all.addAll(releases.keySet());
        releases.values().forEach(all::addAll);
        return all;
    }

    /** The release of each object that came with one. */
    Map<ObjectRef, ObjectRef> partOf() {
        Map<ObjectRef, ObjectRef> partOf = new HashMap<>();
        releases.forEach((release, objects) -> objects.forEach(object -> partOf.putIfAbsent(object, release)));
        return partOf;
    }
}
