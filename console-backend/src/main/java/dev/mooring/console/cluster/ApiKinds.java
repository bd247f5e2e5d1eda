package dev.mooring.console.cluster;

import dev.mooring.console.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which kinds the cluster serves, asked of its discovery and remembered. A kind that is not known is asked for again each
 * time: its CustomResourceDefinition may just have been made.
 */
final class ApiKinds {

    private final Api api;
    private final Map<String, Map<String, ApiKind>> byVersion = new ConcurrentHashMap<>();

    ApiKinds(Api api) {
        this.api = api;
    }

    ClusterAnswer<ApiKind> find(String apiVersion, String kind, Patience patience) {
        ApiKind known = byVersion.getOrDefault(apiVersion, Map.of()).get(kind);
        return known != null ? new ClusterAnswer.Ok<>(known) : discover(apiVersion, kind, patience);
    }

    private ClusterAnswer<ApiKind> discover(String apiVersion, String kind, Patience patience) {
        return switch (patience.with(() -> api.get(ApiKind.versionPath(apiVersion)))) {
            case Reply.Answered answer when answer.isSuccess() -> remembered(apiVersion, kind, answer.json());
            case Reply.Answered(int status, var retryAfter, var body)
            when status == 404 -> Refusals.unknownKind(apiVersion, kind);
            case Reply failed -> Refusals.discovery(apiVersion, failed);
        };
    }

    private ClusterAnswer<ApiKind> remembered(String apiVersion, String kind, KubeObject resources) {
        Map<String, ApiKind> kinds = kinds(apiVersion, resources);
        byVersion.put(apiVersion, kinds);
        ApiKind found = kinds.get(kind);
        return found != null ? new ClusterAnswer.Ok<>(found) : Refusals.unknownKind(apiVersion, kind);
    }

    private static Map<String, ApiKind> kinds(String apiVersion, KubeObject resources) {
        Map<String, ApiKind> kinds = new LinkedHashMap<>();
        for (Object item : resources.list("resources")) {
            if (item instanceof Map<?, ?> resource
                    && resource.get("name") instanceof String plural
                    && resource.get("kind") instanceof String kind
                    && !plural.contains("/")) {
                boolean namespaced = Boolean.TRUE.equals(resource.get("namespaced"));
                kinds.putIfAbsent(kind, new ApiKind(apiVersion, kind, plural, namespaced));
            }
        }
        return kinds;
    }
}
