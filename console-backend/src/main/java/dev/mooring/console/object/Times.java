package dev.mooring.console.object;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Times as texts, out of what the cluster, Helm or somebody with an editor wrote. */
public final class Times {

    private Times() {}

    /** @param text RFC 3339, in any zone; what says no time is none */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException unclear) {
            return Optional.empty();
        }
    }
}
