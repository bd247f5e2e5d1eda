package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a deploy has done so far; kept with its version.
 *
 * @param reason why it runs
 * @param ended empty while it goes on
 * @param findings causes of failure that belong to no single object
 * @param resumed when it was taken up again after the console had been stopped
 */
public record DeployLog(
        AppSlug app,
        Sequence sequence,
        Reason reason,
        Instant started,
        Optional<Instant> ended,
        List<DeployStep> steps,
        List<Finding> findings,
        List<Instant> resumed) {

    /** The code of the finding by which somebody ends a deploy on purpose. */
    public static final String DEPLOY_STOPPED = "deploy-cancelled";

    /** The same for an undeploy. */
    public static final String UNDEPLOY_STOPPED = "undeploy-cancelled";

    public DeployLog {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
        resumed = List.copyOf(resumed);
    }

    public DeployLog(
            AppSlug app,
            Sequence sequence,
            Reason reason,
            Instant started,
            Optional<Instant> ended,
            List<DeployStep> steps,
            List<Finding> findings) {
        this(app, sequence, reason, started, ended, steps, findings, List.of());
    }

    /** One of which nothing is done yet. */
    public static DeployLog begun(AppSlug app, Sequence sequence, Reason reason, Instant started) {
        return new DeployLog(app, sequence, reason, started, Optional.empty(), List.of(), List.of());
    }

    /** As it ends for a reason that is no step's. */
    public DeployLog brokenOff(Instant time, Finding why) {
        List<DeployStep> left = steps.stream()
                .map(step -> step.isOpen() ? step.in(new DeployStep.StepState.Skipped()) : step)
                .toList();
        List<Finding> all = Stream.concat(findings.stream(), Stream.of(why)).toList();
        return new DeployLog(app, sequence, reason, started, Optional.of(time), left, all, resumed);
    }

    /** Why a deploy runs. */
    public enum Reason {
        REQUESTED("Started by an admin"),
        RESUMED("Resumed after the console was restarted"),
        AUTOMATIC("Started by Mooring, as the update settings say"),
        ROLLED_BACK("Started by Mooring, because the deploy of a newer version failed"),
        UNDEPLOY("The application is taken out of the cluster, its data stay"),
        UNDEPLOY_WITH_DATA("The application is taken out of the cluster with its data");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean isUndeploy() {
        return reason == Reason.UNDEPLOY || reason == Reason.UNDEPLOY_WITH_DATA;
    }

    /** Jobs that are gone because they had ended and their vendor wants them gone then. */
    public List<ObjectRef> deletedJobs() {
        return steps.stream()
                .filter(step -> step.isDone() && step.effect() == Effect.DELETE)
                .filter(step -> step.details()
                        .map(StepDetails::stage)
                        .filter(Stage.HOOKS::equals)
                        .isPresent())
                .map(DeployStep::object)
                .toList();
    }

    /** What no version wants any more and stays all the same, for its data or because the vendor said so. */
    public Set<ObjectRef> stayed() {
        return steps.stream()
                .filter(step -> step.isDone() && step.effect() == Effect.UNCHANGED)
                .filter(step -> step.details()
                        .map(StepDetails::stage)
                        .filter(Stage.REMOVALS::equals)
                        .isPresent())
                .map(DeployStep::object)
                .filter(object -> !object.isHelmRelease() && !isAnothers(object))
                .collect(Collectors.toSet());
    }

    private boolean isAnothers(ObjectRef object) {
        return findings.stream()
                .anyMatch(finding -> finding.code().equals("object-of-another-app")
                        && finding.where().subject().equals(object.toString()));
    }

    public boolean failed() {
        return Finding.anyError(findings)
                || steps.stream().anyMatch(step -> step.cause().isPresent());
    }

    /** Whether somebody ended it on purpose: not all of it was done, as when it fails, and yet nothing is wrong. */
    public boolean isStopped() {
        return findings.stream()
                .map(Finding::code)
                .anyMatch(code -> code.equals(DEPLOY_STOPPED) || code.equals(UNDEPLOY_STOPPED));
    }

    public long done() {
        return steps.stream().filter(DeployStep::isDone).count();
    }
}
