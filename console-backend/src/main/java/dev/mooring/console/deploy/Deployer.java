package dev.mooring.console.deploy;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.Pause;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.helm.HelmReleases;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Brings a version into the cluster: applies phase by phase, waits where others depend on it, lets Helm install the charts,
 * and deletes last what is no longer wanted, so that nothing is missing in between. It can be run again at any time and
 * goes on where it was; the cluster is asked, nothing is assumed.
 */
public final class Deployer {

    private final Cluster cluster;
    private final HelmReleases helm;
    private final Causes causes;
    private final InstantSource clock;
    private final Pause pause;

    public Deployer(Cluster cluster, HelmReleases helm, InstantSource clock) {
        this(cluster, helm, clock, Pause.SLEEP);
    }

    public Deployer(Cluster cluster, HelmReleases helm, InstantSource clock, Pause pause) {
        this(cluster, helm, Causes.NONE, clock, pause);
    }

    public Deployer(Cluster cluster, HelmReleases helm, Causes causes, InstantSource clock, Pause pause) {
        this.cluster = cluster;
        this.helm = helm;
        this.causes = causes;
        this.clock = clock;
        this.pause = pause;
    }

    /** As {@link #run(DeployRequest, Progress, Stopping)}, stopped only by an interrupt of this thread. */
    public DeployLog run(DeployRequest request, Progress progress) {
        return run(request, progress, new Stopping());
    }

    /**
     * Runs to the end or to the first object or release that cannot be applied. Never throws for what the cluster says.
     * Stopping it ends it after the steps under way, with a log that tells how far it came.
     */
    public DeployLog run(DeployRequest request, Progress progress, Stopping stopping) {
        return carriedOut(waits -> new Script(cluster, helm, waits, request).acts(), request, progress, stopping);
    }

    /** Takes an application out of the cluster; the data stay where the request does not say otherwise. */
    public DeployLog undeploy(UndeployRequest request, Progress progress, Stopping stopping) {
        return carriedOut(
                waits -> new Removal(cluster, helm, request).acts(waits), request.asDeploy(), progress, stopping);
    }

    /** What {@link #undeploy} would do; touches nothing. */
    public Plan planUndeploy(UndeployRequest request) {
        return new Removal(cluster, helm, request).plan();
    }

    private DeployLog carriedOut(
            Function<Waits, List<Act>> script, DeployRequest request, Progress progress, Stopping stopping) {
        Stopping beside = new Stopping();
        try (Stopping.Registration _ = stopping.onStop(beside::stop);
                Crew crew = new Crew(stopping)) {
            List<Act> acts = script.apply(new Waits(stopping, waiting(stopping), waiting(beside)));
            List<DeployStep> steps =
                    acts.stream().map(act -> act.step(request.before())).toList();
            Journal journal = new Journal(request, steps, clock, progress);
            new Run(acts, journal, stopping, beside, crew).carryOut();
            stopping.reason().ifPresent(journal::note);
            return journal.end();
        }
    }

    private Waiting waiting(Stopping stopping) {
        return new Waiting(cluster, causes, clock, pause, stopping);
    }

    /**
     * How acts wait.
     *
     * @param beside for what goes on beside the deploy and ends with it
     */
    record Waits(Stopping stopping, Waiting inTurn, Waiting beside) {}

    /** Acts being taken, batch after batch. */
    private record Run(
            List<Act> acts, Journal journal, Stopping stopping, Stopping beside, Crew crew, List<Future<?>> hooks) {

        Run(List<Act> acts, Journal journal, Stopping stopping, Stopping beside, Crew crew) {
            this(acts, journal, stopping, beside, crew, new ArrayList<>());
        }

        /** Jobs that are to be deleted when they end are watched beside everything else, from when they are applied. */
        void carryOut() {
            for (List<Integer> batch : Batches.of(acts)) {
                begin(batch, acts.get(batch.getFirst()).stage().kind());
            }
            hooks.forEach(crew::join);
        }

        private void begin(List<Integer> batch, Stage.Kind stage) {
            if (stage == Stage.Kind.HOOKS) {
                batch.forEach(step -> hooks.add(crew.beside(() -> take(step))));
                return;
            }
            if (stage == Stage.Kind.READY) {
                hooks.forEach(crew::join);
            }
            crew.allOf(batch.stream().<Runnable>map(step -> () -> take(step)).toList());
        }

        /** Whether the application works is asked only after a deploy that went well. */
        private boolean isOver(Act act) {
            return beside.isStopped()
                    || stopping.isStopped()
                    || (act.stage().kind() == Stage.Kind.READY && journal.log().failed());
        }

        private void take(int step) {
            Act act = acts.get(step);
            if (act.doing().isEmpty() || isOver(act)) {
                return;
            }
            Journal.Entry entry = journal.entry(step);
            entry.running();
            ObjectTurn.Turn turn = act.doing().get().apply(entry);
            entry.ended(turn);
            if (turn.failure().isPresent() && act.endsAllWhenFailed()) {
                beside.stop();
            }
        }
    }
}
