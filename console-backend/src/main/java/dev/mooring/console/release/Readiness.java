package dev.mooring.console.release;

/** What a version still lacks before it can be deployed. */
public enum Readiness {
    READY,
    /** Known to exist, and not fetched yet or not to be fetched. */
    NOT_FETCHED,
    NEEDS_CONFIG,
    /** A check that the vendor calls strict failed or has not run. */
    STRICT_CHECK_OPEN
}
