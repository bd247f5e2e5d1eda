package dev.mooring.console.deploy;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Whether the application as a whole works.
 *
 * @param limit how long a deploy waits for it
 * @param now the state at this moment
 */
public record AppReadiness(Duration limit, Supplier<State> now) {

    /** @param cause why not, as a sentence without a full stop */
    public record State(boolean ready, String cause) {}
}
