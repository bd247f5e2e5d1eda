package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.console.inspect.LogSource;
import dev.mooring.console.inspect.ObjectDetails;
import dev.mooring.console.inspect.Power;
import dev.mooring.console.status.Availability;
import dev.mooring.console.status.ContainerState;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.Rollout;
import dev.mooring.console.status.rules.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One object of an application, as JSON. */
@Schema(name = "ObjectDetails", description = "One object of an application")
record ObjectDetailsJson(
        ObjectJson object,
        Health health,
        Availability availability,
        Rollout rollout,

        @Schema(description = "Why it is not ready; mostly empty where it is")
        String cause,

        @Schema(description = "When it came into this state; missing for what was not applied")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Instant> since,

        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> created,
        Map<String, String> labels,
        List<ConditionJson> conditions,

        @Schema(description = "From the applied object down to the owner; empty for an applied one")
        List<ObjectJson> owners,

        @Schema(description = "What it brought about directly")
        List<StatusJson.DescendantJson> children,

        @Schema(description = "The containers whose logs can be read")
        List<LogJson> logs,

        @Schema(description = "Whether it can be restarted from here")
        PowerJson restart,

        @Schema(description = "Whether it can be scaled from here")
        PowerJson scale,

        @Schema(description = "How many pods it is to have; missing where it has no such number")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Long> replicas) {

    /** A condition. */
    @Schema(name = "Condition")
    record ConditionJson(String type, String status, String reason, String message) {
        static ConditionJson of(Condition condition) {
            return new ConditionJson(condition.type(), condition.status(), condition.reason(), condition.message());
        }
    }

    /** A container whose log can be read. */
    @Schema(name = "LogSource")
    record LogJson(ObjectJson pod, ContainerState container) {
        static LogJson of(LogSource source) {
            return new LogJson(ObjectJson.of(source.pod()), source.container());
        }
    }

    /** Whether something may be done. */
    @Schema(name = "Power")
    record PowerJson(
            boolean possible,

            @Schema(description = "Why not; empty where it is possible, or means nothing for this kind")
            String reason) {
        static PowerJson of(Power power) {
            return switch (power) {
                case Power.Possible _ -> new PowerJson(true, "");
                case Power.NotPermitted(var why) -> new PowerJson(false, why.message());
                case Power.Meaningless _ -> new PowerJson(false, "");
            };
        }
    }

    static ObjectDetailsJson of(ObjectDetails details) {
        return new ObjectDetailsJson(
                ObjectJson.of(details.object()),
                details.judgement().health(),
                details.judgement().availability(),
                details.judgement().rollout(),
                details.judgement().cause(),
                details.since(),
                details.created(),
                details.labels(),
                details.conditions().stream().map(ConditionJson::of).toList(),
                details.owners().stream().map(ObjectJson::of).toList(),
                details.children().stream().map(StatusJson.DescendantJson::of).toList(),
                details.logs().stream().map(LogJson::of).toList(),
                PowerJson.of(details.powers().restart()),
                PowerJson.of(details.powers().scale()),
                details.replicas());
    }
}
