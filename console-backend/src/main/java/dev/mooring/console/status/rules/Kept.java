package dev.mooring.console.status.rules;

import dev.mooring.console.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of an object the rules read. Thousands of objects are watched, and a ConfigMap's content, a pod template or the
 * state of some operator would fill the memory for nothing; a Secret's content is not to be kept anywhere.
 */
public final class Kept {

    private static final Set<String> METADATA =
            Set.of("name", "namespace", "uid", "generation", "labels", "deletionTimestamp", "ownerReferences");

    private static final Set<String> SPEC = Set.of(
            "replicas",
            "selector",
            "updateStrategy",
            "suspend",
            "type",
            "externalIPs",
            "storageClassName",
            "restartPolicy",
            "ttlSecondsAfterFinished");

    private static final Set<String> STATUS = Set.of(
            "conditions",
            "observedGeneration",
            "phase",
            "message",
            "reason",
            "replicas",
            "updatedReplicas",
            "readyReplicas",
            "availableReplicas",
            "currentRevision",
            "updateRevision",
            "desiredNumberScheduled",
            "updatedNumberScheduled",
            "numberAvailable",
            "currentHealthy",
            "desiredHealthy",
            "failed",
            "active",
            "lastScheduleTime",
            "lastSuccessfulTime",
            "loadBalancer");

    private static final List<String> CONTAINERS =
            List.of("initContainerStatuses", "containerStatuses", "ephemeralContainerStatuses");

    private static final Set<String> CONTAINER = Set.of("name", "ready", "restartCount", "state", "lastState");
    private static final Set<String> CONDITION =
            Set.of("type", "status", "reason", "message", "observedGeneration", "lastTransitionTime");
    private static final Set<String> OWNER = Set.of("apiVersion", "kind", "name", "uid", "controller");

    private Kept() {}

    public static KubeObject of(KubeObject object) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        kept.put("apiVersion", object.apiVersion());
        kept.put("kind", object.kind());
        Map<String, @Nullable Object> metadata = only(object.at("metadata").orElse(Map.of()), METADATA);
        each(metadata, "ownerReferences", OWNER);
        kept.put("metadata", metadata);
        put(kept, "spec", spec(object));
        put(kept, "status", status(object));
        if (object.kind().equals(Neighbours.ENDPOINT_SLICE)) {
            put(kept, "endpoints", items(object.list("endpoints"), Set.of("conditions")));
        }
        return new KubeObject(kept);
    }

    private static Map<String, @Nullable Object> spec(KubeObject object) {
        Map<String, @Nullable Object> spec = only(object.at("spec").orElse(Map.of()), SPEC);
        if (object.kind().equals(Neighbours.POD)) {
            for (String list : List.of("initContainers", "containers")) {
                put(spec, list, items(object.list("spec", list), Set.of("name", "restartPolicy")));
            }
        }
        if (object.kind().equals("Ingress")) {
            object.at("spec", "defaultBackend").ifPresent(backend -> spec.put("defaultBackend", backend));
            put(spec, "rules", object.list("spec", "rules"));
        }
        return spec;
    }

    private static Map<String, @Nullable Object> status(KubeObject object) {
        Map<String, @Nullable Object> status = only(object.at("status").orElse(Map.of()), STATUS);
        each(status, "conditions", CONDITION);
        if (object.kind().equals(Neighbours.POD)) {
            CONTAINERS.forEach(list -> put(status, list, items(object.list("status", list), CONTAINER)));
        }
        return status;
    }

    private static void each(Map<String, @Nullable Object> parent, String key, Set<String> wanted) {
        if (parent.get(key) instanceof List<?> list) {
            parent.put(key, items(list, wanted));
        }
    }

    private static List<@Nullable Object> items(List<?> list, Set<String> wanted) {
        List<@Nullable Object> kept = new ArrayList<>(list.size());
        list.forEach(item -> kept.add(item instanceof Map<?, ?> map ? only(map, wanted) : item));
        return kept;
    }

    private static Map<String, @Nullable Object> only(Object value, Set<String> wanted) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, part) -> {
                if (wanted.contains(String.valueOf(key))) {
                    kept.put(String.valueOf(key), part);
                }
            });
        }
        return kept;
    }

    private static void put(Map<String, @Nullable Object> parent, String key, Object part) {
        boolean empty = part instanceof Map<?, ?> map ? map.isEmpty() : part instanceof List<?> list && list.isEmpty();
        if (!empty) {
            parent.put(key, part);
        }
    }
}
