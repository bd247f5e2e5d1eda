package dev.mooring.console.status.rules;

import dev.mooring.console.status.Health;

/**
 * What a rule says about an object.
 *
 * @param cause a plain sentence without a full stop, empty when ready
 */
public record Judgement(Health health, String cause) {

    static final Judgement READY = new Judgement(Health.READY, "");

    static Judgement updating(String cause) {
        return new Judgement(Health.UPDATING, cause);
    }

    static Judgement degraded(String cause) {
        return new Judgement(Health.DEGRADED, cause);
    }

    static Judgement unavailable(String cause) {
        return new Judgement(Health.UNAVAILABLE, cause);
    }

    /** Part of it works, or nothing. */
    static Judgement lacking(long working, String cause) {
        return working > 0 ? degraded(cause) : unavailable(cause);
    }
}
