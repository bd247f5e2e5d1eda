package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.Conflicts;
import dev.mooring.console.cluster.FieldConflict;
import dev.mooring.console.cluster.Trial;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.deploy.plan.DryRun;
import dev.mooring.console.deploy.plan.Observation;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.Planning;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.object.SecretData;
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
    static final int AT_ONCE = 8;

    private final Cluster cluster;
    private final HelmReleases helm;

    public Planner(Cluster cluster, HelmReleases helm) {
        this.cluster = cluster;
        this.helm = helm;
    }

    /** As if nothing was decided and no version ran. */
    public Plan plan(AppSlug app, Wanted wanted, Inventory inventory) {
        return plan(new PlanRequest(app, wanted, inventory, List.of(), Choices.NONE));
    }

    public Plan plan(PlanRequest request) {
        try {
            Plan plan = manifests(request);
            boolean isAway = Finding.anyError(plan.findings());
            return isAway ? plan : permitted(request, plan);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            Finding cause = Finding.error("interrupted", "Planning was stopped before it was done.", Place.NONE);
            return new Plan(List.of(), List.of(cause));
        }
    }

    private Plan permitted(PlanRequest request, Plan manifests) throws InterruptedException {
        Plan plan = new ReleaseRehearsals(helm).completed(manifests, request.wanted(), request.inventory());
        return new PermissionCheck(cluster).checked(plan, request);
    }

    private Plan manifests(PlanRequest request) throws InterruptedException {
        List<Observed> observed = observed(request);
        Optional<Finding> away =
                observed.stream().flatMap(each -> each.away().stream()).findFirst();
        return away.map(cause -> new Plan(List.of(), List.of(cause))).orElseGet(() -> planned(request, observed));
    }

    /** @param away why the cluster as a whole could not be asked: told once, not for each object */
    private record Observed(Observation observation, Optional<Finding> away) {}

    private Plan planned(PlanRequest request, List<Observed> observed) {
        Collection<ObjectRef> inventory = request.inventory().objects();
        return Planning.plan(
                request.app(),
                observed.stream().map(Observed::observation).toList(),
                inventory,
                new Leftovers(cluster, request.choices())
                        .among(Planning.unwanted(request.wanted().manifests(), inventory)));
    }

    private List<Observed> observed(PlanRequest request) throws InterruptedException {
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Observed>> futures = new ArrayList<>();
            for (Manifest manifest : request.wanted().manifests()) {
                futures.add(threads.submit(() -> observed(request, manifest, places)));
            }
            return results(futures);
        }
    }

    private static List<Observed> results(List<Future<Observed>> futures) throws InterruptedException {
        List<Observed> all = new ArrayList<>();
        try {
            for (Future<Observed> future : futures) {
                all.add(result(future));
            }
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
        return all;
    }

    static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("asking about one object failed", bug.getCause());
        }
    }

    private Observed observed(PlanRequest request, Manifest manifest, Semaphore places) throws InterruptedException {
        places.acquire();
        try {
            return observed(request, labelled(request, manifest));
        } finally {
            places.release();
        }
    }

    private static Manifest labelled(PlanRequest request, Manifest manifest) {
        return new Manifest(
                manifest.path(),
                manifest.document(),
                SecretData.encoded(Ownership.labelled(manifest.object(), request.app())),
                manifest.where());
    }

    private Observed observed(PlanRequest request, Manifest labelled) {
        return switch (cluster.get(labelled.object().ref())) {
            case ClusterAnswer.Ok<Optional<KubeObject>>(Optional<KubeObject> live) ->
                tried(request, new Observing(labelled, live));
            case ClusterAnswer.Refused<Optional<KubeObject>> refused
            when isAway(refused) -> away(new Observing(labelled, Optional.empty()), refused.finding());
            case ClusterAnswer.Refused<Optional<KubeObject>> _ ->
                tried(request, new Observing(labelled, Optional.empty()));
        };
    }

    /** What is known before the cluster was asked to try it. */
    private record Observing(Manifest wanted, Optional<KubeObject> live) {}

    private Observed tried(PlanRequest request, Observing observing) {
        KubeObject wanted = observing.wanted().object();
        Trial first = cluster.tryApply(wanted, Conflicts.REFUSE);
        Optional<Choice> choice = request.choices().of(wanted.ref());
        return first instanceof Trial.Conflicting(List<FieldConflict> claims, Finding _)
                ? ended(request, observing, claims, choice, decided(wanted, choice))
                : ended(request, observing, List.of(), choice, first);
    }

    /** Without a choice it is tried as if the fields were taken over, so that the admin sees what that would change. */
    private Trial decided(KubeObject wanted, Optional<Choice> choice) {
        boolean keep = choice.filter(made -> made == Choice.KEEP_THEIRS).isPresent();
        return cluster.tryApply(wanted, keep ? Conflicts.KEEP_THEIRS : Conflicts.TAKE_OVER);
    }

    private static Observed ended(
            PlanRequest request,
            Observing observing,
            List<FieldConflict> claims,
            Optional<Choice> choice,
            Trial trial) {
        DryRun dryRun =
                switch (trial) {
                    case Trial.Accepted(KubeObject result) -> new DryRun.Result(result);
                    case Trial.Immutable(List<String> fields, Finding cause) -> new DryRun.Immutable(fields, cause);
                    case Trial.Conflicting(List<FieldConflict> _, Finding cause) -> new DryRun.Refused(cause);
                    case Trial.Refused(ClusterAnswer.Refused<KubeObject> refused) ->
                        new DryRun.Refused(refused.finding());
                };
        Optional<Finding> away =
                trial instanceof Trial.Refused(ClusterAnswer.Refused<KubeObject> refused) && isAway(refused)
                        ? Optional.of(refused.finding())
                        : Optional.empty();
        Observation observation = new Observation(
                observing.wanted(), observing.live(), request.applied(observing.wanted()), claims, choice, dryRun);
        return new Observed(observation, away);
    }

    private static Observed away(Observing observing, Finding cause) {
        return new Observed(
                new Observation(observing.wanted(), observing.live(), new DryRun.Refused(cause)), Optional.of(cause));
    }

    private static boolean isAway(ClusterAnswer.Refused<?> refused) {
        return refused.status() == 0 || refused.status() == 401;
    }
}
