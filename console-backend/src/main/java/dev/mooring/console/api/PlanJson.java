package dev.mooring.console.api;

import dev.mooring.console.api.problem.FindingJson;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.PlanEntry;
import dev.mooring.console.deploy.plan.PlanEntry.DiffLine;
import dev.mooring.console.version.Sequence;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as JSON. */
@Schema(name = "Plan", description = "What deploying a version would do to each object; nothing was touched")
record PlanJson(
        long sequence,

        @Schema(description = "Whether nothing in it is refused already")
        boolean deployable,

        CountsJson counts,
        List<EntryJson> entries,
        List<FindingJson> findings) {

    /** How many objects have each effect. */
    @Schema(name = "PlanCounts")
    record CountsJson(long delete, long change, long create, long unchanged) {
        static CountsJson of(Plan plan) {
            return new CountsJson(
                    plan.count(Effect.DELETE),
                    plan.count(Effect.CHANGE),
                    plan.count(Effect.CREATE),
                    plan.count(Effect.UNCHANGED));
        }
    }

    /** One object in the plan. */
    @Schema(name = "PlanEntry")
    record EntryJson(
            ObjectJson object,
            Effect effect,

            @Schema(description = "File in the package; empty for a deletion")
            String path,

            @Schema(description = "Difference in YAML, secrets masked")
            List<LineJson> diff,

            List<FindingJson> findings) {
        static EntryJson of(PlanEntry entry) {
            return new EntryJson(
                    ObjectJson.of(entry.object()),
                    entry.effect(),
                    entry.path(),
                    entry.diff().stream().map(LineJson::of).toList(),
                    entry.findings().stream().map(FindingJson::of).toList());
        }
    }

    /** One line of a difference. */
    @Schema(name = "DiffLine")
    record LineJson(DiffLine.Kind kind, String text) {
        static LineJson of(DiffLine line) {
            return new LineJson(line.kind(), line.text());
        }
    }

    static PlanJson of(Sequence sequence, Plan plan) {
        return new PlanJson(
                sequence.value(),
                plan.isDeployable(),
                CountsJson.of(plan),
                plan.entries().stream().map(EntryJson::of).toList(),
                plan.findings().stream().map(FindingJson::of).toList());
    }
}
