package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import java.util.List;
import java.util.Optional;

/**
 * An object that was applied before and is no longer wanted.
 *
 * @param live as it is in the cluster now, empty where it could not be read
 * @param withData whether an admin said that it goes although data go with it
 */
public record Leftover(ObjectRef object, Optional<KubeObject> live, boolean withData) {

    private static final String KEEP = "kots.io/keep";
    private static final List<String> HOLDS_DATA =
            List.of("PersistentVolumeClaim", "Namespace", "CustomResourceDefinition");

    /** Data stay. */
    public Leftover(ObjectRef object, Optional<KubeObject> live) {
        this(object, live, false);
    }

    public Leftover withData(boolean chosen) {
        return new Leftover(object, live, chosen);
    }

    /** Whether it may be deleted only where an admin said so, because nobody gets back what goes with it. */
    public boolean holdsData() {
        return HOLDS_DATA.contains(object.kind());
    }

    /** Why it stays although nobody wants it; empty where it is to be deleted. */
    public Optional<Finding> reasonToKeep(AppSlug app) {
        return live.flatMap(found -> reasonToKeep(found, app))
                .or(() -> holdsData() && !withData ? Optional.of(dataKept()) : Optional.empty());
    }

    /** What may be decided about it: only what nothing but its data keeps. */
    Optional<Obstacle> decision(AppSlug app) {
        boolean decidable = holdsData() && withData(true).reasonToKeep(app).isEmpty();
        return decidable
                ? Optional.of(
                        new Obstacle.HeldData(withData ? Optional.of(Choices.Choice.DELETE_DATA) : Optional.empty()))
                : Optional.empty();
    }

    private Optional<Finding> reasonToKeep(KubeObject found, AppSlug app) {
        if (Ownership.isOfAnother(found, app)) {
            String message = object + " is no longer wanted, but belongs to the application "
                    + Ownership.owner(found).orElse("") + " by now. It stays.";
            return Optional.of(Finding.warning("object-of-another-app", message, place()));
        }
        if (found.annotation(KEEP).orElse("").equals("true")) {
            String message = object + " is no longer wanted. It stays, because the vendor marked it with " + KEEP
                    + "; delete it yourself once you do not need it.";
            return Optional.of(Finding.info("object-kept", message, place()));
        }
        return Optional.empty();
    }

    private Finding dataKept() {
        String message = object + " is no longer wanted. It stays, because deleting it deletes " + goes()
                + ". Choose so for this object, or delete it yourself once you do not need it.";
        return Finding.warning("data-kept", message, place());
    }

    /** What an admin should know before it is deleted. */
    List<Finding> warnings() {
        if (holdsData()) {
            String message = "Deleting " + object + " deletes " + goes() + ".";
            return List.of(Finding.warning("deletes-data", message, place()));
        }
        return object.kind().equals("StatefulSet") ? List.of(claims()) : List.of();
    }

    private String goes() {
        return switch (object.kind()) {
            case "Namespace" -> "everything in it";
            case "CustomResourceDefinition" -> "every object of that kind";
            default -> "the data on it, unless its volume is retained";
        };
    }

    /** Kubernetes keeps the claims that a StatefulSet made, unless the vendor asked for the opposite. */
    private Finding claims() {
        boolean go = live.flatMap(found -> found.text("spec", "persistentVolumeClaimRetentionPolicy", "whenDeleted"))
                .filter("Delete"::equals)
                .isPresent();
        return go
                ? Finding.warning(
                        "deletes-data",
                        "Deleting " + object
                                + " deletes the volume claims of its pods with the data on them: the vendor"
                                + " says so in its persistentVolumeClaimRetentionPolicy.",
                        place())
                : Finding.info(
                        "data-kept",
                        "The volume claims that " + object + " made for its pods stay, with the data on them.",
                        place());
    }

    private Place place() {
        return Place.ofSubject(object.toString());
    }
}
