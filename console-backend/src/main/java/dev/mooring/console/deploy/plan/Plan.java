package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.ObjectRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What deploying a version would do to each object, told before anything is touched.
 *
 * @param entries in the order of applying; deletions last
 * @param findings what concerns the plan as a whole
 * @param missing what Mooring's account may not do and it needs
 */
public record Plan(List<PlanEntry> entries, List<Finding> findings, MissingPermissions missing) {

    public Plan {
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /** With all permissions. */
    public Plan(List<PlanEntry> entries, List<Finding> findings) {
        this(entries, findings, MissingPermissions.NONE);
    }

    public long count(Effect effect) {
        return entries.stream().filter(entry -> entry.effect() == effect).count();
    }

    /** Whether it can be carried out: nothing in it is refused already, and all is decided. */
    public boolean isDeployable() {
        return !Finding.anyError(findings) && entries.stream().noneMatch(PlanEntry::isBlocked);
    }

    /** What was decided in it. */
    public Choices choices() {
        Map<ObjectRef, Choices.Choice> made = new LinkedHashMap<>();
        for (PlanEntry entry : entries) {
            entry.obstacle().flatMap(Obstacle::choice).ifPresent(choice -> made.put(entry.object(), choice));
        }
        return new Choices(made);
    }

    /** Names what it would do: a plan of the same version with another digest would do something else. */
    public String digest() {
        return PlanDigest.of(this);
    }

    /** Objects with which another plan of the same version would do something else. */
    public List<ObjectRef> differing(Plan other) {
        return PlanDigest.differing(this, other);
    }
}
