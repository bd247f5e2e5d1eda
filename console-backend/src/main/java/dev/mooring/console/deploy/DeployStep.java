package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.object.ObjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One object's turn in a deploy.
 *
 * @param details missing in logs that were written before steps had any
 */
public record DeployStep(ObjectRef object, Effect effect, StepState state, Optional<StepDetails> details) {

    public DeployStep(ObjectRef object, Effect effect, StepState state) {
        this(object, effect, state, Optional.empty());
    }

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
        return new DeployStep(object, effect, newState, details);
    }

    DeployStep having(Effect newEffect) {
        return new DeployStep(object, newEffect, state, details);
    }

    DeployStep with(StepDetails newDetails) {
        return new DeployStep(object, effect, state, Optional.of(newDetails));
    }

    public boolean isDone() {
        return state instanceof StepState.Done;
    }

    /** Whether its turn has not come or goes on. */
    boolean isOpen() {
        return state instanceof StepState.Waiting || state instanceof StepState.Running;
    }

    /** When its turn came; empty where it has not, and in logs that do not tell. */
    public Optional<Instant> began() {
        return state instanceof StepState.Running(Instant since)
                ? Optional.of(since)
                : details.flatMap(StepDetails::began);
    }

    public Optional<Instant> ended() {
        return switch (state) {
            case StepState.Done(Instant at) -> Optional.of(at);
            case StepState.Failed(Instant at, Finding _) -> Optional.of(at);
            case StepState.Waiting _, StepState.Running _, StepState.Skipped _ -> Optional.empty();
        };
    }

    public Optional<Duration> duration() {
        return ended().flatMap(end -> began().map(begin -> Duration.between(begin, end)))
                .filter(time -> !time.isNegative());
    }

    /** What it waits for at this moment. */
    public Optional<Hold> hold() {
        return state instanceof StepState.Running
                ? details.flatMap(StepDetails::hold).filter(hold -> hold.ended().isEmpty())
                : Optional.empty();
    }

    /** Why it failed, where it did. */
    public Optional<Finding> cause() {
        return state instanceof StepState.Failed failed ? Optional.of(failed.cause()) : Optional.empty();
    }
}
