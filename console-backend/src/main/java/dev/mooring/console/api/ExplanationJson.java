package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.console.api.problem.FindingJson;
import dev.mooring.console.status.cause.Explanation;
import dev.mooring.console.status.cause.rules.Cause;
import dev.mooring.console.status.cause.rules.Exit;
import dev.mooring.console.status.cause.rules.Witness;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an object is not ready, as JSON. */
@Schema(name = "Explanation", description = "Why an object is not ready")
record ExplanationJson(
        ObjectJson object,

        @Schema(description = "The root first; none where nothing was found")
        List<CauseJson> causes,

        @Schema(description = "What could not be looked at") List<FindingJson> limits) {

    /** One reason. */
    @Schema(name = "Cause")
    record CauseJson(
            @Schema(description = "Stable, of the catalogue of causes", examples = "image-not-found")
            String code,

            @Schema(description = "What is the matter") String sentence,

            @Schema(description = "What to do about it") String remedy,

            @Schema(description = "From the object that was asked about to the one that explains it")
            List<ObjectJson> chain,

            @Schema(description = "Of the chain's last object; empty where it is not about one")
            String container,

            @Schema(description = "How the container ended, where it did") @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<Long> exitCode,

            @Schema(description = "What in the cluster says so")
            List<WitnessJson> witnesses,

            @Schema(
                    description =
                            "The end of the container's log, where it helps; what looks like a credential is hidden")
            List<String> log,

            @Schema(description = "Why the log could not be read; empty where it could")
            String logTrouble) {

        static CauseJson of(Cause cause) {
            return new CauseJson(
                    cause.kind().code(),
                    cause.sentence(),
                    cause.kind().remedy(),
                    cause.chain().objects().stream().map(ObjectJson::of).toList(),
                    cause.chain().container(),
                    cause.exit().map(Exit::code),
                    cause.witnesses().stream().map(WitnessJson::of).toList(),
                    cause.log().lines(),
                    cause.log().trouble());
        }
    }

    /** An event, a condition or a state. */
    @Schema(name = "Witness")
    record WitnessJson(
            @Schema(examples = "event FailedScheduling") String source,

            @Schema(description = "In the cluster's own words")
            String words) {

        static WitnessJson of(Witness witness) {
            return new WitnessJson(witness.source(), witness.words());
        }
    }

    static ExplanationJson of(Explanation explanation) {
        return new ExplanationJson(
                ObjectJson.of(explanation.object()),
                explanation.causes().stream().map(CauseJson::of).toList(),
                explanation.limits().stream().map(FindingJson::of).toList());
    }
}
