package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.console.api.problem.FindingJson;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.DeployStep;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.deploy.plan.Effect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deploy's log as JSON. */
@Schema(name = "Deploy", description = "What a deploy has done so far; ask again until it has ended")
record DeployJson(
        String app,
        long sequence,
        DeployLog.Reason reason,
        Instant started,

        @Schema(description = "Missing while it goes on") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Instant> ended,

        boolean failed,
        @Schema(description = "How many steps are done") long done,
        List<StepJson> steps,
        List<FindingJson> findings) {

    /** One object's turn. */
    @Schema(name = "DeployStep")
    record StepJson(
            ObjectJson object,
            Effect effect,
            Kind state,

            @Schema(description = "Since or at what time; missing where its turn has not come")
            @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<Instant> at,

            @Schema(description = "Why it failed") @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<FindingJson> cause) {

        /** How far a step is. */
        enum Kind {
            WAITING,
            RUNNING,
            DONE,
            FAILED,
            SKIPPED
        }

        static StepJson of(DeployStep step) {
            return switch (step.state()) {
                case StepState.Waiting() -> of(step, Kind.WAITING, Optional.empty());
                case StepState.Running(Instant since) -> of(step, Kind.RUNNING, Optional.of(since));
                case StepState.Done(Instant at) -> of(step, Kind.DONE, Optional.of(at));
                case StepState.Failed failed -> of(step, Kind.FAILED, Optional.of(failed.at()));
                case StepState.Skipped() -> of(step, Kind.SKIPPED, Optional.empty());
            };
        }

        private static StepJson of(DeployStep step, Kind kind, Optional<Instant> at) {
            return new StepJson(
                    ObjectJson.of(step.object()),
                    step.effect(),
                    kind,
                    at,
                    step.cause().map(FindingJson::of));
        }
    }

    static DeployJson of(DeployLog log) {
        return new DeployJson(
                log.app().value(),
                log.sequence().value(),
                log.reason(),
                log.started(),
                log.ended(),
                log.failed(),
                log.done(),
                log.steps().stream().map(StepJson::of).toList(),
                log.findings().stream().map(FindingJson::of).toList());
    }
}
