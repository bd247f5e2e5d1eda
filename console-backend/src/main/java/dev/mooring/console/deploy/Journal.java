package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.deploy.plan.Effect;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The log while it grows: each entry makes a new immutable {@link DeployLog} and tells it. Steps write to it side by side;
 * what is told comes one after the other.
 */
final class Journal {

    private final DeployRequest request;
    private final InstantSource clock;
    private final Progress progress;
    private final Instant started;
    private final List<Instant> resumed;
    private final List<DeployStep> steps;
    private final List<Finding> findings;
    private Optional<Instant> ended = Optional.empty();

    /** The steps are stored before the first of them begins. */
    Journal(DeployRequest request, List<DeployStep> steps, InstantSource clock, Progress progress) {
        this.request = request;
        this.clock = clock;
        this.progress = progress;
        Instant now = clock.instant();
        this.started = request.before().map(DeployLog::started).orElse(now);
        this.resumed = request.before()
                .map(log ->
                        Stream.concat(log.resumed().stream(), Stream.of(now)).toList())
                .orElse(List.of());
        this.findings =
                new ArrayList<>(request.before().map(DeployLog::findings).orElse(List.of()));
        this.steps = new ArrayList<>(steps);
        progress.keep(log());
    }

    synchronized DeployLog log() {
        return new DeployLog(
                request.app(), request.sequence(), request.reason(), started, ended, steps, findings, resumed);
    }

    /** What belongs to no step; said once, also where a resumed deploy finds the same again. */
    synchronized void note(Finding finding) {
        if (!findings.contains(finding)) {
            findings.add(finding);
            tell();
        }
    }

    /** What has not had its turn will not have it. */
    synchronized DeployLog end() {
        steps.replaceAll(step -> step.isOpen() ? step.in(new StepState.Skipped()) : step);
        ended = Optional.of(clock.instant());
        tell();
        return log();
    }

    Entry entry(int step) {
        return new Entry(step, steps.get(step));
    }

    private synchronized void change(int step, UnaryOperator<DeployStep> change) {
        steps.set(step, change.apply(steps.get(step)));
        tell();
    }

    private synchronized void changeAndKeep(int step, UnaryOperator<DeployStep> change) {
        steps.set(step, change.apply(steps.get(step)));
        progress.keep(log());
    }

    private void tell() {
        progress.advanced(log());
    }

    /** The page of one step. */
    final class Entry {

        private final int step;
        private final DeployStep earlier;

        /** @param earlier as it was before this run: done already where the run goes on from another one */
        private Entry(int step, DeployStep earlier) {
            this.step = step;
            this.earlier = earlier;
        }

        DeployStep earlier() {
            return earlier;
        }

        /** What was done before a restart is looked at again, but its times stay. */
        void running() {
            if (!earlier.isDone()) {
                Instant now = clock.instant();
                change(step, old -> old.in(new StepState.Running(now))
                        .with(details(old).beganAt(now)));
            }
        }

        void ended(ObjectTurn.Turn turn) {
            turn.notes().forEach(Journal.this::note);
            Instant now = clock.instant();
            if (turn.failure().isPresent()) {
                change(step, old -> held(old, now)
                        .in(new StepState.Failed(now, turn.failure().get())));
            } else if (!earlier.isDone() || turn.effect() != Effect.UNCHANGED) {
                change(step, old -> held(old, now).having(turn.effect()).in(new StepState.Done(now)));
            }
        }

        void skipped() {
            change(step, old -> held(old, clock.instant()).in(new StepState.Skipped()));
        }

        void holding(String awaited, Duration limit) {
            Hold hold = Hold.begun(awaited, clock.instant(), limit);
            change(step, old -> old.with(details(old).holding(hold)));
        }

        /** Told only where it is another one than before. */
        void because(String cause) {
            Optional<Hold> hold = details(steps.get(step)).hold();
            if (hold.isPresent() && !hold.get().cause().equals(cause)) {
                change(step, old -> old.with(details(old).holding(hold.get().because(cause))));
            }
        }

        void noting(List<Finding> notes) {
            if (!notes.isEmpty()) {
                change(step, old -> old.with(details(old).noting(notes)));
            }
        }

        /** Stored before it returns. */
        void keeping(Finding note) {
            changeAndKeep(step, old -> old.with(details(old).noting(List.of(note))));
        }

        /** Stored before it returns. */
        void replacing(String uid) {
            changeAndKeep(step, old -> old.with(details(old).replacing(uid)));
        }

        /** Stored before it returns: a Job that has ended when the deploy goes on is this deploy's. */
        void replacingNothing() {
            replacing(StepDetails.NOTHING);
        }

        private DeployStep held(DeployStep old, Instant now) {
            return details(old)
                    .hold()
                    .map(hold -> old.with(details(old).holding(hold.endedAt(now))))
                    .orElse(old);
        }

        private StepDetails details(DeployStep old) {
            return old.details().orElseGet(() -> StepDetails.of(Stage.REMOVALS));
        }
    }
}
