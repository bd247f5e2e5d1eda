package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.deploy.plan.DryRun;
import dev.mooring.console.deploy.plan.Observation;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.Planning;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Manifest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Asks the cluster what deploying a version would do, without touching anything. */
public final class Planner {

    /** Enough to be quick, few enough for an API server that rations requests. */
    private static final int AT_ONCE = 8;

    private final Cluster cluster;
    private final HelmReleases helm;

    public Planner(Cluster cluster, HelmReleases helm) {
        this.cluster = cluster;
        this.helm = helm;
    }

    /** @param inventory what was applied for this application before */
    public Plan plan(AppSlug app, Wanted wanted, Inventory inventory) {
        Plan plan = plan(app, wanted.manifests(), inventory.objects());
        boolean isAway = Finding.anyError(plan.findings());
        return isAway ? plan : new ReleaseRehearsals(helm).completed(plan, wanted, inventory);
    }

    private Plan plan(AppSlug app, List<Manifest> wanted, Collection<ObjectRef> inventory) {
        try {
            List<Observed> observed = observed(app, wanted);
            Optional<Finding> away =
                    observed.stream().flatMap(each -> each.away().stream()).findFirst();
            return away.map(cause -> new Plan(List.of(), List.of(cause)))
                    .orElseGet(() -> planned(app, wanted, observed, inventory));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            Finding cause = Finding.error("interrupted", "Planning was stopped before it was done.", Place.NONE);
            return new Plan(List.of(), List.of(cause));
        }
    }

    /** @param away why the cluster as a whole could not be asked: told once, not for each object */
    private record Observed(Observation observation, Optional<Finding> away) {}

    private Plan planned(AppSlug app, List<Manifest> wanted, List<Observed> observed, Collection<ObjectRef> inventory) {
        return Planning.plan(
                app,
                observed.stream().map(Observed::observation).toList(),
                inventory,
                new Leftovers(cluster).among(Planning.unwanted(wanted, inventory)));
    }

    private List<Observed> observed(AppSlug app, List<Manifest> wanted) throws InterruptedException {
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Observed>> futures = new ArrayList<>();
            for (Manifest manifest : wanted) {
                futures.add(threads.submit(() -> observed(app, manifest, places)));
            }
            return results(futures);
        }
    }

    private static List<Observed> results(List<Future<Observed>> futures) throws InterruptedException {
        List<Observed> all = new ArrayList<>();
        try {
            for (Future<Observed> future : futures) {
                all.add(future.get());
            }
        } catch (ExecutionException bug) {
            throw new IllegalStateException("planning one object failed", bug.getCause());
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
        return all;
    }

    private Observed observed(AppSlug app, Manifest manifest, Semaphore places) throws InterruptedException {
        places.acquire();
        try {
            return observed(new Manifest(
                    manifest.path(),
                    manifest.document(),
                    Ownership.labelled(manifest.object(), app),
                    manifest.where()));
        } finally {
            places.release();
        }
    }

    private Observed observed(Manifest labelled) {
        ClusterAnswer<Optional<KubeObject>> live = cluster.get(labelled.object().ref());
        Optional<KubeObject> found =
                live instanceof ClusterAnswer.Ok<Optional<KubeObject>>(var object) ? object : Optional.empty();
        Optional<Finding> away = away(live);
        if (away.isPresent()) {
            return new Observed(new Observation(labelled, found, new DryRun.Refused(away.get())), away);
        }
        ClusterAnswer<KubeObject> answer = cluster.dryRunApply(labelled.object());
        DryRun dryRun =
                switch (answer) {
                    case ClusterAnswer.Ok<KubeObject>(KubeObject result) -> new DryRun.Result(result);
                    case ClusterAnswer.Refused<KubeObject> refused -> new DryRun.Refused(refused.finding());
                };
        return new Observed(new Observation(labelled, found, dryRun), away(answer));
    }

    private static Optional<Finding> away(ClusterAnswer<?> answer) {
        return answer instanceof ClusterAnswer.Refused<?> refused && (refused.status() == 0 || refused.status() == 401)
                ? Optional.of(refused.finding())
                : Optional.empty();
    }
}
