package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.console.api.problem.FindingJson;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.MissingPermissions;
import dev.mooring.console.deploy.plan.Permission;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.PlanEntry;
import dev.mooring.console.deploy.plan.PlanEntry.DiffLine;
import dev.mooring.console.version.Sequence;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as JSON. */
@Schema(name = "Plan", description = "What deploying a version would do to each object; nothing was touched")
record PlanJson(
        long sequence,

        @Schema(description = "Whether nothing in it is refused already and all is decided")
        boolean deployable,

        @Schema(description = "Names what it would do; given with a deploy, nothing else is done")
        String digest,

        CountsJson counts,
        List<EntryJson> entries,
        List<FindingJson> findings,

        @Schema(description = "What the console's account may not do and this deploy needs")
        MissingJson missing) {

    /** Missing permissions. */
    @Schema(name = "MissingPermissions")
    record MissingJson(
            List<PermissionJson> permissions,

            @Schema(description = "Roles and bindings to add, as YAML; empty where nothing is missing")
            String roles) {
        static MissingJson of(MissingPermissions missing) {
            return new MissingJson(
                    missing.permissions().stream().map(PermissionJson::of).toList(), missing.roles());
        }
    }

    /** One permission, in the words of RBAC. */
    @Schema(name = "Permission")
    record PermissionJson(
            String verb,
            String group,
            String resource,

            @Schema(description = "Empty for the whole cluster")
            String namespace) {
        static PermissionJson of(Permission permission) {
            return new PermissionJson(
                    permission.verb(), permission.group(), permission.resource(), permission.namespace());
        }
    }

    /** How many objects have each effect. */
    @Schema(name = "PlanCounts")
    record CountsJson(long delete, long replace, long change, long create, long unchanged) {
        static CountsJson of(Plan plan) {
            return new CountsJson(
                    plan.count(Effect.DELETE),
                    plan.count(Effect.REPLACE),
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

            @Schema(description = "The same difference by field, for an object that is there")
            List<FieldJson> fields,

            List<FindingJson> findings,

            @Schema(description = "What stands in its way and can be decided")
            @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<ObstacleJson> obstacle) {
        static EntryJson of(PlanEntry entry) {
            return new EntryJson(
                    ObjectJson.of(entry.object()),
                    entry.effect(),
                    entry.path(),
                    entry.diff().stream().map(LineJson::of).toList(),
                    entry.fields().stream().map(FieldJson::of).toList(),
                    entry.findings().stream().map(FindingJson::of).toList(),
                    entry.obstacle().map(ObstacleJson::of));
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
                plan.digest(),
                CountsJson.of(plan),
                plan.entries().stream().map(EntryJson::of).toList(),
                plan.findings().stream().map(FindingJson::of).toList(),
                MissingJson.of(plan.missing()));
    }
}
