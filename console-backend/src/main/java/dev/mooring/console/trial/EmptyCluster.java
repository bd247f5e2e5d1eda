package dev.mooring.console.trial;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.TargetCluster;
import dev.mooring.console.deploy.WantedChart;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.helm.Missing;
import dev.mooring.console.helm.Rehearsal;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.sandbox.SandboxCluster;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A simulated cluster that gets what charts stand on, so that they can be tried where there is no other. */
record EmptyCluster(TargetCluster target) implements AutoCloseable {

    private static final int TRIES = 5;
    private static final Missing NOTHING = Missing.in("");

    /** With what comes before the charts in a deploy. */
    static EmptyCluster of(Rendered rendered, List<WantedChart> charts) {
        String namespace = charts.getFirst().order().namespace();
        EmptyCluster empty = new EmptyCluster(new SandboxCluster(namespace, Duration.ofMillis(1)).target());
        charts.forEach(chart ->
                empty.cluster().apply(KubeObject.namespace(chart.order().namespace())));
        rendered.manifests().stream()
                .map(Manifest::object)
                .filter(object -> object.kind().equals("CustomResourceDefinition")
                        || object.kind().equals("Namespace"))
                .forEach(empty.cluster()::apply);
        return empty;
    }

    private Cluster cluster() {
        return target.cluster();
    }

    /** Kinds of operators are not there, and a chart may only tell of one after the other. */
    Rehearsal rehearse(WantedChart chart) {
        HelmReleases helm = new HelmReleases(cluster(), target.passage());
        Rehearsal rehearsal = helm.rehearse(chart.order());
        for (int tries = 0; tries < TRIES; tries++) {
            Missing missing = rehearsal
                    .failure()
                    .map(cause -> Missing.in(cause.message()))
                    .orElse(NOTHING);
            if (missing.isNothing()) {
                return rehearsal;
            }
            provide(missing);
            rehearsal = helm.rehearse(chart.order());
        }
        return rehearsal;
    }

    /** Stand-ins for what a chart missed; how it is defined really does not matter where nothing runs. */
    private void provide(Missing missing) {
        missing.namespaces().forEach(name -> cluster().apply(KubeObject.namespace(name)));
        missing.kinds().forEach(kind -> cluster().apply(definition(kind)));
    }

    private static KubeObject definition(ObjectRef kind) {
        String plural = kind.kind().toLowerCase(Locale.ROOT) + "s";
        Map<String, Object> version =
                Map.of("name", kind.version(), "served", true, "storage", true, "schema", Map.of());
        Map<String, Object> spec = Map.of(
                "group", kind.group(),
                "scope", "Namespaced",
                "names", Map.of("kind", kind.kind(), "plural", plural),
                "versions", List.of(version));
        return new KubeObject(Map.of(
                "apiVersion",
                "apiextensions.k8s.io/v1",
                "kind",
                "CustomResourceDefinition",
                "metadata",
                Map.of("name", plural + "." + kind.group()),
                "spec",
                spec));
    }

    @Override
    public void close() {
        target.close();
    }
}
