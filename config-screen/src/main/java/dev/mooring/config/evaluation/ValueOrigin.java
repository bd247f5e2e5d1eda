package dev.mooring.config.evaluation;

/** Where the value comes from that counts for an item. */
public enum ValueOrigin {
    /** There is none: neither value nor default. */
    NONE,
    /** The vendor's default: it is not saved, and follows later releases. */
    DEFAULT,
    /** The vendor's initial value. */
    VENDOR,
    /** Made by a generating function, and kept. */
    GENERATED,
    /** An admin's own answer. */
    ADMIN
}
