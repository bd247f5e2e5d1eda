package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.console.api.problem.FindingJson;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.DeployStep;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.deploy.Hold;
import dev.mooring.console.deploy.Stage;
import dev.mooring.console.deploy.StepDetails;
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
        List<FindingJson> findings,

        @Schema(description = "When it was taken up again after the console had been stopped")
        List<Instant> resumed) {

    /** What a step waits for, or has waited for. */
    @Schema(name = "DeployWait")
    record WaitJson(
            @Schema(description = "In words that follow 'until'", examples = "it is ready")
            String until,

            Instant since,
            @Schema(description = "When it gives up") Instant deadline,

            @Schema(description = "Missing while it waits") @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<Instant> ended,

            @Schema(description = "Why it goes on, or went on at last; may be empty")
            String cause) {

        static WaitJson of(Hold hold) {
            return new WaitJson(hold.awaited(), hold.since(), hold.deadline(), hold.ended(), hold.cause());
        }
    }

    /** One object's turn. */
    @Schema(name = "DeployStep")
    record StepJson(
            ObjectJson object,
            Effect effect,
            Kind state,

            @Schema(description = "The part of the deploy that it belongs to", examples = "Phase 0")
            @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> stage,

            @Schema(description = "When its turn came") @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<Instant> began,

            @Schema(description = "Since or at what time; missing where its turn has not come")
            @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<Instant> at,

            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<WaitJson> waiting,

            @Schema(description = "Why it failed") @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<FindingJson> cause,

            @Schema(description = "What happened on the way, and what explains a failure")
            List<FindingJson> notes) {

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
                    step.details().map(StepDetails::stage).map(Stage::words),
                    step.began(),
                    at,
                    step.details().flatMap(StepDetails::hold).map(WaitJson::of),
                    step.cause().map(FindingJson::of),
                    step.details().map(StepDetails::notes).orElse(List.of()).stream()
                            .map(FindingJson::of)
                            .toList());
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
                log.findings().stream().map(FindingJson::of).toList(),
                log.resumed());
    }
}
