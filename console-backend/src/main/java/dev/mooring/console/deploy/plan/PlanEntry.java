package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.ObjectRef;
import java.util.List;

/**
 * One object in a plan.
 *
 * @param path the source file, empty for a deletion
 * @param diff lines of the difference in YAML, secrets masked; empty where nothing changes
 * @param findings what stands against it (refused by the cluster, immutable field, field owned by somebody else)
 */
public record PlanEntry(ObjectRef object, Effect effect, String path, List<DiffLine> diff, List<Finding> findings) {

    public PlanEntry {
        diff = List.copyOf(diff);
        findings = List.copyOf(findings);
    }

    public boolean isBlocked() {
        return Finding.anyError(findings);
    }

    /** One line of a difference. */
    public record DiffLine(Kind kind, String text) {
        /** How a line differs; GAP stands for lines left out. */
        public enum Kind {
            SAME,
            ADDED,
            REMOVED,
            GAP
        }
    }
}
