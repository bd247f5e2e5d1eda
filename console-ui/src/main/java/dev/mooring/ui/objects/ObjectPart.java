package dev.mooring.ui.objects;

import dev.mooring.console.inspect.ObjectDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The parts of an object's page, of which one is open; the address says which. */
enum ObjectPart {
    OVERVIEW("Overview"),
    YAML("YAML"),
    EVENTS("Events"),
    LOGS("Logs"),
    REVISIONS("Revisions");

    private static final Set<String> WITH_PODS =
            Set.of("Pod", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob");

    private final String words;

    ObjectPart(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** As it stands in the address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part that an address names; the first one where it names none. */
    static ObjectPart of(String word) {
        for (ObjectPart part : values()) {
            if (part.word().equals(word)) {
                return part;
            }
        }
        return OVERVIEW;
    }

    /** What there is to see of an object: a Helm release is none in the cluster, and few kinds have logs. */
    static List<ObjectPart> of(ObjectDetails details) {
        if (details.object().isHelmRelease()) {
            return List.of(OVERVIEW, REVISIONS);
        }
        List<ObjectPart> parts = new ArrayList<>(List.of(OVERVIEW, YAML, EVENTS));
        if (!details.logs().isEmpty() || WITH_PODS.contains(details.object().kind())) {
            parts.add(LOGS);
        }
        return List.copyOf(parts);
    }
}
