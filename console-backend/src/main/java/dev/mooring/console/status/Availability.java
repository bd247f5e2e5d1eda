package dev.mooring.console.status;

/** How much of an object can be used now, whatever is being rolled out; from best to worst. */
public enum Availability {
    FULL("Available"),
    PARTIAL("Partly available"),
    NONE("Not available"),
    ABSENT("Not in the cluster"),
    /** Mooring's account is refused: what cannot be looked at is never taken for healthy. */
    HIDDEN("Not permitted to see"),
    /** Nobody has looked yet, or the connection was lost before. */
    UNKNOWN("Not known");

    private final String words;

    Availability(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** Of so many that are wanted so many work. */
    public static Availability of(long working, long wanted) {
        if (working >= wanted) {
            return FULL;
        }
        return working > 0 ? PARTIAL : NONE;
    }
}
