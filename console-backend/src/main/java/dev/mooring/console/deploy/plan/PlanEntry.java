package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One object in a plan.
 *
 * @param path the source file, empty for a deletion
 * @param diff lines of the difference in YAML, secrets masked; empty where nothing changes
 * @param fields the same difference field by field, for an object that is there already
 * @param findings what stands against it, and what an admin should know
 * @param obstacle what stands against it and can be decided
 */
public record PlanEntry(
        ObjectRef object,
        Effect effect,
        String path,
        List<DiffLine> diff,
        List<FieldChange> fields,
        List<Finding> findings,
        Optional<Obstacle> obstacle) {

    private static final Pattern OF_A_CHART = Pattern.compile("helm/[^/]+(?<!\\.(?:ya?ml|json))");

    public PlanEntry {
        diff = List.copyOf(diff);
        fields = List.copyOf(fields);
        findings = List.copyOf(findings);
    }

    /** Where what Helm makes of a release comes from. */
    public static String pathOf(ObjectRef release) {
        return "helm/" + release.name();
    }

    /** Without anything to decide, its difference in lines only. */
    public PlanEntry(ObjectRef object, Effect effect, String path, List<DiffLine> diff, List<Finding> findings) {
        this(object, effect, path, diff, List.of(), findings, Optional.empty());
    }

    public boolean isBlocked() {
        return Finding.anyError(findings) || obstacle.filter(Obstacle::isOpen).isPresent();
    }

    /** Whether it is an object that Helm makes of a chart; a vendor may have a folder of this name, too, with files in it. */
    public boolean isOfChart() {
        return OF_A_CHART.matcher(path).matches();
    }

    /** Whether it changes because somebody changed the object in the cluster. */
    public boolean isDrift() {
        return fields.stream().anyMatch(FieldChange::isDrift);
    }

    /** Whether something in it stays as somebody changed it in the cluster. */
    public boolean staysChanged() {
        return findings.stream().anyMatch(finding -> finding.code().equals(ReleaseDrifts.STAYS));
    }

    PlanEntry withFindings(List<Finding> others) {
        return new PlanEntry(object, effect, path, diff, fields, others, obstacle);
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
