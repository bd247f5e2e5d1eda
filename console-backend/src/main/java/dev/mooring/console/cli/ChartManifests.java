package dev.mooring.console.cli;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.TargetCluster;
import dev.mooring.console.deploy.WantedChart;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.helm.HelmRevision;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.render.HelmRelease;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.render.patch.ChartPatches;
import dev.mooring.console.trial.ChartTrials;
import dev.mooring.console.trial.ChartTrials.Tried;
import dev.mooring.console.version.Patches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the charts of a release make of their values, found out by a rehearsal of Helm. */
record ChartManifests(Map<ObjectRef, String> manifests, List<Finding> findings) {

    static final ChartManifests NONE = new ChartManifests(Map.of(), List.of());

    ChartManifests {
        manifests = Map.copyOf(manifests);
        findings = List.copyOf(findings);
    }

    /**
     * @param patches what the customer changes, in the manifests already
     * @param real the cluster to try on; an empty one where there is none
     */
    static ChartManifests of(Rendered rendered, Patches patches, PackageFiles files, Optional<TargetCluster> real) {
        ChartPatches ofCharts = rendered.ofCharts(patches);
        List<WantedChart> charts = rendered.charts().stream()
                .filter(chart -> !chart.excluded())
                .flatMap(chart -> WantedChart.of(chart, files, ofCharts).stream())
                .toList();
        Optional<HelmReleases> helm = real.map(cluster -> new HelmReleases(cluster.cluster(), cluster.passage()));
        List<Tried> tried = ChartTrials.of(rendered, charts, helm);
        List<Finding> findings = new ArrayList<>();
        tried.forEach(each -> findings.addAll(findings(each, real.isPresent())));
        findings.addAll(ofCharts.misfits(
                tried.stream().map(each -> each.rehearsal().given()).toList()));
        return new ChartManifests(manifests(tried), findings);
    }

    private static Map<ObjectRef, String> manifests(List<Tried> tried) {
        Map<ObjectRef, String> manifests = new HashMap<>();
        tried.forEach(each -> each.rehearsal()
                .revision()
                .ifPresent(revision -> manifests.put(each.chart().release(), text(revision))));
        return manifests;
    }

    private static List<Finding> findings(Tried tried, boolean hasReal) {
        WantedChart chart = tried.chart();
        List<Finding> findings = new ArrayList<>();
        tried.lacking().map(what -> triedElsewhere(chart, what)).ifPresent(findings::add);
        findings.addAll(chart.notes());
        tried.rehearsal()
                .failure()
                .map(cause -> tried.onEmpty() ? doubted(cause, hasReal) : cause)
                .map(cause -> cause.orAt(place(chart)))
                .ifPresent(findings::add);
        return findings;
    }

    /** What fails on an empty cluster need not fail elsewhere; a patch that does not apply has a place of its own. */
    private static Finding doubted(Finding cause, boolean hasReal) {
        String where = " This was tried on an empty cluster" + (hasReal ? "." : "; --kubeconfig tries it on yours.");
        return cause.where().file().isEmpty()
                ? Finding.warning(cause.code(), cause.message() + where, cause.where())
                : cause;
    }

    private static Finding triedElsewhere(WantedChart chart, String missing) {
        return Finding.warning(
                "helm-tried-elsewhere",
                chart.release() + " could not be tried on this cluster, because " + missing
                        + " comes with this package. Its manifest was made on an empty cluster instead.",
                place(chart));
    }

    private static Place place(WantedChart chart) {
        return chart.where().withSubject(chart.release().toString());
    }

    /** Hooks after the rest. */
    private static String text(HelmRevision revision) {
        StringBuilder text = new StringBuilder(revision.manifest());
        revision.hooks()
                .forEach(hook -> text.append("---\n").append(hook.strip()).append('\n'));
        return text.toString();
    }

    Optional<String> manifest(HelmRelease chart) {
        return Optional.ofNullable(manifests.get(ObjectRef.helmRelease(chart.namespace(), chart.releaseName())));
    }

    /** Manifests hold secrets. */
    @Override
    public String toString() {
        return "ChartManifests" + manifests.keySet();
    }
}
