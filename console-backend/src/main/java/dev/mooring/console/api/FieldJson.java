package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.console.deploy.plan.FieldChange;
import dev.mooring.console.deploy.plan.ForeignField;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A field of an object that a plan speaks of, as JSON. */
@Schema(name = "PlanField", description = "One field; values of Secrets are hidden")
record FieldJson(
        @Schema(examples = ".spec.template.spec.containers[name=\"web\"].image")
        String path,

        @Schema(description = "As it is in the cluster; missing where it is not there")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<String> before,

        @Schema(description = "As this version wants it; missing where it is taken away")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<String> after,

        @Schema(description = "Whether it was changed in the cluster since Mooring applied it")
        boolean drift,

        @Schema(description = "Who has set it, where that is somebody else")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<String> manager) {

    static FieldJson of(FieldChange field) {
        return new FieldJson(
                field.path(),
                field.before(),
                field.after(),
                field.drift().isPresent(),
                field.drift().map(FieldChange.Drift::manager).filter(name -> !name.isEmpty()));
    }

    static FieldJson of(ForeignField field) {
        return new FieldJson(
                field.path(), field.theirs(), field.ours(), field.appliedBefore(), Optional.of(field.manager()));
    }
}
