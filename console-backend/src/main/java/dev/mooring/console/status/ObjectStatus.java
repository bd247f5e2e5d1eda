package dev.mooring.console.status;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.rules.Judgement;
import java.time.Instant;

/**
 * An applied object's state.
 *
 * @param since when it came into this state, as far as this console saw
 */
public record ObjectStatus(ObjectRef object, Judgement judgement, Instant since) {

    public Health health() {
        return judgement.health();
    }

    public Availability availability() {
        return judgement.availability();
    }

    public Rollout rollout() {
        return judgement.rollout();
    }

    /** A plain sentence that says why it is not ready, such as {@code 1 of 2 replicas are ready}; mostly empty when ready. */
    public String cause() {
        return judgement.cause();
    }
}
