package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.object.ObjectRef;
import java.time.Instant;
import java.util.Optional;

/** One object's turn in a deploy. */
public record DeployStep(ObjectRef object, Effect effect, StepState state) {

    /** How far a step is. */
    public sealed interface StepState {
        /** Its turn has not come. */
        record Waiting() implements StepState {}

        /** Happening now. */
        record Running(Instant since) implements StepState {}

        /** Done; the effect says what was done. */
        record Done(Instant at) implements StepState {}

        /** Did not work. */
        record Failed(Instant at, Finding cause) implements StepState {}

        /** Not tried, because an earlier step failed. */
        record Skipped() implements StepState {}
    }

    public DeployStep in(StepState newState) {
        return new DeployStep(object, effect, newState);
    }

    /** Why it failed, where it did. */
    public Optional<Finding> cause() {
        return state instanceof StepState.Failed failed ? Optional.of(failed.cause()) : Optional.empty();
    }
}
