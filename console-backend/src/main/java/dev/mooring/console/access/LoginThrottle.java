package dev.mooring.console.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing, per source: after five failures within five minutes a source waits, first 30 seconds and with each
 * further failure twice as long, up to 15 minutes. Others are not touched, so nobody can lock the admin out by guessing
 * from elsewhere. Kept in memory and bounded; each replica counts for itself.
 */
@ApplicationScoped
public class LoginThrottle {

    static final int FREE_FAILURES = 5;
    static final Duration WINDOW = Duration.ofMinutes(5);
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final int SOURCES = 10_000;

    private final InstantSource clock;
    private final Map<String, Failures> bySource = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > SOURCES;
        }
    };

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Called before a password is looked at. Counts as a failure until {@link #succeeded}, so that many attempts at once
     * gain nothing.
     *
     * @return how long to wait; empty where the attempt may go on
     */
    public synchronized Optional<Duration> attempt(String source) {
        Instant now = clock.instant();
        Optional<Duration> wait = remaining(source, now);
        if (wait.isEmpty()) {
            @Nullable Failures old = bySource.get(source);
            bySource.put(source, old == null ? Failures.first(now) : old.another(now));
        }
        return wait;
    }

    public synchronized void succeeded(String source) {
        bySource.remove(source);
    }

    /** How long a source has to wait now. */
    public synchronized Optional<Duration> remaining(String source) {
        return remaining(source, clock.instant());
    }

    private Optional<Duration> remaining(String source, Instant now) {
        return Optional.ofNullable(bySource.get(source))
                .map(failures -> Duration.between(now, failures.waitUntil()))
                .filter(Duration::isPositive);
    }

    /** @param lastWait zero before the first one */
    private record Failures(int count, Instant since, Instant waitUntil, Duration lastWait) {

        static Failures first(Instant now) {
            return new Failures(1, now, now, Duration.ZERO);
        }

        Failures another(Instant now) {
            if (now.isAfter(since.plus(WINDOW)) && now.isAfter(waitUntil.plus(LONGEST_WAIT))) {
                return first(now);
            }
            if (lastWait.isZero() && now.isAfter(since.plus(WINDOW))) {
                return first(now);
            }
            return count + 1 < FREE_FAILURES ? new Failures(count + 1, since, waitUntil, lastWait) : waiting(now);
        }

        private Failures waiting(Instant now) {
            Duration wait = lastWait.isZero() ? FIRST_WAIT : shorter(lastWait.multipliedBy(2), LONGEST_WAIT);
            return new Failures(count + 1, since, now.plus(wait), wait);
        }

        private static Duration shorter(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }
}
