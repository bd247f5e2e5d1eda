package dev.mooring.console.sandbox;

import dev.mooring.console.object.KubeObject;
import io.fabric8.kubernetes.api.model.Quantity;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What pods use in which nothing runs, as the metrics API would tell it. A workload has as much to do as its name decides,
 * a little more and a little less as time goes by, and its ready pods share that: with more replicas each has less to do.
 * Nothing of it is kept; the same moment always has the same figures.
 */
final class SimulatedUsage {

    static final ServedKind KIND = new ServedKind("metrics.k8s.io", "v1beta1", "PodMetrics", "pods", true, false);

    private static final double TIDE_SECONDS = 1_200;
    private static final double RIPPLE_SECONDS = 170;
    private static final double MEBIBYTE = 1 << 20;

    /** Nothing comes closer to its limit: throttling and ends for want of memory are not simulated. */
    private static final double MOST_OF_LIMIT = 0.9;

    private final ObjectStore store;
    private final InstantSource clock;

    SimulatedUsage(ObjectStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Of the ready pods of a namespace, or (with an empty one) of all. */
    List<KubeObject> of(String namespace) {
        synchronized (store) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            List<KubeObject> ready = store.list("", "pods", namespace).stream()
                    .filter(Pods::isReady)
                    .toList();
            return ready.stream()
                    .map(pod -> metrics(pod, sharing(pod, ready), now))
                    .toList();
        }
    }

    private static long sharing(KubeObject pod, List<KubeObject> ready) {
        return ready.stream()
                .filter(other -> other.namespace().equals(pod.namespace())
                        && workload(other).equals(workload(pod)))
                .count();
    }

    /** A pod without an owner is a workload by itself. */
    private static String workload(KubeObject pod) {
        return pod.parts("metadata", "ownerReferences").stream()
                .findFirst()
                .map(owner -> owner.kind() + "/" + owner.text("name").orElse(""))
                .orElse(pod.name());
    }

    private static KubeObject metrics(KubeObject pod, long sharing, Instant now) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", pod.name());
        metadata.put("namespace", pod.namespace());
        metadata.put("labels", pod.at("metadata", "labels").orElse(Map.of()));
        metadata.put("creationTimestamp", now.toString());
        List<Map<String, Object>> containers = pod.parts("spec", "containers").stream()
                .map(container -> Map.<String, Object>of(
                        "name", container.text("name").orElse(""), "usage", usage(pod, container, sharing, now)))
                .toList();
        return new KubeObject(Map.of(
                "apiVersion",
                KIND.apiVersion(),
                "kind",
                KIND.kind(),
                "metadata",
                metadata,
                "timestamp",
                now.toString(),
                "window",
                "15s",
                "containers",
                containers));
    }

    private static Map<String, String> usage(KubeObject pod, KubeObject container, long sharing, Instant now) {
        String what = workload(pod) + "/" + container.text("name").orElse("");
        double share = busy(what, pod.name(), now) / sharing;
        double cores = (0.03 + 0.25 * fraction(what + " cores")) * share;
        double bytes = (24 + 72 * fraction(what + " bytes")) * MEBIBYTE * (1 + 0.4 * share);
        return Map.of(
                "cpu", Math.round(below(container, "cpu", cores) * 1e9) + "n",
                "memory", Math.round(below(container, "memory", bytes) / 1024) + "Ki");
    }

    /** Around one: the tide is the workload's, the ripple the pod's own. */
    private static double busy(String workload, String pod, Instant now) {
        double second = now.getEpochSecond();
        return 1
                + 0.4 * Math.sin(2 * Math.PI * (second / TIDE_SECONDS + fraction(workload)))
                + 0.1 * Math.sin(2 * Math.PI * (second / RIPPLE_SECONDS + fraction(pod)));
    }

    /** From 0 up to 1, the same for the same text. */
    private static double fraction(String text) {
        return Math.floorMod(text.hashCode() * 0x9E3779B1, 1_000) / 1_000.0;
    }

    private static double below(KubeObject container, String resource, double wanted) {
        return limit(container, resource)
                .map(limit -> Math.min(wanted, limit * MOST_OF_LIMIT))
                .orElse(wanted);
    }

    private static Optional<Double> limit(KubeObject container, String resource) {
        return container.text("resources", "limits", resource).flatMap(SimulatedUsage::number);
    }

    private static Optional<Double> number(String quantity) {
        try {
            return Optional.of(Quantity.parse(quantity).getNumericalAmount().doubleValue());
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
