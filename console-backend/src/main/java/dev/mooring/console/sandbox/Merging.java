package dev.mooring.console.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts an applied configuration into a live object, in the manner of server-side apply: maps are merged, lists of named
 * things are merged by their key, other lists are replaced, and what was applied before and is no longer is taken out.
 */
final class Merging {

    /** Keys of list items, the more telling ones first. */
    private static final List<String> KEYS =
            List.of("containerPort", "port", "mountPath", "devicePath", "uid", "name", "ip", "type");

    private Merging() {}

    /** @param before what the same manager applied the last time */
    static Map<String, @Nullable Object> apply(Map<?, ?> live, Map<?, ?> before, Map<?, ?> wanted) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        live.forEach((key, value) -> {
            if (!before.containsKey(key) || wanted.containsKey(key)) {
                result.put(String.valueOf(key), value);
            }
        });
        wanted.forEach((key, value) -> result.put(String.valueOf(key), value(live.get(key), before.get(key), value)));
        return result;
    }

    private static @Nullable Object value(@Nullable Object live, @Nullable Object before, @Nullable Object wanted) {
        if (live instanceof Map<?, ?> liveMap && wanted instanceof Map<?, ?> wantedMap) {
            return apply(liveMap, before instanceof Map<?, ?> map ? map : Map.of(), wantedMap);
        }
        if (live instanceof List<?> liveList && wanted instanceof List<?> wantedList) {
            return list(liveList, before instanceof List<?> list ? list : List.of(), wantedList);
        }
        return wanted;
    }

    private static List<?> list(List<?> live, List<?> before, List<?> wanted) {
        List<Object> all = new ArrayList<>(live);
        all.addAll(wanted);
        return KEYS.stream()
                .filter(key -> all.stream().allMatch(item -> item instanceof Map<?, ?> map && map.containsKey(key)))
                .findFirst()
                .<List<?>>map(key -> keyed(key, live, before, wanted))
                .orElse(wanted);
    }

    private static List<?> keyed(String key, List<?> live, List<?> before, List<?> wanted) {
        List<@Nullable Object> result = new ArrayList<>();
        for (Object item : live) {
            Optional<Map<?, ?>> next = find(key, wanted, item);
            Optional<Map<?, ?>> last = find(key, before, item);
            if (next.isPresent()) {
                result.add(value(item, last.orElse(null), next.get()));
            } else if (last.isEmpty()) {
                result.add(item);
            }
        }
        wanted.stream().filter(item -> find(key, live, item).isEmpty()).forEach(result::add);
        return result;
    }

    private static Optional<Map<?, ?>> find(String key, List<?> list, @Nullable Object like) {
        Object wanted = like instanceof Map<?, ?> map ? map.get(key) : null;
        return list.stream()
                .filter(item -> item instanceof Map<?, ?> map
                        && String.valueOf(map.get(key)).equals(String.valueOf(wanted)))
                .<Map<?, ?>>map(item -> (Map<?, ?>) item)
                .findFirst();
    }

    /** A JSON merge patch (RFC 7396). */
    static Map<String, @Nullable Object> patch(Map<?, ?> live, Map<?, ?> patch) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        live.forEach((key, value) -> result.put(String.valueOf(key), value));
        patch.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value == null) {
                result.remove(name);
            } else if (value instanceof Map<?, ?> below) {
                result.put(name, patch(result.get(name) instanceof Map<?, ?> map ? map : Map.of(), below));
            } else {
                result.put(name, value);
            }
        });
        return result;
    }
}
