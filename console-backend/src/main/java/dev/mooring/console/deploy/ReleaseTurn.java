package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.deploy.ObjectTurn.Turn;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.helm.HelmReleases.Ending;
import dev.mooring.console.helm.HelmReleases.Stop;
import dev.mooring.console.helm.HelmRevision;
import dev.mooring.console.helm.Rehearsal;
import dev.mooring.console.helm.ReleaseObjects;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.patch.ChartPatches.Given;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is done for one Helm release when its turn has come. */
final class ReleaseTurn {

    private final HelmReleases helm;
    private final Wanted wanted;
    private final ObjectTurn objects;
    private final Stopping stopping;
    private final Map<ObjectRef, Given> given = new ConcurrentHashMap<>();

    /** @param wanted all that is to be installed, besides */
    ReleaseTurn(HelmReleases helm, Wanted wanted, ObjectTurn objects, Stopping stopping) {
        this.helm = helm;
        this.wanted = wanted;
        this.objects = objects;
        this.stopping = stopping;
    }

    Turn apply(WantedChart chart, Journal.Entry entry) {
        return isConcerned(chart) ? madeAgain(chart, entry) : installed(chart);
    }

    /** Whether something of its release is to be made again; what was decided may be about other objects. */
    private boolean isConcerned(WantedChart chart) {
        ObjectRef release = chart.release();
        Set<ObjectRef> decided = chart.order().recreated();
        return !decided.isEmpty()
                && helm.newest(release.name(), release.namespace()).stream()
                        .map(ReleaseObjects::of)
                        .anyMatch(objects -> decided.stream()
                                .anyMatch(object -> objects.belonging(object).isPresent()));
    }

    /** Nothing is deleted before it is known that Helm can go on from there. */
    private Turn madeAgain(WantedChart chart, Journal.Entry entry) {
        Ending<Rehearsal> ending =
                interruptibly(chart.release(), stop -> new Ending.Done<>(helm.rehearse(chart.order(), stop)));
        return switch (ending) {
            case Ending.Failed<Rehearsal>(Finding stopped) -> Turn.failed(stopped);
            case Ending.Done<Rehearsal>(Rehearsal rehearsal) ->
                rehearsal
                        .failure()
                        .map(cause -> failed(chart, cause))
                        .orElseGet(() -> madeAgain(chart, rehearsal.recreated().keySet(), entry));
        };
    }

    private Turn madeAgain(WantedChart chart, Set<ObjectRef> unchangeable, Journal.Entry entry) {
        Optional<Finding> trouble = unchangeable.stream()
                .sorted()
                .flatMap(object -> objects.removed(object, entry).stream())
                .findFirst();
        if (trouble.isPresent()) {
            return Turn.failed(trouble.get());
        }
        Turn turn = installed(chart);
        return turn.failure().isPresent()
                ? turn
                : turn.noting(unchangeable.stream()
                        .sorted()
                        .map(ObjectTurn::madeAgainByChoice)
                        .toList());
    }

    private static Turn failed(WantedChart chart, Finding cause) {
        return Turn.failed(cause.orAt(chart.where().withSubject(chart.release().toString())));
    }

    private Turn installed(WantedChart chart) {
        ObjectRef release = chart.release();
        Optional<HelmRevision> before = helm.newest(release.name(), release.namespace());
        Turn turn =
                switch (interruptibly(
                        release, stop -> helm.apply(chart.order(), stop, found -> objection(chart, found)))) {
                    case Ending.Done<HelmRevision>(HelmRevision after) -> Turn.did(effect(before, after));
                    case Ending.Failed<HelmRevision>(Finding cause) -> failed(chart, cause);
                };
        return turn.noting(chart.notes());
    }

    /**
     * Where a plan could not try all charts, only the last one shows which patch has found nothing. After a restart the
     * charts before it have had their turn, and nobody knows any more.
     */
    private Optional<Finding> objection(WantedChart chart, Given found) {
        given.put(chart.release(), found);
        boolean isAll = given.size() == wanted.charts().size();
        return isAll
                ? wanted
                        .chartPatches()
                        .misfits(given.values().stream().map(Optional::of).toList())
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    Turn uninstall(ObjectRef release) {
        return switch (interruptibly(release, stop -> helm.uninstall(release.name(), release.namespace(), stop))) {
            case Ending.Done<Boolean> _ -> Turn.did(Effect.DELETE);
            case Ending.Failed<Boolean>(Finding cause) -> Turn.failed(cause);
        };
    }

    private static Effect effect(Optional<HelmRevision> before, HelmRevision after) {
        if (before.isEmpty()) {
            return Effect.CREATE;
        }
        return before.get().hasSameContent(after) ? Effect.UNCHANGED : Effect.CHANGE;
    }

    /** Helm hears of no stop: it runs in a thread of its own and is cut off from the cluster instead. */
    private <T> Ending<T> interruptibly(ObjectRef release, Function<Stop, Ending<T>> run) {
        Stop stop = new Stop();
        CompletableFuture<Ending<T>> ending = new CompletableFuture<>();
        CompletableFuture<Boolean> cut = new CompletableFuture<>();
        Thread.ofVirtual().name("helm").start(() -> complete(ending, () -> run.apply(stop)));
        try (Stopping.Registration _ = stopping.onStop(() -> cut.complete(true))) {
            CompletableFuture.anyOf(ending, cut).join();
        } catch (CompletionException bug) {
            throw new IllegalStateException("a run of Helm failed", bug.getCause());
        }
        return ending.isDone() ? ending.join() : cutOff(release, stop, ending);
    }

    private <T> Ending<T> cutOff(ObjectRef release, Stop stop, CompletableFuture<Ending<T>> ending) {
        stop.stop();
        helm.mend(release.name(), release.namespace());
        return ending.getNow(new Ending.Failed<>(stopped(release)));
    }

    private static Finding stopped(ObjectRef release) {
        return Finding.error(
                "helm-stopped",
                "Helm was stopped before it was done with " + release + ". Deploy again to go on.",
                Place.ofSubject(release.toString()));
    }

    private static <T> void complete(CompletableFuture<Ending<T>> ending, Supplier<Ending<T>> run) {
        try {
            ending.complete(run.get());
        } catch (RuntimeException bug) {
            ending.completeExceptionally(bug);
        }
    }
}
