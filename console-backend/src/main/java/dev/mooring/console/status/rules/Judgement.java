package dev.mooring.console.status.rules;

import dev.mooring.console.status.Availability;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.Rollout;

/**
 * What a rule says about an object: two facts that do not depend on each other, and why they are so.
 *
 * @param cause a plain sentence without a full stop; empty when ready, unless there is something to say even so
 */
public record Judgement(Availability availability, Rollout rollout, String cause) {

    public static final Judgement READY = ready("");

    /** Both facts in one word. */
    public Health health() {
        return Health.of(availability, rollout);
    }

    public static Judgement ready(String note) {
        return new Judgement(Availability.FULL, Rollout.DONE, note);
    }

    public static Judgement missing(String cause) {
        return new Judgement(Availability.ABSENT, Rollout.UNKNOWN, cause);
    }

    /** It is not permitted to look. */
    public static Judgement hidden(String cause) {
        return new Judgement(Availability.HIDDEN, Rollout.UNKNOWN, cause);
    }

    public static Judgement unknown(String cause) {
        return new Judgement(Availability.UNKNOWN, Rollout.UNKNOWN, cause);
    }

    /** It was not ready before and is on its way. */
    public static Judgement updating(String cause) {
        return updating(Availability.NONE, cause);
    }

    public static Judgement updating(Availability meanwhile, String cause) {
        return new Judgement(meanwhile, Rollout.GOING_ON, cause);
    }

    public static Judgement degraded(String cause) {
        return new Judgement(Availability.PARTIAL, Rollout.DONE, cause);
    }

    public static Judgement unavailable(String cause) {
        return new Judgement(Availability.NONE, Rollout.DONE, cause);
    }

    /** What was written last does not come about, whatever still works. */
    public static Judgement stuck(Availability meanwhile, String cause) {
        return new Judgement(meanwhile, Rollout.STUCK, cause);
    }

    /** The same for another reason. */
    Judgement because(String other) {
        return new Judgement(availability, rollout, other);
    }

    /** It is as it should be, and yet not all of it works. */
    static Judgement lacking(Availability availability, String cause) {
        return new Judgement(availability, Rollout.DONE, cause);
    }
}
