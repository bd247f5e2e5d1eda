package dev.mooring.console.deploy.plan;

import dev.mooring.console.object.FieldPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which fields two objects differ. Items of a list are compared with those of the same key, as the API server merges
 * them; a list whose items have none is one value.
 */
final class FieldDifferences {

    /** By what the built-in kinds tell items of their lists apart, the most telling first. */
    private static final List<List<String>> KEYS = List.of(
            List.of("name"),
            List.of("containerPort", "protocol"),
            List.of("port", "protocol"),
            List.of("port"),
            List.of("mountPath"),
            List.of("devicePath"),
            List.of("topologyKey", "whenUnsatisfiable"),
            List.of("key"),
            List.of("ip"),
            List.of("uid"));

    private final List<Difference> found = new ArrayList<>();

    private FieldDifferences() {}

    /** One field. */
    record Difference(FieldPath path, Optional<Object> before, Optional<Object> after) {}

    static List<Difference> between(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        FieldDifferences differences = new FieldDifferences();
        differences.values(FieldPath.ROOT, before, after);
        return List.copyOf(differences.found);
    }

    private void values(FieldPath path, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            maps(path, one, other);
        } else if (before instanceof List<?> one && after instanceof List<?> other) {
            lists(path, one, other);
        } else {
            found.add(new Difference(path, Optional.ofNullable(before), Optional.ofNullable(after)));
        }
    }

    private void maps(FieldPath path, Map<?, ?> before, Map<?, ?> after) {
        Set<Object> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(key -> values(path.key(String.valueOf(key)), before.get(key), after.get(key)));
    }

    private void lists(FieldPath path, List<?> before, List<?> after) {
        Optional<List<String>> key = KEYS.stream()
                .filter(names -> isKey(names, before) && isKey(names, after))
                .findFirst();
        if (key.isPresent()) {
            items(path, key.get(), before, after);
        } else if (before.size() == after.size() && before.stream().allMatch(Map.class::isInstance)) {
            for (int index = 0; index < before.size(); index++) {
                values(path.item(Map.of(), index), before.get(index), after.get(index));
            }
        } else {
            found.add(new Difference(path, Optional.of(before), Optional.of(after)));
        }
    }

    private void items(FieldPath path, List<String> names, List<?> before, List<?> after) {
        Map<Map<String, Object>, FieldPath> paths = new LinkedHashMap<>();
        Map<Map<String, Object>, Object> old = keyed(path, names, before, paths);
        Map<Map<String, Object>, Object> changed = keyed(path, names, after, paths);
        paths.forEach((key, item) -> values(item, old.get(key), changed.get(key)));
    }

    private static Map<Map<String, Object>, Object> keyed(
            FieldPath path, List<String> names, List<?> items, Map<Map<String, Object>, FieldPath> paths) {
        Map<Map<String, Object>, Object> keyed = new LinkedHashMap<>();
        for (int index = 0; index < items.size(); index++) {
            Map<?, ?> item = (Map<?, ?>) Objects.requireNonNull(items.get(index), "an item with a key");
            Map<String, Object> key = key(names, item);
            keyed.put(key, item);
            paths.putIfAbsent(key, path.item(key, index));
        }
        return keyed;
    }

    /** Whether each item has these fields, and no other item the same values in them. */
    private static boolean isKey(List<String> names, List<?> items) {
        Set<Map<String, Object>> seen = new HashSet<>();
        for (Object item : items) {
            boolean has = item instanceof Map<?, ?> map
                    && names.stream().allMatch(name -> isPlain(map.get(name)))
                    && seen.add(key(names, map));
            if (!has) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String || value instanceof Number;
    }

    private static Map<String, Object> key(List<String> names, Map<?, ?> item) {
        Map<String, Object> key = new LinkedHashMap<>();
        names.forEach(name -> key.put(name, Objects.requireNonNull(item.get(name), name)));
        return key;
    }
}
