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
 */
public record Leftover(ObjectRef object, Optional<KubeObject> live) {

    private static final String KEEP = "kots.io/keep";
    private static final List<String> HOLDS_DATA =
            List.of("PersistentVolumeClaim", "Namespace", "CustomResourceDefinition");

    /** Why it stays although nobody wants it; empty where it is to be deleted. */
    public Optional<Finding> reasonToKeep(AppSlug app) {
        return live.flatMap(found -> reasonToKeep(found, app));
    }

    private Optional<Finding> reasonToKeep(KubeObject found, AppSlug app) {
        if (Ownership.isOfAnother(found, app)) {
            String message = object + " is no longer part of this version, but belongs to the application "
                    + Ownership.owner(found).orElse("") + " by now. It stays.";
            return Optional.of(Finding.warning("object-of-another-app", message, place()));
        }
        if (found.annotation(KEEP).orElse("").equals("true")) {
            String message = object + " is no longer part of this version. It stays, because the vendor marked it with "
                    + KEEP + "; delete it yourself once you do not need it.";
            return Optional.of(Finding.info("object-kept", message, place()));
        }
        return Optional.empty();
    }

    /** What an admin should know before it is deleted. */
    List<Finding> warnings() {
        if (!HOLDS_DATA.contains(object.kind())) {
            return List.of();
        }
        String goes =
                switch (object.kind()) {
                    case "Namespace" -> "everything in it";
                    case "CustomResourceDefinition" -> "every object of that kind";
                    default -> "the data on it, unless its volume is retained";
                };
        String message = "Deleting " + object + " deletes " + goes + ".";
        return List.of(Finding.warning("deletes-data", message, place()));
    }

    private Place place() {
        return Place.ofSubject(object.toString());
    }
}
