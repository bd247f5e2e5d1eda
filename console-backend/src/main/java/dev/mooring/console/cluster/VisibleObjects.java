package dev.mooring.console.cluster;

import dev.mooring.config.functions.ClusterLookup;
import dev.mooring.console.cluster.ClusterAnswer.Ok;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The cluster as a package's templates see it. A package is not trusted, and the console may see more than it should: of
 * objects in namespaces it finds those of the application's namespace only, and never a Secret that holds the console's
 * own state or an account's token. What was found once stays as it was, so that one rendering sees one state.
 */
public final class VisibleObjects implements ClusterLookup {

    private static final String CONSOLES_OWN = "mooring-";
    private static final String ACCOUNT_TOKEN = "kubernetes.io/service-account-token";

    private final Cluster cluster;
    private final Map<ObjectRef, Map<String, @Nullable Object>> found = new ConcurrentHashMap<>();

    public VisibleObjects(Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public Map<String, @Nullable Object> find(String apiVersion, String kind, String namespace, String name) {
        ObjectRef asked = new ObjectRef(apiVersion, kind, namespace, name);
        Map<String, @Nullable Object> earlier = found.get(asked);
        if (earlier != null) {
            return earlier;
        }
        Map<String, @Nullable Object> now = ask(asked);
        found.put(asked, now);
        return now;
    }

    private Map<String, @Nullable Object> ask(ObjectRef asked) {
        if (!WellFormed.isOne(asked)) {
            return Map.of();
        }
        if (!(cluster.isNamespaced(asked.apiVersion(), asked.kind()) instanceof Ok<Boolean>(Boolean namespaced))) {
            return Map.of();
        }
        String own = cluster.facts().namespace();
        if (namespaced && !asked.namespace().isEmpty() && !asked.namespace().equals(own)) {
            return Map.of();
        }
        String namespace = namespaced ? own : "";
        return asked.name().isEmpty()
                ? all(asked, namespace)
                : one(new ObjectRef(asked.apiVersion(), asked.kind(), namespace, asked.name()));
    }

    private Map<String, @Nullable Object> one(ObjectRef object) {
        Optional<KubeObject> answer =
                cluster.get(object) instanceof Ok<Optional<KubeObject>>(Optional<KubeObject> there)
                        ? there
                        : Optional.empty();
        return answer.filter(VisibleObjects::isVisible).map(KubeObject::json).orElse(Map.of());
    }

    private Map<String, @Nullable Object> all(ObjectRef asked, String namespace) {
        if (!(cluster.list(asked.apiVersion(), asked.kind(), namespace, "")
                instanceof Ok<List<KubeObject>>(List<KubeObject> objects))) {
            return Map.of();
        }
        Map<String, @Nullable Object> list = new LinkedHashMap<>();
        list.put("apiVersion", asked.apiVersion());
        list.put("kind", asked.kind() + "List");
        list.put("metadata", Map.of());
        list.put(
                "items",
                objects.stream()
                        .filter(VisibleObjects::isVisible)
                        .map(KubeObject::json)
                        .toList());
        return list;
    }

    private static boolean isVisible(KubeObject object) {
        boolean secret = object.ref().isSecret();
        boolean consoles = object.name().startsWith(CONSOLES_OWN);
        boolean token = object.text("type").filter(ACCOUNT_TOKEN::equals).isPresent();
        return !secret || (!consoles && !token);
    }
}
