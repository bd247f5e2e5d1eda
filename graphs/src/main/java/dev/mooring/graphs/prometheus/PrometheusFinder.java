package dev.mooring.graphs.prometheus;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.ServiceProxy;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for a Prometheus in the cluster. First where somebody said so by the annotation {@value #ANNOTATION}: on Mooring's
 * namespace it holds an address, on a Service in that namespace it is {@code true}. Then Services by the names that usual
 * installations give them. What Mooring's account may not see is passed over: then the address has to be set.
 */
final class PrometheusFinder {

    static final String ANNOTATION = "mooring.dev/prometheus";

    private static final List<String> NAMES = List.of(
            "prometheus-k8s",
            "kube-prometheus-stack-prometheus",
            "prometheus-kube-prometheus-prometheus",
            "prometheus-operated",
            "prometheus-server",
            "prometheus");
    private static final List<String> NAMESPACES =
            List.of("monitoring", "prometheus", "kube-prometheus-stack", "observability", "cattle-monitoring-system");

    private final Cluster cluster;

    PrometheusFinder(Cluster cluster) {
        this.cluster = cluster;
    }

    Optional<Address> find() {
        return ofNamespace().or(this::ofAnnotatedService).or(this::ofWellKnownService);
    }

    private Optional<Address> ofNamespace() {
        return object("Namespace", "", cluster.facts().namespace())
                .flatMap(namespace -> namespace.annotation(ANNOTATION))
                .flatMap(Address::parse);
    }

    private Optional<Address> ofAnnotatedService() {
        String namespace = cluster.facts().namespace();
        return cluster.list("v1", "Service", namespace, "") instanceof ClusterAnswer.Ok<List<KubeObject>>(var services)
                ? services.stream()
                        .filter(service -> service.annotation(ANNOTATION)
                                .filter("true"::equals)
                                .isPresent())
                        .min(Comparator.comparing(KubeObject::name))
                        .flatMap(PrometheusFinder::address)
                : Optional.empty();
    }

    /** A namespace that may not be seen is asked for once, not once a name. */
    private Optional<Address> ofWellKnownService() {
        Set<String> namespaces = new LinkedHashSet<>(NAMESPACES);
        namespaces.add(cluster.facts().namespace());
        return namespaces.stream().flatMap(this::inNamespace).findFirst();
    }

    private Stream<Address> inNamespace(String namespace) {
        for (String name : NAMES) {
            switch (cluster.get(new ObjectRef("v1", "Service", namespace, name))) {
                case ClusterAnswer.Ok<Optional<KubeObject>>(Optional<KubeObject> service) -> {
                    Optional<Address> address = service.flatMap(PrometheusFinder::address);
                    if (address.isPresent()) {
                        return address.stream();
                    }
                }
                case ClusterAnswer.Refused<Optional<KubeObject>> _ -> {
                    return Stream.empty();
                }
            }
        }
        return Stream.empty();
    }

    private Optional<KubeObject> object(String kind, String namespace, String name) {
        return cluster.get(new ObjectRef("v1", kind, namespace, name))
                        instanceof ClusterAnswer.Ok<Optional<KubeObject>>(var found)
                ? found
                : Optional.empty();
    }

    /** Its port by the usual names, then the usual number, then whatever comes first. */
    static Optional<Address> address(KubeObject service) {
        List<KubeObject> ports = service.parts("spec", "ports");
        return Stream.<java.util.function.Predicate<KubeObject>>of(
                        port -> named(port, Set.of("web", "http-web", "http", "https")),
                        port -> port.number("port")
                                .filter(number -> number == 9090)
                                .isPresent(),
                        port -> true)
                .flatMap(wanted -> ports.stream().filter(wanted))
                .findFirst()
                .flatMap(port -> port.number("port")
                        .map(number -> new Address.InCluster(
                                new ServiceProxy.Target(
                                        service.namespace(), service.name(), scheme(port, number), number.toString()),
                                "")));
    }

    private static String scheme(KubeObject port, long number) {
        return named(port, Set.of("https")) || number == 443 ? "https" : "http";
    }

    private static boolean named(KubeObject port, Set<String> names) {
        return port.text("name").filter(names::contains).isPresent();
    }
}
