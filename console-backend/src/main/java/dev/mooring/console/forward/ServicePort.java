package dev.mooring.console.forward;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.rules.Condition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The port of a Service that a vendor names. KOTS takes the number for the container's, its documentation for the service's:
 * the container's is tried first, so that packages made for KOTS go where they always went.
 *
 * @param service as it is in the cluster
 * @param asked the number that the vendor wrote
 */
public record ServicePort(KubeObject service, int asked) {

    /** The service's own port that leads there, for {@code kubectl}; empty where none does. */
    public Optional<Integer> number() {
        return entryByTarget()
                .or(this::entryByPort)
                .flatMap(entry -> entry.number("port"))
                .map(Long::intValue);
    }

    /** The port of a container of this pod. */
    public int inPod(KubeObject pod) {
        if (entryByTarget().isPresent() || named(pod).containsValue(asked)) {
            return asked;
        }
        return entryByPort().map(entry -> target(entry, pod)).orElse(asked);
    }

    /** Selects the service's pods; empty where it selects none. */
    public Optional<String> selector() {
        return service.at("spec", "selector")
                .filter(Map.class::isInstance)
                .map(labels -> ((Map<?, ?>) labels)
                        .entrySet().stream()
                                .map(label -> label.getKey() + "=" + label.getValue())
                                .collect(Collectors.joining(",")))
                .filter(text -> !text.isEmpty());
    }

    /** The pod to go to: one that is ready and is not going away; the one that was made last. */
    public static Optional<KubeObject> ready(List<KubeObject> pods) {
        return pods.stream()
                .filter(pod -> pod.text("metadata", "deletionTimestamp").isEmpty())
                .filter(pod -> Condition.holds(pod, "Ready"))
                .max(Comparator.comparing(
                        pod -> pod.text("metadata", "creationTimestamp").orElse("")));
    }

    private Optional<KubeObject> entryByTarget() {
        return entries().stream()
                .filter(entry ->
                        numericTarget(entry).filter(port -> port == asked).isPresent())
                .findFirst();
    }

    private Optional<KubeObject> entryByPort() {
        return entries().stream()
                .filter(entry ->
                        entry.number("port").filter(port -> port == asked).isPresent())
                .findFirst();
    }

    private List<KubeObject> entries() {
        return service.parts("spec", "ports");
    }

    private static Optional<Long> numericTarget(KubeObject entry) {
        return entry.at("targetPort").isPresent() ? entry.number("targetPort") : entry.number("port");
    }

    private int target(KubeObject entry, KubeObject pod) {
        return entry.text("targetPort")
                .flatMap(name -> Optional.ofNullable(named(pod).get(name)))
                .or(() -> numericTarget(entry).map(Long::intValue))
                .orElse(asked);
    }

    /** The pod's ports by their names. */
    private static Map<String, Integer> named(KubeObject pod) {
        return pod.parts("spec", "containers").stream()
                .flatMap(container -> container.parts("ports").stream())
                .filter(port -> port.text("name").isPresent()
                        && port.number("containerPort").isPresent())
                .collect(Collectors.toMap(
                        port -> port.text("name").orElseThrow(),
                        port -> Math.toIntExact(port.number("containerPort").orElseThrow()),
                        (first, _) -> first));
    }
}
