package dev.mooring.console.cluster;

import dev.mooring.console.object.KubeObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of an object what others own. The API server names fields by paths such as {@code .spec.replicas} or
 * {@code .spec.template.spec.containers[name="web"].image}, in which dots of keys are not escaped: the object itself tells
 * where a key ends.
 */
final class TheirFields {

    private TheirFields() {}

    static KubeObject without(KubeObject object, List<FieldConflict> conflicts) {
        Map<String, @Nullable Object> json = copied(object.json());
        conflicts.forEach(conflict -> remove(json, conflict.field()));
        return new KubeObject(json);
    }

    private static void remove(@Nullable Object from, String path) {
        if (from instanceof Map<?, ?> map) {
            keyOf(map, path).ifPresent(key -> removeKey(map, key, path.substring(key.length() + 1)));
        } else if (from instanceof List<?> list && path.startsWith("[")) {
            elementOf(list, path).ifPresent(found -> removeElement(list, found));
        }
    }

    private static void removeKey(Map<?, ?> map, String key, String rest) {
        if (rest.isEmpty()) {
            map.remove(key);
        } else {
            remove(map.get(key), rest);
        }
    }

    private record Element(int index, String rest) {}

    private static void removeElement(List<?> list, Element found) {
        if (found.rest().isEmpty()) {
            list.remove(found.index());
        } else {
            remove(list.get(found.index()), found.rest());
        }
    }

    /** The longest key that the path may begin with. */
    private static Optional<String> keyOf(Map<?, ?> map, String path) {
        return map.keySet().stream()
                .map(String::valueOf)
                .filter(key -> path.startsWith("." + key) && endsAt(path, key.length() + 1))
                .max(Comparator.comparingInt(String::length));
    }

    private static boolean endsAt(String path, int end) {
        return path.length() == end || path.charAt(end) == '.' || path.charAt(end) == '[';
    }

    /** An element is named by its position, by its keys, or, in a set, by its value. */
    private static Optional<Element> elementOf(List<?> list, String path) {
        for (int index = 0; index < list.size(); index++) {
            int end = end(list.get(index), index, path);
            if (end > 0) {
                return Optional.of(new Element(index, path.substring(end)));
            }
        }
        return Optional.empty();
    }

    private static int end(@Nullable Object element, int index, String path) {
        int close = path.indexOf(']');
        String inside = close < 0 ? "" : path.substring(1, close);
        boolean fits = inside.equals(Integer.toString(index))
                || inside.equals("=" + KubeJson.write(element))
                || (element instanceof Map<?, ?> map && hasKeys(map, inside));
        return fits ? close + 1 : -1;
    }

    private static boolean hasKeys(Map<?, ?> map, String keys) {
        List<String> pairs = List.of(keys.split(",", -1));
        return pairs.stream().anyMatch(pair -> map.containsKey(key(pair)))
                && pairs.stream().allMatch(pair -> hasKey(map, pair));
    }

    /** A key that the manifest leaves to its default (such as a port's protocol) counts as fitting. */
    private static boolean hasKey(Map<?, ?> map, String pair) {
        String value = pair.substring(Math.min(pair.length(), key(pair).length() + 1));
        return !map.containsKey(key(pair)) || KubeJson.write(map.get(key(pair))).equals(value);
    }

    private static String key(String pair) {
        return pair.substring(0, Math.max(0, pair.indexOf('=')));
    }

    private static Map<String, @Nullable Object> copied(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), copied(value)));
        return copy;
    }

    private static @Nullable Object copied(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> copied(map);
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>();
                list.forEach(element -> copy.add(copied(element)));
                yield copy;
            }
            case null, default -> value;
        };
    }
}
