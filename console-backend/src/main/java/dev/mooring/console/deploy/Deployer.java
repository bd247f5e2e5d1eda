package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.Pause;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.KindOrder;
import dev.mooring.console.deploy.plan.Leftover;
import dev.mooring.console.deploy.plan.Planning;
import dev.mooring.console.render.Manifest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Brings a version into the cluster: applies object by object, waits where others depend on it, and deletes last what is
 * no longer wanted, so that nothing is missing in between. It can be run again at any time and goes on where it was; the
 * cluster is asked, nothing is assumed.
 */
public final class Deployer {

    private final Cluster cluster;
    private final InstantSource clock;
    private final Pause pause;

    public Deployer(Cluster cluster, InstantSource clock) {
        this(cluster, clock, Pause.SLEEP);
    }

    public Deployer(Cluster cluster, InstantSource clock, Pause pause) {
        this.cluster = cluster;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Runs to the end or to the first object that cannot be applied. Never throws for what the cluster says; interrupting
     * the thread ends it after the request under way, with a log that tells how far it came.
     *
     * @param progress hears of each change, from this thread
     */
    public DeployLog run(DeployRequest request, Consumer<DeployLog> progress) {
        List<Manifest> wanted =
                request.wanted().stream().sorted(KindOrder.APPLY).toList();
        List<Leftover> leftovers = new Leftovers(cluster)
                .among(Planning.unwanted(wanted, request.inventory())).stream()
                        .sorted(KindOrder.DELETE)
                        .toList();
        Journal journal = new Journal(request, steps(wanted, leftovers), clock, progress);
        if (applied(request, wanted, journal)) {
            prune(request, wanted.size(), leftovers, journal);
        }
        return journal.end();
    }

    private static List<DeployStep> steps(List<Manifest> wanted, List<Leftover> leftovers) {
        return Stream.concat(
                        wanted.stream().map(manifest -> step(manifest.object().ref(), Effect.CHANGE)),
                        leftovers.stream().map(leftover -> step(leftover.object(), Effect.DELETE)))
                .toList();
    }

    private static DeployStep step(dev.mooring.console.object.ObjectRef object, Effect effect) {
        return new DeployStep(object, effect, new StepState.Waiting());
    }

    private boolean applied(DeployRequest request, List<Manifest> wanted, Journal journal) {
        ObjectTurn turn = new ObjectTurn(cluster, request.app(), pause);
        for (int step = 0; step < wanted.size(); step++) {
            if (isStopped(journal)) {
                return false;
            }
            journal.running(step);
            ObjectTurn.Turn outcome = turn.apply(wanted.get(step));
            outcome.notes().forEach(journal::note);
            if (outcome.failure().isPresent()) {
                journal.failed(step, outcome.failure().get());
                return false;
            }
            journal.done(step, outcome.effect());
        }
        return true;
    }

    /** One that cannot be deleted does not keep the others from it. */
    private void prune(DeployRequest request, int first, List<Leftover> leftovers, Journal journal) {
        ObjectTurn turn = new ObjectTurn(cluster, request.app(), pause);
        for (int index = 0; index < leftovers.size(); index++) {
            if (isStopped(journal)) {
                return;
            }
            int step = first + index;
            journal.running(step);
            ObjectTurn.Turn outcome = turn.delete(leftovers.get(index));
            outcome.notes().forEach(journal::note);
            Optional<Finding> failure = outcome.failure();
            failure.ifPresentOrElse(cause -> journal.failed(step, cause), () -> journal.done(step, outcome.effect()));
        }
    }

    private static boolean isStopped(Journal journal) {
        if (!Thread.currentThread().isInterrupted()) {
            return false;
        }
        journal.note(Finding.error(
                "deploy-stopped",
                "The deploy was stopped before it was done. What is listed as done is in the cluster; deploy again to go on.",
                Place.NONE));
        return true;
    }
}
