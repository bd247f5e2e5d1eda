package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.deploy.plan.Effect;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The log while it grows: each entry makes a new immutable {@link DeployLog} and tells it. */
final class Journal {

    private final DeployRequest request;
    private final InstantSource clock;
    private final Consumer<DeployLog> progress;
    private final Instant started;
    private final List<DeployStep> steps;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Instant> ended = Optional.empty();

    Journal(DeployRequest request, List<DeployStep> steps, InstantSource clock, Consumer<DeployLog> progress) {
        this.request = request;
        this.clock = clock;
        this.progress = progress;
        this.started = clock.instant();
        this.steps = new ArrayList<>(steps);
        tell();
    }

    DeployLog log() {
        return new DeployLog(request.app(), request.sequence(), request.reason(), started, ended, steps, findings);
    }

    void running(int step) {
        set(step, steps.get(step).effect(), new StepState.Running(clock.instant()));
    }

    void done(int step, Effect effect) {
        set(step, effect, new StepState.Done(clock.instant()));
    }

    void failed(int step, Finding cause) {
        set(step, steps.get(step).effect(), new StepState.Failed(clock.instant(), cause));
    }

    void note(Finding finding) {
        findings.add(finding);
        tell();
    }

    /** What has not had its turn will not have it. */
    DeployLog end() {
        steps.replaceAll(step -> step.state() instanceof StepState.Waiting ? step.in(new StepState.Skipped()) : step);
        ended = Optional.of(clock.instant());
        tell();
        return log();
    }

    private void set(int step, Effect effect, StepState state) {
        steps.set(step, new DeployStep(steps.get(step).object(), effect, state));
        tell();
    }

    private void tell() {
        progress.accept(log());
    }
}
