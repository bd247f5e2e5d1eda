package dev.mooring.console.cli;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.finding.Severity;
import dev.mooring.console.cluster.TargetCluster;
import dev.mooring.console.deploy.WantedChart;
import dev.mooring.console.deploy.plan.Provided;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.helm.HelmRevision;
import dev.mooring.console.helm.Rehearsal;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.render.HelmRelease;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.render.patch.ChartPatches;
import dev.mooring.console.version.Patches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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
                .sorted(WantedChart.ORDER)
                .toList();
        if (charts.isEmpty()) {
            return NONE;
        }
        try (Trials trials = new Trials(rendered, charts)) {
            charts.forEach(chart -> real.ifPresentOrElse(
                    cluster -> trials.onReal(new HelmReleases(cluster.cluster(), cluster.passage()), chart),
                    () -> trials.onEmpty(chart)));
            trials.findings.addAll(ofCharts.misfits(trials.given, trials.given.size() == charts.size()));
            return new ChartManifests(trials.manifests, trials.findings);
        }
    }

    /** One chart after the other, each on what those before it brought along. */
    private static final class Trials implements AutoCloseable {

        private final Supplier<EmptyCluster> opening;
        private Optional<EmptyCluster> empty = Optional.empty();
        private final Map<ObjectRef, String> manifests = new HashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<ChartPatches.Given> given = new ArrayList<>();
        private Provided provided;

        Trials(Rendered rendered, List<WantedChart> charts) {
            opening = () -> EmptyCluster.of(rendered, charts);
            provided = Provided.by(rendered.manifests());
        }

        /** What fails here need not fail elsewhere. */
        void onEmpty(WantedChart chart) {
            String where = " This was tried on an empty cluster; --kubeconfig tries it on yours.";
            take(chart, empty().rehearse(chart), Severity.WARNING, where);
        }

        /** What the chart stands on may only come with the release, as in the plan of a first deploy. */
        void onReal(HelmReleases helm, WantedChart chart) {
            Rehearsal rehearsal = helm.rehearse(chart.order());
            Optional<String> later = rehearsal.failure().flatMap(cause -> provided.missingIn(cause.message()));
            later.ifPresent(what -> findings.add(triedElsewhere(chart, what)));
            if (later.isPresent()) {
                take(chart, empty().rehearse(chart), Severity.WARNING, " This was tried on an empty cluster.");
            } else {
                take(chart, rehearsal, Severity.ERROR, "");
            }
        }

        private EmptyCluster empty() {
            EmptyCluster opened = empty.orElseGet(opening);
            empty = Optional.of(opened);
            return opened;
        }

        private void take(WantedChart chart, Rehearsal rehearsal, Severity severity, String where) {
            findings.addAll(chart.notes());
            rehearsal.given().ifPresent(given::add);
            rehearsal.revision().ifPresent(revision -> manifests.put(chart.release(), text(revision)));
            rehearsal
                    .failure()
                    .map(cause -> cause.where().file().isEmpty()
                            ? new Finding(severity, cause.code(), cause.message() + where, place(chart))
                            : cause)
                    .ifPresent(findings::add);
            provided = provided.and(Provided.by(rehearsal));
        }

        @Override
        public void close() {
            empty.ifPresent(EmptyCluster::close);
        }
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
