package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.Pause;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.InstalledRelease;
import dev.mooring.console.deploy.plan.KindOrder;
import dev.mooring.console.deploy.plan.Leftover;
import dev.mooring.console.deploy.plan.Planning;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.Manifest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Brings a version into the cluster: applies object by object, waits where others depend on it, lets Helm install the
 * charts, and deletes last what is no longer wanted, so that nothing is missing in between. It can be run again at any
 * time and goes on where it was; the cluster is asked, nothing is assumed.
 */
public final class Deployer {

    private final Cluster cluster;
    private final HelmReleases helm;
    private final InstantSource clock;
    private final Pause pause;

    public Deployer(Cluster cluster, HelmReleases helm, InstantSource clock) {
        this(cluster, helm, clock, Pause.SLEEP);
    }

    public Deployer(Cluster cluster, HelmReleases helm, InstantSource clock, Pause pause) {
        this.cluster = cluster;
        this.helm = helm;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Runs to the end or to the first object or release that cannot be applied. Never throws for what the cluster says;
     * interrupting the thread ends it after the request under way, with a log that tells how far it came.
     *
     * @param progress hears of each change, from this thread
     */
    public DeployLog run(DeployRequest request, Consumer<DeployLog> progress) {
        ObjectTurn objects = new ObjectTurn(cluster, request.app(), pause);
        ReleaseTurn releases = new ReleaseTurn(helm);
        List<Act> acts = new ArrayList<>();
        manifests(request)
                .forEach(each -> acts.add(new Act(each.object().ref(), Effect.CHANGE, () -> objects.apply(each))));
        request.wanted()
                .charts()
                .forEach(each -> acts.add(new Act(each.release(), Effect.CHANGE, () -> releases.apply(each))));
        unwanted(request).forEach(each -> acts.add(new Act(each, Effect.DELETE, () -> releases.uninstall(each))));
        leftovers(request).forEach(each -> acts.add(new Act(each.object(), Effect.DELETE, () -> objects.delete(each))));
        Journal journal = new Journal(request, acts.stream().map(Act::step).toList(), clock, progress);
        carryOut(acts, journal);
        return journal.end();
    }

    /**
     * One step to be taken.
     *
     * @param planned told until it is known what was done
     */
    private record Act(ObjectRef object, Effect planned, Supplier<ObjectTurn.Turn> doing) {

        DeployStep step() {
            return new DeployStep(object, planned, new StepState.Waiting());
        }

        /** What cannot be deleted does not keep the others from it; what cannot be applied does. */
        boolean endsAllWhenFailed() {
            return planned != Effect.DELETE;
        }
    }

    private static List<Manifest> manifests(DeployRequest request) {
        return request.wanted().manifests().stream().sorted(KindOrder.APPLY).toList();
    }

    private List<ObjectRef> unwanted(DeployRequest request) {
        return request.inventory().unwanted(request.wanted().charts()).stream()
                .map(InstalledRelease::release)
                .filter(release -> helm.isThere(release.name(), release.namespace()))
                .toList();
    }

    private List<Leftover> leftovers(DeployRequest request) {
        List<ObjectRef> unwanted = Planning.unwanted(
                request.wanted().manifests(), request.inventory().objects());
        return new Leftovers(cluster)
                .among(unwanted).stream().sorted(KindOrder.DELETE).toList();
    }

    private static void carryOut(List<Act> acts, Journal journal) {
        for (int step = 0; step < acts.size() && !isStopped(journal); step++) {
            journal.running(step);
            ObjectTurn.Turn outcome = acts.get(step).doing().get();
            outcome.notes().forEach(journal::note);
            if (outcome.failure().isEmpty()) {
                journal.done(step, outcome.effect());
            } else {
                journal.failed(step, outcome.failure().get());
                if (acts.get(step).endsAllWhenFailed()) {
                    return;
                }
            }
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
