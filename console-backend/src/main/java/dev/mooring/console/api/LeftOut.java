package dev.mooring.console.api;

import org.jspecify.annotations.Nullable;

/** What a request's body may leave out. */
final class LeftOut {

    private LeftOut() {}

    /** A text that is left out is an empty one. */
    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
