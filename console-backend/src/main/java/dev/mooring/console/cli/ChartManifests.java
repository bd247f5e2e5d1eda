package dev.mooring.console.cli;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Severity;
import dev.mooring.console.cluster.TargetCluster;
import dev.mooring.console.deploy.WantedChart;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.helm.HelmRevision;
import dev.mooring.console.helm.Missing;
import dev.mooring.console.helm.Rehearsal;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.render.HelmRelease;
import dev.mooring.console.render.Rendered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the charts of a release make of their values, found out by a rehearsal of Helm. */
record ChartManifests(Map<ObjectRef, String> manifests, List<Finding> findings) {

    static final ChartManifests NONE = new ChartManifests(Map.of(), List.of());

    private static final int TRIES = 5;
    private static final Missing NOTHING = Missing.in("");

    ChartManifests {
        manifests = Map.copyOf(manifests);
        findings = List.copyOf(findings);
    }

    /**
     * @param target opens a cluster by the namespace to work in
     * @param real whether it is there already: what fails on an empty one need not fail elsewhere
     */
    static ChartManifests of(
            Rendered rendered, PackageFiles files, Function<String, TargetCluster> target, boolean real) {
        List<WantedChart> charts = rendered.charts().stream()
                .filter(chart -> !chart.excluded())
                .flatMap(chart -> WantedChart.of(chart, files).stream())
                .sorted(WantedChart.ORDER)
                .toList();
        if (charts.isEmpty()) {
            return NONE;
        }
        try (TargetCluster cluster = target.apply(charts.getFirst().order().namespace())) {
            HelmReleases helm = new HelmReleases(cluster.cluster(), cluster.passage());
            if (real) {
                return tried(charts, chart -> helm.rehearse(chart.order()), true);
            }
            EmptyCluster empty = new EmptyCluster(cluster.cluster());
            empty.prepare(
                    rendered,
                    charts.stream().map(chart -> chart.order().namespace()).toList());
            return tried(charts, chart -> withStandIns(chart, helm, empty), false);
        }
    }

    /** Kinds of operators are not there on an empty cluster, and a chart may only tell of one after the other. */
    private static Rehearsal withStandIns(WantedChart chart, HelmReleases helm, EmptyCluster empty) {
        Rehearsal rehearsal = helm.rehearse(chart.order());
        for (int tries = 0; tries < TRIES; tries++) {
            Missing missing = rehearsal
                    .failure()
                    .map(cause -> Missing.in(cause.message()))
                    .orElse(NOTHING);
            if (missing.isNothing()) {
                return rehearsal;
            }
            empty.provide(missing);
            rehearsal = helm.rehearse(chart.order());
        }
        return rehearsal;
    }

    private static ChartManifests tried(List<WantedChart> charts, Function<WantedChart, Rehearsal> helm, boolean real) {
        Map<ObjectRef, String> manifests = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (WantedChart chart : charts) {
            findings.addAll(chart.notes());
            Rehearsal rehearsal = helm.apply(chart);
            rehearsal.revision().ifPresent(revision -> manifests.put(chart.release(), text(revision)));
            rehearsal.failure().map(cause -> failure(chart, cause, real)).ifPresent(findings::add);
        }
        return new ChartManifests(manifests, findings);
    }

    private static Finding failure(WantedChart chart, Finding cause, boolean real) {
        String elsewhere = real ? "" : " This was tried on an empty cluster; --kubeconfig tries it on yours.";
        return new Finding(
                real ? Severity.ERROR : Severity.WARNING,
                cause.code(),
                cause.message() + elsewhere,
                chart.where().withSubject(chart.release().toString()));
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
