package dev.mooring.console.access;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads times out of a Secret that somebody may have edited. */
final class Instants {

    private Instants() {}

    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
