package dev.mooring.console.status;

import java.util.Collection;
import java.util.Comparator;

/** The state of an object or of the application, from best to worst: availability and rollout in one word. */
public enum Health {
    READY("Ready"),
    UPDATING("Updating"),
    DEGRADED("Degraded"),
    UNAVAILABLE("Unavailable"),
    MISSING("Missing"),
    /** Mooring may not see it, or has not looked yet: never to be taken for healthy. */
    UNKNOWN("Unknown");

    private final String words;

    Health(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** A rollout that goes on is no outage; one that does not get on is at least a degradation. */
    public static Health of(Availability availability, Rollout rollout) {
        return switch (availability) {
            case FULL ->
                switch (rollout) {
                    case DONE -> READY;
                    case GOING_ON -> UPDATING;
                    case STUCK -> DEGRADED;
                    case UNKNOWN -> UNKNOWN;
                };
            case PARTIAL -> rollout == Rollout.GOING_ON ? UPDATING : DEGRADED;
            case NONE -> rollout == Rollout.GOING_ON ? UPDATING : UNAVAILABLE;
            case ABSENT -> MISSING;
            case HIDDEN, UNKNOWN -> UNKNOWN;
        };
    }

    /** The worst of several; UNKNOWN for none. */
    public static Health worst(Collection<Health> several) {
        return several.stream().max(Comparator.naturalOrder()).orElse(UNKNOWN);
    }
}
