package dev.mooring.console.status.history;

import dev.mooring.console.status.Health;
import java.time.Duration;
import java.time.Instant;

/**
 * A time in which the application was in one state.
 *
 * @param until when it was last seen so
 * @param cause why, as it was told first; empty where nothing was wrong
 * @param changes how many changes of the state are told by this one span: more than one where it came and went quickly
 */
public record Span(Instant from, Instant until, Health health, String cause, int changes) {

    static Span begun(Instant at, Health health, String cause) {
        return new Span(at, at, health, cause, 1);
    }

    Span seen(Instant now) {
        return now.isAfter(until) ? new Span(from, now, health, cause, changes) : this;
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    /** Both as one: the worse state, so that no trouble is lost. */
    Span joined(Span next) {
        boolean worse = next.health.compareTo(health) > 0;
        return new Span(
                from, next.until, worse ? next.health : health, worse ? next.cause : cause, changes + next.changes);
    }

    /** What is left of it after this time. */
    Span since(Instant start) {
        return from.isBefore(start) ? new Span(start, until, health, cause, changes) : this;
    }
}
