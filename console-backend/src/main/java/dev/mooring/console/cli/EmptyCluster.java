package dev.mooring.console.cli;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.helm.Missing;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.Rendered;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gives a simulated cluster what charts stand on, so that they can be tried there. */
record EmptyCluster(Cluster cluster) {

    /** What comes before the charts in a deploy. */
    void prepare(Rendered rendered, List<String> namespaces) {
        namespaces.forEach(name -> cluster.apply(namespace(name)));
        rendered.manifests().stream()
                .map(Manifest::object)
                .filter(object -> object.kind().equals("CustomResourceDefinition")
                        || object.kind().equals("Namespace"))
                .forEach(cluster::apply);
    }

    /** Stand-ins for what a chart missed; how it is defined really does not matter where nothing runs. */
    void provide(Missing missing) {
        missing.namespaces().forEach(name -> cluster.apply(namespace(name)));
        missing.kinds().forEach(kind -> cluster.apply(definition(kind)));
    }

    private static KubeObject namespace(String name) {
        return new KubeObject(Map.of("apiVersion", "v1", "kind", "Namespace", "metadata", Map.of("name", name)));
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
}
