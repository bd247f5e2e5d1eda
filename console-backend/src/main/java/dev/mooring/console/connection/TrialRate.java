package dev.mooring.console.connection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lets so many trials begin in a minute and no more, so that a console cannot be made to scan a network. */
public final class TrialRate {

    private static final int MOST = 20;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Deque<Instant> begun = new ArrayDeque<>();

    public TrialRate(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether one more may begin now; it counts then. */
    public synchronized boolean takes() {
        Instant now = clock.instant();
        while (!begun.isEmpty() && begun.getFirst().plus(WINDOW).isBefore(now)) {
            begun.removeFirst();
        }
        if (begun.size() >= MOST) {
            return false;
        }
        begun.addLast(now);
        return true;
    }
}
