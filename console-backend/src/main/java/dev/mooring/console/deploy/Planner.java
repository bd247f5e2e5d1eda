package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Footing;
import dev.mooring.console.deploy.plan.Leftover;
import dev.mooring.console.deploy.plan.Observation;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.Planning;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the cluster what deploying a version would do, without touching anything. */
public final class Planner {

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
        return planned(request).plan();
    }

    public Planned planned(PlanRequest request) {
        try {
            Planned manifests = manifests(request);
            boolean isAway = Finding.anyError(manifests.plan().findings());
            return isAway ? manifests : new Planned(permitted(request, manifests.plan()), manifests.footing());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return without(Finding.error("interrupted", "Planning was stopped before it was done.", Place.NONE));
        }
    }

    /** Whether nobody has changed the objects that a plan was made of. */
    public boolean stands(Footing footing) {
        Collection<ObjectRef> objects = footing.traces().keySet();
        LiveObjects heads = LiveObjects.heads(cluster, objects);
        return objects.stream()
                .allMatch(object ->
                        heads.look(object) instanceof ClusterAnswer.Ok<LiveObjects.Seen>(LiveObjects.Seen seen)
                                && footing.stands(object, seen.live()));
    }

    private Plan permitted(PlanRequest request, Plan manifests) throws InterruptedException {
        Plan plan = new ReleaseRehearsals(cluster, helm)
                .completed(manifests, request.wanted().decided(request.choices()), request.inventory());
        return new PermissionCheck(cluster).checked(plan, request);
    }

    private Planned manifests(PlanRequest request) throws InterruptedException {
        List<DryRuns.Observed> observed = new DryRuns(cluster, request).all();
        Optional<Finding> away =
                observed.stream().flatMap(each -> each.away().stream()).findFirst();
        return away.map(Planner::without).orElseGet(() -> planned(request, observed));
    }

    private static Planned without(Finding cause) {
        return new Planned(new Plan(List.of(), List.of(cause)), Optional.empty());
    }

    private Planned planned(PlanRequest request, List<DryRuns.Observed> observed) {
        Collection<ObjectRef> inventory = request.inventory().objects();
        List<Observation> observations =
                observed.stream().map(DryRuns.Observed::observation).toList();
        List<Leftover> leftovers = new Leftovers(cluster, request.choices())
                .among(Planning.unwanted(request.wanted().manifests(), inventory));
        Plan plan = Planning.plan(request.app(), observations, inventory, leftovers);
        boolean hasReleases = !request.wanted().charts().isEmpty()
                || !request.inventory().releases().isEmpty();
        return new Planned(
                plan, hasReleases ? Optional.empty() : Optional.of(footing(request, observations, leftovers)));
    }

    private static Footing footing(PlanRequest request, List<Observation> observations, List<Leftover> leftovers) {
        Map<ObjectRef, Optional<KubeObject>> seen = new HashMap<>();
        Planning.unwanted(request.wanted().manifests(), request.inventory().objects())
                .forEach(object -> seen.put(object, Optional.empty()));
        leftovers.forEach(leftover -> seen.put(leftover.object(), leftover.live()));
        observations.forEach(each -> seen.put(each.wanted().object().ref(), each.live()));
        return Footing.of(seen);
    }
}
