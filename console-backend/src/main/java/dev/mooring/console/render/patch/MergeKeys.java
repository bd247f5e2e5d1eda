package dev.mooring.console.render.patch;

import dev.mooring.console.object.ObjectRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By which key the items of a list are known again: {@code patchMergeKey} of Kubernetes' own kinds (API reference). Lists
 * of other kinds, and all others of these, are replaced as a whole.
 *
 * @param keys by the path of the list, without indexes
 */
record MergeKeys(Map<String, String> keys) {

    private static final Map<String, String> OF_POD = ofPod();
    private static final Map<String, String> NAMED = Map.of("secrets", "name", "imagePullSecrets", "name");
    private static final Map<String, Map<String, String>> OF_KIND = Map.of(
            "Pod", below("spec"),
            "PodTemplate", below("template.spec"),
            "CronJob", below("spec.jobTemplate.spec.template.spec"),
            "Service", Map.of("spec.ports", "port"),
            "ServiceAccount", NAMED,
            "ValidatingWebhookConfiguration", Map.of("webhooks", "name"),
            "MutatingWebhookConfiguration", Map.of("webhooks", "name"),
            "Node", Map.of("spec.taints", "key"));
    private static final List<String> WITH_POD_TEMPLATE =
            List.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job");
    private static final Map<String, String> OF_TEMPLATE = below("spec.template.spec");

    /** Sets of texts: what is given is added. */
    private static final String FINALIZERS = "metadata.finalizers";

    MergeKeys {
        keys = Map.copyOf(keys);
    }

    private static Map<String, String> ofPod() {
        Map<String, String> keys = new HashMap<>(Map.of(
                "volumes", "name",
                "imagePullSecrets", "name",
                "hostAliases", "ip",
                "topologySpreadConstraints", "topologyKey",
                "schedulingGates", "name",
                "resourceClaims", "name"));
        for (String containers : List.of("containers", "initContainers", "ephemeralContainers")) {
            keys.put(containers, "name");
            keys.put(containers + ".env", "name");
            keys.put(containers + ".ports", "containerPort");
            keys.put(containers + ".volumeMounts", "mountPath");
            keys.put(containers + ".volumeDevices", "devicePath");
        }
        return Map.copyOf(keys);
    }

    private static Map<String, String> below(String podSpec) {
        Map<String, String> keys = new HashMap<>();
        OF_POD.forEach((path, key) -> keys.put(podSpec + "." + path, key));
        return Map.copyOf(keys);
    }

    static MergeKeys of(ObjectRef object) {
        if (!isOfKubernetes(object.group())) {
            return new MergeKeys(Map.of());
        }
        return new MergeKeys(
                WITH_POD_TEMPLATE.contains(object.kind())
                        ? OF_TEMPLATE
                        : OF_KIND.getOrDefault(object.kind(), Map.of()));
    }

    /** Its own groups have no domain, such as {@code apps}, or that of the project. */
    private static boolean isOfKubernetes(String group) {
        return !group.contains(".") || group.endsWith(".k8s.io");
    }

    Optional<String> at(String path) {
        return Optional.ofNullable(keys.get(path));
    }

    static boolean isSet(String path) {
        return path.equals(FINALIZERS);
    }
}
