package dev.mooring.console.status;

import java.util.Collection;
import java.util.Comparator;

/** The state of an object or of the application, from best to worst. */
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

    /** The worst of several; UNKNOWN for none. */
    public static Health worst(Collection<Health> several) {
        return several.stream().max(Comparator.naturalOrder()).orElse(UNKNOWN);
    }
}
