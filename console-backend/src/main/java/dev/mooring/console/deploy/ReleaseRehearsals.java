package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.deploy.plan.InstalledRelease;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.Provided;
import dev.mooring.console.deploy.plan.ReleaseObservation;
import dev.mooring.console.deploy.plan.ReleasePlanning;
import dev.mooring.console.deploy.plan.ReleaseRemoval;
import dev.mooring.console.helm.HelmOrder;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.helm.HelmReleases.Ending;
import dev.mooring.console.helm.HelmRevision;
import dev.mooring.console.helm.Rehearsal;
import dev.mooring.console.helm.Rehearsal.Write;
import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks Helm what it would do for a version's charts. */
final class ReleaseRehearsals {

    private final HelmReleases helm;
    private final ReleaseDrift drift;

    ReleaseRehearsals(Cluster cluster, HelmReleases helm) {
        this.helm = helm;
        this.drift = new ReleaseDrift(cluster);
    }

    /** @param plan of the version's manifests */
    Plan completed(Plan plan, Wanted wanted, Inventory inventory) {
        List<ReleaseObservation> observed = wanted.charts().stream()
                .map(chart -> observed(chart, inventory))
                .toList();
        List<ReleaseRemoval> removals = inventory.unwanted(wanted.charts()).stream()
                .filter(installed -> helm.isThere(
                        installed.release().name(), installed.release().namespace()))
                .map(this::removal)
                .toList();
        return observed.isEmpty() && removals.isEmpty()
                ? plan
                : ReleasePlanning.completed(plan, provided(wanted), wanted.chartPatches(), observed, removals);
    }

    /** What is there before the first chart, and the namespaces that Helm makes. */
    private static Provided provided(Wanted wanted) {
        Set<String> namespaces = wanted.charts().stream()
                .map(WantedChart::order)
                .filter(order -> order.flags().createNamespace())
                .map(HelmOrder::namespace)
                .collect(Collectors.toSet());
        return Provided.by(wanted.manifests()).and(new Provided(namespaces, Set.of(), Set.of()));
    }

    private ReleaseObservation observed(WantedChart chart, Inventory inventory) {
        ObjectRef release = chart.release();
        Rehearsal rehearsal = helm.rehearse(chart.order());
        Optional<HelmRevision> newest = helm.newest(release.name(), release.namespace());
        return new ReleaseObservation(
                release,
                chart.path(),
                chart.where(),
                rehearsal,
                newest,
                drift.among(rehearsal.seen(), newest),
                inventory.knows(release),
                chart.notes());
    }

    private ReleaseRemoval removal(InstalledRelease installed) {
        ObjectRef release = installed.release();
        return switch (helm.rehearseUninstall(release.name(), release.namespace())) {
            case Ending.Done<List<Write>>(List<Write> writes) -> new ReleaseRemoval(release, writes, Optional.empty());
            case Ending.Failed<List<Write>>(Finding cause) ->
                new ReleaseRemoval(release, List.of(), Optional.of(cause));
        };
    }
}
