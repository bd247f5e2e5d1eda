package dev.mooring.console.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * For what a step waits, or has waited.
 *
 * @param awaited in words that follow "until", such as {@code it is ready}
 * @param limit after which it gives up
 * @param ended empty while it waits
 * @param cause why it goes on, as a sentence without a full stop; empty where that is not known
 */
public record Hold(String awaited, Instant since, Duration limit, Optional<Instant> ended, String cause) {

    static Hold begun(String awaited, Instant since, Duration limit) {
        return new Hold(awaited, since, limit, Optional.empty(), "");
    }

    Hold because(String newCause) {
        return new Hold(awaited, since, limit, ended, newCause);
    }

    Hold endedAt(Instant time) {
        return new Hold(awaited, since, limit, ended.or(() -> Optional.of(time)), cause);
    }

    /** When it gives up. */
    public Instant deadline() {
        return since.plus(limit);
    }
}
