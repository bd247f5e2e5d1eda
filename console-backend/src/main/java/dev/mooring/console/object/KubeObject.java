package dev.mooring.console.object;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object as JSON says it: maps, lists, strings, booleans, numbers.
 *
 * @param json the whole object; not to be changed
 */
public record KubeObject(Map<String, @Nullable Object> json) {

    public KubeObject {
        json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }

    /** Of a mapping as parsers give it. */
    public static KubeObject of(Map<?, ?> json) {
        return new KubeObject(named(json));
    }

    /** A Namespace and nothing else. */
    public static KubeObject namespace(String name) {
        return new KubeObject(Map.of("apiVersion", "v1", "kind", "Namespace", "metadata", Map.of("name", name)));
    }

    public String apiVersion() {
        return text("apiVersion").orElse("");
    }

    public String kind() {
        return text("kind").orElse("");
    }

    public String name() {
        return text("metadata", "name").orElse("");
    }

    public String namespace() {
        return text("metadata", "namespace").orElse("");
    }

    public ObjectRef ref() {
        return new ObjectRef(apiVersion(), kind(), namespace(), name());
    }

    public Optional<String> label(String key) {
        return text("metadata", "labels", key);
    }

    public Optional<String> annotation(String key) {
        return text("metadata", "annotations", key);
    }

    /** The value at a path of keys; empty where anything on the way is missing or no map. */
    public Optional<Object> at(String... path) {
        @Nullable Object here = json;
        for (String key : path) {
            here = here instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return Optional.ofNullable(here);
    }

    /** The string at a path; empty where there is none or it is no string. */
    public Optional<String> text(String... path) {
        return at(path).filter(String.class::isInstance).map(String.class::cast);
    }

    /** The whole number at a path; empty where there is none. */
    public Optional<Long> number(String... path) {
        return at(path).filter(Number.class::isInstance).map(value -> ((Number) value).longValue());
    }

    /** The time at a path; empty where there is none. */
    public Optional<Instant> time(String... path) {
        return text(path).flatMap(Times::parse);
    }

    /** The list at a path, empty where there is none. */
    public List<?> list(String... path) {
        return at(path).filter(List.class::isInstance)
                .<List<?>>map(value -> (List<?>) value)
                .orElse(List.of());
    }

    /** The maps of the list at a path, each to be read as this one is. */
    public List<KubeObject> parts(String... path) {
        return list(path).stream()
                .filter(Map.class::isInstance)
                .map(part -> of((Map<?, ?>) part))
                .toList();
    }

    private static Map<String, @Nullable Object> named(Map<?, ?> map) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }

    /** A copy with another value at a path; maps on the way are made where they are missing. */
    public KubeObject with(Object value, String... path) {
        return new KubeObject(replaced(json, value, List.of(path)));
    }

    private static Map<String, @Nullable Object> replaced(Map<?, ?> map, Object value, List<String> path) {
        Map<String, @Nullable Object> copy = named(map);
        String key = path.getFirst();
        if (path.size() == 1) {
            copy.put(key, value);
        } else {
            Map<?, ?> below = copy.get(key) instanceof Map<?, ?> found ? found : Map.of();
            copy.put(key, replaced(below, value, path.subList(1, path.size())));
        }
        return copy;
    }

    /** Only the name: an object may be a Secret. */
    @Override
    public String toString() {
        return ref().toString();
    }
}
