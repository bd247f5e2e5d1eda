package dev.mooring.console.sandbox;

import dev.mooring.console.cluster.Selector;
import dev.mooring.console.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What lies around workloads: definitions are established, claims bound, services get endpoints and addresses. */
final class Plumbing {

    private static final List<Map<String, String>> ADDRESS = List.of(Map.of("ip", "192.0.2.10"));

    private final Simulation world;

    Plumbing(Simulation world) {
        this.world = world;
    }

    void definition(KubeObject definition) {
        if (world.steps(definition) >= 1) {
            world.status(
                    definition,
                    Map.of(
                            "acceptedNames", definition.at("spec", "names").orElse(Map.of()),
                            "conditions",
                                    List.of(
                                            Pods.condition("NamesAccepted", true),
                                            Pods.condition("Established", true))));
        }
    }

    void apiService(KubeObject service) {
        world.status(service, Map.of("conditions", List.of(Pods.condition("Available", true))));
    }

    void claim(KubeObject claim) {
        if (world.steps(claim) >= 1) {
            world.status(
                    claim,
                    Map.of(
                            "phase", "Bound",
                            "accessModes", claim.list("spec", "accessModes"),
                            "capacity",
                                    claim.at("spec", "resources", "requests").orElse(Map.of())));
        }
    }

    void service(KubeObject service) {
        if (service.at("spec", "selector").orElse(null) instanceof Map<?, ?> selector) {
            endpoints(service, Selector.matching(selector));
        }
        boolean balanced = service.text("spec", "type").orElse("").equals("LoadBalancer");
        if (balanced && world.steps(service) >= 2) {
            world.status(service, Map.of("loadBalancer", Map.of("ingress", ADDRESS)));
        }
    }

    void ingress(KubeObject ingress) {
        if (world.steps(ingress) >= 2) {
            world.status(ingress, Map.of("loadBalancer", Map.of("ingress", ADDRESS)));
        }
    }

    void budget(KubeObject budget) {
        Predicate<KubeObject> selected =
                budget.at("spec", "selector", "matchLabels").orElse(null) instanceof Map<?, ?> labels
                        ? Selector.matching(labels)
                        : pod -> false;
        List<KubeObject> pods =
                world.list("pods", budget.namespace()).stream().filter(selected).toList();
        long healthy = pods.stream().filter(Pods::isReady).count();
        world.status(
                budget,
                Map.of(
                        "observedGeneration",
                                budget.number("metadata", "generation").orElse(1L),
                        "expectedPods", (long) pods.size(),
                        "currentHealthy", healthy,
                        "desiredHealthy", Math.max(0, pods.size() - 1L),
                        "disruptionsAllowed", Math.min(1, healthy)));
    }

    private void endpoints(KubeObject service, Predicate<KubeObject> selected) {
        List<Map<String, Object>> endpoints = world.list("pods", service.namespace()).stream()
                .filter(selected)
                .map(Plumbing::endpoint)
                .toList();
        KubeObject slice = slice(service, endpoints);
        world.find("discovery.k8s.io", "endpointslices", slice.namespace(), slice.name())
                .ifPresentOrElse(live -> world.update(live.with(endpoints, "endpoints")), () -> world.create(slice));
    }

    private static Map<String, Object> endpoint(KubeObject pod) {
        return Map.of(
                "addresses", List.of(pod.text("status", "podIP").orElse("10.244.0.1")),
                "conditions", Map.of("ready", Pods.isReady(pod)),
                "targetRef", Map.of("kind", "Pod", "name", pod.name(), "namespace", pod.namespace()));
    }

    private static KubeObject slice(KubeObject service, List<Map<String, Object>> endpoints) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", service.name() + "-sim");
        metadata.put("namespace", service.namespace());
        metadata.put("labels", Map.of("kubernetes.io/service-name", service.name()));
        metadata.put("ownerReferences", Simulation.ownedBy(service));
        return new KubeObject(Map.of(
                "apiVersion",
                "discovery.k8s.io/v1",
                "kind",
                "EndpointSlice",
                "addressType",
                "IPv4",
                "metadata",
                metadata,
                "endpoints",
                endpoints,
                "ports",
                service.list("spec", "ports")));
    }
}
