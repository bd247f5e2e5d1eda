package dev.mooring.console.deploy;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.InstalledRelease;
import dev.mooring.console.deploy.plan.KindOrder;
import dev.mooring.console.deploy.plan.Leftover;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.Planning;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.object.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that goes when an application is taken out of the cluster: Helm releases by descending weight, then objects by
 * deletion phase. Namespaces stay, because others may live in them; claims and definitions go only with the data.
 */
final class Removal {

    private final Cluster cluster;
    private final HelmReleases helm;
    private final UndeployRequest request;

    Removal(Cluster cluster, HelmReleases helm, UndeployRequest request) {
        this.cluster = cluster;
        this.helm = helm;
        this.request = request;
    }

    Plan plan() {
        Plan plan = Planning.plan(request.app(), List.of(), request.inventory().objects(), leftovers());
        return new ReleaseRehearsals(cluster, helm).completed(plan, Wanted.of(List.of()), request.inventory());
    }

    List<Act> acts(Deployer.Waits waits) {
        DeployRequest asDeploy = request.asDeploy();
        ObjectTurn objects = new ObjectTurn(cluster, request.app(), asDeploy.choices(), waits.inTurn());
        ReleaseTurn releases = new ReleaseTurn(helm, Wanted.of(List.of()), objects, waits.stopping());
        List<Act> acts = new ArrayList<>();
        releases()
                .forEach(release -> acts.add(
                        Act.of(release, Effect.DELETE, Stage.REMOVALS, acts.size(), _ -> releases.uninstall(release))));
        Optional<Leftover> last = Optional.empty();
        int batch = acts.size();
        for (Leftover leftover : leftovers()) {
            batch += last.filter(before -> KindOrder.areSideBySide(before, leftover))
                            .isPresent()
                    ? 0
                    : 1;
            acts.add(Act.of(
                    leftover.object(),
                    Effect.DELETE,
                    Stage.REMOVALS,
                    batch,
                    entry -> objects.deleteWhole(leftover, entry)));
            last = Optional.of(leftover);
        }
        acts.addAll(Act.past(request.before(), acts));
        return acts;
    }

    private List<ObjectRef> releases() {
        return request.inventory().unwanted(List.of()).stream()
                .map(InstalledRelease::release)
                .filter(release -> helm.isThere(release.name(), release.namespace()))
                .toList();
    }

    private List<Leftover> leftovers() {
        Set<ObjectRef> all = new TreeSet<>(request.inventory().objects());
        all.addAll(new DataClaims(cluster, request.app()).of(request.inventory()));
        request.before().ifPresent(log -> log.steps().stream()
                .map(DeployStep::object)
                .filter(DataClaims::isClaim)
                .forEach(all::add));
        return new Leftovers(cluster)
                .among(List.copyOf(all)).stream()
                        .map(found -> found.withData(request.withData() && !isNamespace(found)))
                        .sorted(KindOrder.DELETE)
                        .toList();
    }

    private static boolean isNamespace(Leftover leftover) {
        return leftover.object().kind().equals("Namespace");
    }
}
