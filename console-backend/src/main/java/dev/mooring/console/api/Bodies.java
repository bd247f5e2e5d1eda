package dev.mooring.console.api;

import org.jspecify.annotations.Nullable;

/** Reads what a request must bring along. */
final class Bodies {

    private Bodies() {}

    static <T> T given(@Nullable T body) {
        if (body == null) {
            throw Refusal.badRequest("body-missing", "The request has no body.", "body");
        }
        return body;
    }
}
