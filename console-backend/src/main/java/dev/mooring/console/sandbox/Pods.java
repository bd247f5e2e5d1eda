package dev.mooring.console.sandbox;

import dev.mooring.console.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings pods from Pending over ContainerCreating to Running and ready; those of Jobs on to Succeeded. An image whose name
 * holds {@code does-not-exist} is never found, so that trouble can be shown and tested too.
 */
final class Pods {

    private static final String MISSING_IMAGE = "does-not-exist";

    private final Simulation world;

    Pods(Simulation world) {
        this.world = world;
    }

    void pod(KubeObject pod) {
        long steps = world.steps(pod);
        String phase = pod.text("status", "phase").orElse("");
        if (phase.equals("Succeeded") || phase.equals("Failed")) {
            return;
        }
        if (images(pod).stream().anyMatch(image -> image.contains(MISSING_IMAGE))) {
            world.status(pod, status(pod, "Pending", false, waiting("ImagePullBackOff", "Back-off pulling image")));
        } else if (steps >= 4 && pod.text("spec", "restartPolicy").orElse("").equals("Never")) {
            world.status(
                    pod,
                    status(
                            pod,
                            "Succeeded",
                            false,
                            Map.of("terminated", Map.of("exitCode", 0L, "reason", "Completed"))));
        } else if (steps >= 2) {
            world.status(pod, status(pod, "Running", true, Map.of("running", Map.of("startedAt", started(pod)))));
        } else if (steps >= 1) {
            world.status(pod, status(pod, "Pending", false, waiting("ContainerCreating", "")));
        }
    }

    static boolean isReady(KubeObject pod) {
        return pod.list("status", "conditions").stream()
                .anyMatch(condition -> condition instanceof Map<?, ?> map
                        && "Ready".equals(map.get("type"))
                        && "True".equals(map.get("status")));
    }

    /** A pod from a workload's template. */
    static KubeObject of(KubeObject owner, String name, Map<String, String> moreLabels) {
        Map<String, Object> labels = new LinkedHashMap<>();
        if (owner.at("spec", "template", "metadata", "labels").orElse(null) instanceof Map<?, ?> given) {
            given.forEach((key, value) -> labels.put(String.valueOf(key), String.valueOf(value)));
        }
        labels.putAll(moreLabels);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("namespace", owner.namespace());
        metadata.put("labels", labels);
        metadata.put(
                "annotations",
                owner.at("spec", "template", "metadata", "annotations").orElse(Map.of()));
        metadata.put("ownerReferences", Simulation.ownedBy(owner));
        return new KubeObject(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Pod",
                "metadata",
                metadata,
                "spec",
                owner.at("spec", "template", "spec").orElse(Map.of())));
    }

    private static String started(KubeObject pod) {
        return pod.text("metadata", "creationTimestamp").orElse("");
    }

    private static Map<String, Object> waiting(String reason, String message) {
        return Map.of("waiting", Map.of("reason", reason, "message", message));
    }

    private static List<String> images(KubeObject pod) {
        return pod.list("spec", "containers").stream()
                .filter(Map.class::isInstance)
                .map(container -> String.valueOf(((Map<?, ?>) container).get("image")))
                .toList();
    }

    private static Map<String, Object> status(KubeObject pod, String phase, boolean ready, Map<String, ?> state) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("phase", phase);
        status.put("podIP", "10.244.0." + (Math.floorMod(pod.name().hashCode(), 250) + 1));
        status.put("startTime", started(pod));
        status.put(
                "conditions",
                List.of(
                        condition("PodScheduled", true),
                        condition("ContainersReady", ready),
                        condition("Ready", ready)));
        status.put("containerStatuses", containers(pod, ready, state));
        return status;
    }

    private static List<Map<String, Object>> containers(KubeObject pod, boolean ready, Map<String, ?> state) {
        List<Map<String, Object>> statuses = new ArrayList<>();
        for (Object container : pod.list("spec", "containers")) {
            if (container instanceof Map<?, ?> map) {
                statuses.add(Map.of(
                        "name",
                        String.valueOf(map.get("name")),
                        "image",
                        String.valueOf(map.get("image")),
                        "ready",
                        ready,
                        "restartCount",
                        0L,
                        "state",
                        state));
            }
        }
        return statuses;
    }

    static Map<String, Object> condition(String type, boolean holds) {
        return Map.of("type", type, "status", holds ? "True" : "False");
    }
}
