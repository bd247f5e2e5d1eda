package dev.mooring.ui.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.DeployStep;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.ui.kit.HumanDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
        return (failed.isEmpty() ? "It stopped before any object failed" : failed + " failed") + ". "
                + counted(log.done()) + " applied and " + counted(skipped)
                + " not tried. What was applied stays; retrying goes on from what is there.";
    }

    private static String counted(long objects) {
        return objects == 1 ? "1 object was" : objects + " objects were";
    }

    private long count(Predicate<StepState> wanted) {
        return log.steps().stream().map(DeployStep::state).filter(wanted).count();
    }

    /** How long a step took: steps follow each other, so that one begins when the one before has ended. */
    Optional<Duration> durationOf(int index) {
        return endOf(index).map(end -> Duration.between(startOf(index), end)).filter(time -> !time.isNegative());
    }

    private Instant startOf(int index) {
        for (int before = index - 1; before >= 0; before--) {
            Optional<Instant> end = endOf(before);
            if (end.isPresent()) {
                return end.get();
            }
        }
        return log.started();
    }

    private Optional<Instant> endOf(int index) {
        return switch (log.steps().get(index).state()) {
            case StepState.Done(Instant at) -> Optional.of(at);
            case StepState.Failed(Instant at, var _) -> Optional.of(at);
            case StepState.Running _, StepState.Waiting _, StepState.Skipped _ -> Optional.empty();
        };
    }

    /** The whole log as lines, to be read or sent. */
    String raw() {
        List<String> lines = new ArrayList<>();
        lines.add(log.started() + " deploy of " + log.app() + " version " + log.sequence() + ": "
                + log.reason().words());
        for (int index = 0; index < log.steps().size(); index++) {
            lines.add(line(index));
        }
        log.findings().forEach(finding -> lines.add(finding.toString()));
        log.ended().ifPresent(end -> lines.add(end + " ended, " + words()));
        return String.join("\n", lines);
    }

    private String line(int index) {
        DeployStep step = log.steps().get(index);
        String what = step.effect().words().toLowerCase(java.util.Locale.ROOT) + " " + step.object();
        return switch (step.state()) {
            case StepState.Waiting _ -> "waiting " + what;
            case StepState.Running(Instant since) -> since + " running " + what;
            case StepState.Done(Instant at) -> at + " done " + what + took(index);
            case StepState.Failed(Instant at, Finding cause) -> at + " failed " + what + ": " + cause;
            case StepState.Skipped _ -> "not tried " + what;
        };
    }

    private String took(int index) {
        return durationOf(index)
                .map(time -> " (" + new HumanDuration(time).words() + ")")
                .orElse("");
    }
}
