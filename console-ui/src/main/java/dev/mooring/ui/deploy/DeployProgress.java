package dev.mooring.ui.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.DeployStep;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.deploy.Hold;
import dev.mooring.console.deploy.Stage;
import dev.mooring.console.deploy.StepDetails;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.ui.kit.HumanDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A deploy's log in words: how far, what was done, what was not. */
record DeployProgress(DeployLog log) {

    /** Where a deploy stands as a whole. */
    enum Phase {
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    Phase phase() {
        if (log.ended().isEmpty()) {
            return Phase.RUNNING;
        }
        return log.failed() ? Phase.FAILED : Phase.SUCCEEDED;
    }

    String words() {
        long total = log.steps().size();
        return switch (phase()) {
            case RUNNING -> log.done() + " of " + total + " done";
            case SUCCEEDED -> "All " + total + " done";
            case FAILED -> log.done() + " of " + total + " done, then it stopped";
        };
    }

    double fraction() {
        return log.steps().isEmpty() ? 0 : (double) log.done() / log.steps().size();
    }

    /** Why it runs, and since when it goes on where it was cut off. */
    String origin() {
        String resumed = log.resumed().stream()
                .map(time -> "; gone on with at " + time)
                .collect(Collectors.joining());
        return log.reason().words() + resumed + ".";
    }

    /** The objects that failed; the cause stands beside each of them. */
    private String failedObjects() {
        return log.steps().stream()
                .filter(step -> step.cause().isPresent())
                .map(step -> step.object().toString())
                .collect(Collectors.joining(", "));
    }

    /** What was done and what was not, for an admin who has to decide what next after a failure. */
    String aftermath() {
        long skipped = count(state -> state instanceof StepState.Skipped || state instanceof StepState.Waiting);
        String failed = failedObjects();
        String done = log.isUndeploy() ? " done" : " applied";
        return (failed.isEmpty() ? "It stopped before any object failed" : failed + " failed") + ". "
                + counted(log.done()) + done + " and " + counted(skipped)
                + " not tried. What was" + done + " stays; retrying goes on from what is there.";
    }

    /** What an undeploy left in the cluster. */
    List<String> left() {
        return log.steps().stream()
                .filter(step -> !step.isDone() || step.effect() != Effect.DELETE)
                .map(step -> step.object().toString())
                .toList();
    }

    private static String counted(long objects) {
        return objects == 1 ? "1 object was" : objects + " objects were";
    }

    private long count(Predicate<StepState> wanted) {
        return log.steps().stream().map(DeployStep::state).filter(wanted).count();
    }

    /** The part of the deploy that begins with a step; empty where it is the same as the step's before. */
    Optional<String> heading(int index) {
        Optional<String> stage = stage(index);
        return index > 0 && stage.equals(stage(index - 1)) ? Optional.empty() : stage;
    }

    private Optional<String> stage(int index) {
        return log.steps().get(index).details().map(StepDetails::stage).map(Stage::words);
    }

    /** In logs that do not tell when a step began, it began when the one before had ended. */
    Optional<Duration> durationOf(int index) {
        DeployStep step = log.steps().get(index);
        return step.duration()
                .or(() -> step.ended()
                        .map(end -> Duration.between(startOf(index), end))
                        .filter(time -> !time.isNegative()));
    }

    private Instant startOf(int index) {
        return log.steps().subList(0, index).reversed().stream()
                .flatMap(step -> step.ended().stream())
                .findFirst()
                .orElse(log.started());
    }

    /** The whole log as lines, to be read or sent. */
    String raw() {
        List<String> lines = new ArrayList<>();
        String what = log.isUndeploy() ? " undeploy of " + log.app() : " deploy of " + log.app() + " version " + log.sequence();
        lines.add(log.started() + what + ": " + log.reason().words());
        log.resumed().forEach(time -> lines.add(time + " gone on with after the console was stopped"));
        for (int index = 0; index < log.steps().size(); index++) {
            heading(index).ifPresent(stage -> lines.add("-- " + stage));
            lines.add(line(index));
            details(log.steps().get(index)).map(detail -> "   " + detail).forEach(lines::add);
        }
        log.findings().forEach(finding -> lines.add(finding.toString()));
        log.ended().ifPresent(end -> lines.add(end + " ended, " + words()));
        return String.join("\n", lines);
    }

    private static Stream<String> details(DeployStep step) {
        Stream<String> hold = step.details().flatMap(StepDetails::hold).map(DeployProgress::line).stream();
        Stream<String> notes = step.details().map(StepDetails::notes).orElse(List.of()).stream()
                .map(Finding::toString);
        return Stream.concat(hold, notes);
    }

    private static String line(Hold hold) {
        String end = hold.ended().map(time -> " to " + time).orElse(", goes on");
        String cause = hold.cause().isEmpty() ? "" : ": " + hold.cause();
        return "waited until " + hold.awaited() + " from " + hold.since() + end + ", at most "
                + new HumanDuration(hold.limit()).words() + cause;
    }

    private String line(int index) {
        DeployStep step = log.steps().get(index);
        String what = step.effect().words().toLowerCase(java.util.Locale.ROOT) + " " + step.object();
        return switch (step.state()) {
            case StepState.Waiting _ -> "waiting " + what;
            case StepState.Running(Instant since) -> since + " running " + what;
            case StepState.Done(Instant at) -> at + " done " + what + took(index);
            case StepState.Failed(Instant at, Finding cause) -> at + " failed " + what + took(index) + ": " + cause;
            case StepState.Skipped _ -> "not tried " + what;
        };
    }

    private String took(int index) {
        return durationOf(index)
                .map(time -> " (" + new HumanDuration(time).words() + ")")
                .orElse("");
    }
}
