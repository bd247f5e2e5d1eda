package dev.mooring.console.deploy;

import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.deploy.ObjectTurn.Turn;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One step to be taken.
 *
 * @param planned told until it is known what was done
 * @param batch acts of one batch may be taken at the same time
 * @param doing empty for what an earlier run of the same deploy has done and is only told
 */
record Act(ObjectRef object, Effect planned, Stage stage, int batch, Optional<Function<Journal.Entry, Turn>> doing) {

    static Act of(ObjectRef object, Effect planned, Stage stage, int batch, Function<Journal.Entry, Turn> doing) {
        return new Act(object, planned, stage, batch, Optional.of(doing));
    }

    /** What an earlier run has done and none of these acts finds again, such as deletions. */
    static List<Act> past(Optional<DeployLog> before, List<Act> acts) {
        return before.stream()
                .flatMap(log -> log.steps().stream())
                .filter(DeployStep::isDone)
                .filter(step -> acts.stream().noneMatch(act -> act.isOf(step)))
                .flatMap(step -> step.details().map(StepDetails::stage).stream()
                        .map(stage -> new Act(step.object(), step.effect(), stage, -1, Optional.empty())))
                .toList();
    }

    /** As it stands before its turn: as an earlier run of the same deploy left it, or waiting. */
    DeployStep step(Optional<DeployLog> before) {
        Optional<DeployStep> earlier =
                before.flatMap(log -> log.steps().stream().filter(this::isOf).findFirst());
        StepDetails details = earlier.flatMap(DeployStep::details).orElseGet(() -> StepDetails.of(stage));
        return earlier.filter(DeployStep::isDone)
                .orElse(new DeployStep(object, planned, new StepState.Waiting()))
                .with(details);
    }

    boolean isOf(DeployStep step) {
        return step.object().equals(object)
                && step.details().map(StepDetails::stage).filter(stage::equals).isPresent();
    }

    /** What cannot be deleted does not keep the others from it; what cannot be applied does. */
    boolean endsAllWhenFailed() {
        return stage.kind() != Stage.Kind.REMOVALS && stage.kind() != Stage.Kind.HOOKS;
    }
}
