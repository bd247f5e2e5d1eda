package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.console.deploy.SavedPlan;
import dev.mooring.console.usecase.SharedPlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kept plan as JSON. */
@Schema(name = "SavedPlan", description = "A plan that is kept, so that others look at the very same one")
record SavedPlanJson(
        @Schema(examples = "3-0a1b2c3d4e5f6a7b") String id,
        Instant made,

        @Schema(description = "Who made it", examples = "token:ci")
        String author,

        PlanJson plan,

        @Schema(
                description =
                        "Objects with which a deploy would do something else by now; missing where it was just made")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<List<ObjectJson>> differing) {

    static SavedPlanJson of(SavedPlan saved) {
        return of(saved, Optional.empty());
    }

    static SavedPlanJson of(SharedPlan shared) {
        return of(
                shared.saved(),
                Optional.of(shared.differing().stream().map(ObjectJson::of).toList()));
    }

    private static SavedPlanJson of(SavedPlan saved, Optional<List<ObjectJson>> differing) {
        return new SavedPlanJson(
                saved.id(), saved.made(), saved.author(), PlanJson.of(saved.sequence(), saved.plan()), differing);
    }
}
