package dev.mooring.console.deploy.plan;

import dev.mooring.console.object.FieldPath;
import dev.mooring.console.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An object as a person wants to compare it: without what the server keeps for itself, keys in one order, and nothing of a
 * Secret but its keys.
 */
final class Visible {

    static final String HIDDEN = "(hidden)";
    static final String CHANGED = "(changed, hidden)";

    private static final List<String> SERVER_METADATA =
            List.of("managedFields", "resourceVersion", "uid", "generation", "creationTimestamp", "selfLink");
    private static final List<String> SERVER_ANNOTATIONS =
            List.of("kubectl.kubernetes.io/last-applied-configuration", "deployment.kubernetes.io/revision");
    private static final List<String> SECRET_PARTS = List.of("data", "stringData");
    static final List<FieldPath> SECRET_PATHS =
            SECRET_PARTS.stream().map(FieldPath.ROOT::key).toList();
    private static final List<String> LEADING = List.of("apiVersion", "kind", "metadata");

    private Visible() {}

    /** Without the server's own fields; keys sorted, so that only real differences show. */
    static Map<String, @Nullable Object> clean(KubeObject object) {
        Map<String, @Nullable Object> sorted = sorted(object.json());
        sorted.remove("status");
        Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
        LEADING.forEach(key -> ordered.put(key, sorted.remove(key)));
        ordered.putAll(sorted);
        if (ordered.get("metadata") instanceof Map<?, ?> metadata) {
            ordered.put("metadata", cleanMetadata(metadata));
        }
        return ordered;
    }

    /** Values of a Secret by what happened to them: the same as in the other object, changed, or only here. */
    static Map<String, @Nullable Object> masked(
            KubeObject object, Map<String, @Nullable Object> shown, KubeObject other) {
        if (!object.ref().isSecret()) {
            return shown;
        }
        Map<String, @Nullable Object> result = new LinkedHashMap<>(shown);
        for (String part : SECRET_PARTS) {
            if (shown.get(part) instanceof Map<?, ?> values) {
                Map<?, ?> others = other.at(part).orElse(null) instanceof Map<?, ?> map ? map : Map.of();
                result.put(part, maskedValues(values, others));
            } else if (shown.get(part) != null) {
                result.put(part, HIDDEN);
            }
        }
        return result;
    }

    private static Map<String, @Nullable Object> maskedValues(Map<?, ?> values, Map<?, ?> others) {
        Map<String, @Nullable Object> masked = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            boolean changed = others.containsKey(key) && !String.valueOf(value).equals(String.valueOf(others.get(key)));
            masked.put(String.valueOf(key), changed ? CHANGED : HIDDEN);
        });
        return masked;
    }

    private static Map<String, @Nullable Object> cleanMetadata(Map<?, ?> metadata) {
        Map<String, @Nullable Object> clean = new LinkedHashMap<>();
        metadata.forEach((key, value) -> clean.put(String.valueOf(key), value));
        clean.keySet().removeAll(SERVER_METADATA);
        if (clean.get("annotations") instanceof Map<?, ?> annotations) {
            Map<Object, @Nullable Object> others = new LinkedHashMap<>(annotations);
            others.keySet().removeAll(SERVER_ANNOTATIONS);
            clean.put("annotations", others);
            if (others.isEmpty()) {
                clean.remove("annotations");
            }
        }
        return clean;
    }

    private static Map<String, @Nullable Object> sorted(Map<?, ?> map) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), sortedValue(value)));
        return sorted;
    }

    private static @Nullable Object sortedValue(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return sorted(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(sortedValue(item)));
            return items;
        }
        return value;
    }
}
