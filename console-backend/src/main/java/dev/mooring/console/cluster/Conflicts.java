package dev.mooring.console.cluster;

/** What to do where another field manager (kubectl, an operator, another tool) owns a field that is to be applied. */
public enum Conflicts {
    /** Refuse, naming managers and fields: somebody decided something, and an admin should know. */
    REFUSE,
    /** Take the fields over; only where somebody asked for it. */
    TAKE_OVER,
    /** Leave the fields of others out of what is applied: they keep the values that they have. */
    KEEP_THEIRS
}
