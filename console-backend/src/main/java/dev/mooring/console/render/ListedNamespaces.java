package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.object.KubeObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The namespaces that an application uses besides its own: the vendor lists them, and they are made with the version. They
 * stay when the vendor lists them no longer, because others may have put something there.
 *
 * @param listed from {@code additionalNamespaces} of the Application; {@code *} stands for any
 * @param own where the application goes
 */
record ListedNamespaces(List<String> listed, String own) {

    private static final String ANY = "*";
    private static final String FILE = "additional-namespaces.yaml";

    /** They are always there. */
    private static final Set<String> OF_KUBERNETES = Set.of("default", "kube-system", "kube-public");

    ListedNamespaces {
        listed = List.copyOf(listed);
    }

    /** Those that the release does not make itself. */
    List<Manifest> missingIn(List<Manifest> manifests) {
        Set<String> made = made(manifests);
        return listed.stream()
                .filter(name -> !name.equals(ANY) && !name.equals(own) && !made.contains(name))
                .distinct()
                .map(ListedNamespaces::manifest)
                .toList();
    }

    private static Set<String> made(List<Manifest> manifests) {
        return manifests.stream()
                .map(Manifest::object)
                .filter(object ->
                        object.kind().equals("Namespace") && object.apiVersion().equals("v1"))
                .map(KubeObject::name)
                .collect(Collectors.toSet());
    }

    private static Manifest manifest(String name) {
        KubeObject namespace = new KubeObject(Map.of())
                .with("v1", "apiVersion")
                .with("Namespace", "kind")
                .with(name, "metadata", "name")
                .with("true", "metadata", "annotations", "kots.io/keep");
        return new Manifest(FILE, 0, namespace, Place.ofFile(FILE));
    }

    /** Each namespace that nobody makes is told once, where it is used first. */
    void warnOfOthers(List<Manifest> manifests, List<HelmRelease> charts, Consumer<Finding> findings) {
        Set<String> known = new HashSet<>(listed);
        known.addAll(made(manifests));
        known.addAll(OF_KUBERNETES);
        known.addAll(List.of(own, ""));
        if (known.contains(ANY)) {
            return;
        }
        Stream<Use> objects = manifests.stream()
                .map(manifest -> new Use(
                        manifest.object().kind() + " " + manifest.object().name(),
                        manifest.object().namespace(),
                        manifest.where()));
        Stream<Use> releases = charts.stream()
                .filter(chart -> !chart.excluded() && !chart.createsNamespace())
                .map(chart -> new Use("Helm release " + chart.releaseName(), chart.namespace(), chart.where()));
        Stream.concat(objects, releases)
                .filter(use -> known.add(use.namespace()))
                .map(Use::finding)
                .forEach(findings);
    }

    private record Use(String what, String namespace, Place where) {
        Finding finding() {
            return Finding.warning(
                    "namespace-not-listed",
                    "The " + what + " goes to the namespace " + namespace
                            + ", which is not made here. List it in additionalNamespaces of the Application, or see to it"
                            + " that it is there.",
                    where);
        }
    }
}
