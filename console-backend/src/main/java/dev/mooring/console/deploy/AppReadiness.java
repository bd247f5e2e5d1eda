package dev.mooring.console.deploy;

import dev.mooring.console.object.ObjectRef;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether the application as a whole works.
 *
 * @param limit how long a deploy waits for it
 * @param now the state at this moment
 */
public record AppReadiness(Duration limit, Supplier<State> now) {

    /**
     * @param cause why not, as a sentence without a full stop
     * @param worst the object that keeps it from that most
     */
    public record State(boolean ready, String cause, Optional<ObjectRef> worst) {}
}
