package dev.mooring.console.status.rules;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.Availability;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How a Helm release is by the labels of Helm's own records, one for each revision. */
public final class ReleaseRules {

    private ReleaseRules() {}

    public static Judgement judge(Collection<KubeObject> records) {
        Optional<KubeObject> newest = records.stream().max(Comparator.comparingLong(ReleaseRules::revision));
        return newest.map(ReleaseRules::judge).orElse(Judgement.missing("Helm has no record of it"));
    }

    private static Judgement judge(KubeObject revision) {
        String number = "revision " + revision(revision);
        String status = revision.label("status").orElse("");
        return switch (status) {
            case "deployed" -> Judgement.READY;
            case "failed" -> Judgement.stuck(Availability.PARTIAL, "Helm's last change, " + number + ", failed");
            case "pending-install" -> Judgement.updating("Helm installs it, or was stopped in between");
            case "pending-upgrade", "pending-rollback" ->
                Judgement.updating(
                        Availability.PARTIAL, "Helm is at " + number + ", or was stopped in between: " + status);
            case "uninstalling" -> Judgement.unavailable("Helm takes it out");
            case "uninstalled" -> Judgement.missing("it was uninstalled, and only its record was kept");
            case "superseded" ->
                Judgement.updating(
                        Availability.PARTIAL, "Helm has put " + number + " aside and is about to replace it");
            default -> Judgement.unknown("Helm's record of " + number + " does not say how it is");
        };
    }

    private static long revision(KubeObject record) {
        String version = record.label("version").orElse("");
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
    }
}
