package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import java.util.List;

/**
 * What deploying a version would do to each object, told before anything is touched.
 *
 * @param entries in the order of applying; deletions last
 * @param findings what concerns the plan as a whole
 */
public record Plan(List<PlanEntry> entries, List<Finding> findings) {

    public Plan {
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }

    public long count(Effect effect) {
        return entries.stream().filter(entry -> entry.effect() == effect).count();
    }

    /** Whether it can be carried out: nothing in it is refused already. */
    public boolean isDeployable() {
        return !Finding.anyError(findings) && entries.stream().noneMatch(PlanEntry::isBlocked);
    }
}
