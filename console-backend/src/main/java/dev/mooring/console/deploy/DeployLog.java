package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a deploy has done so far; kept with its version.
 *
 * @param reason why it runs
 * @param ended empty while it goes on
 * @param findings causes of failure that belong to no single object
 */
public record DeployLog(
        AppSlug app,
        Sequence sequence,
        Reason reason,
        Instant started,
        Optional<Instant> ended,
        List<DeployStep> steps,
        List<Finding> findings) {

    public DeployLog {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    /** Why a deploy runs. */
    public enum Reason {
        REQUESTED("Started by an admin"),
        RESUMED("Resumed after the console was restarted"),
        AUTOMATIC("Started by Mooring, as the update settings say"),
        ROLLED_BACK("Started by Mooring, because the deploy of a newer version failed");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean failed() {
        return Finding.anyError(findings)
                || steps.stream().anyMatch(step -> step.cause().isPresent());
    }

    public long done() {
        return steps.stream()
                .filter(step -> step.state() instanceof DeployStep.StepState.Done)
                .count();
    }
}
