package dev.mooring.console.render.patch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts a part of an object over the object, as Kubernetes' strategic merge patch does: mappings are merged, null takes away,
 * the items of known lists are merged by their key and new ones come last, other lists are replaced. For kinds that
 * Kubernetes does not know this is RFC 7386. {@code $patch} ({@code merge}, {@code replace}, {@code delete}) and
 * {@code $retainKeys} are understood.
 *
 * @param problems what the patch asks for and cannot be done, in words that begin in the middle of a sentence
 */
record StrategicMerge(MergeKeys keys, Consumer<String> problems) {

    private static final String PATCH = "$patch";
    private static final String RETAIN = "$retainKeys";

    /** Empty where the patch deletes the whole. */
    Optional<Map<String, @Nullable Object>> merged(Map<?, ?> base, Map<?, ?> patch, String path) {
        return switch (directive(patch, path)) {
            case "delete" -> Optional.empty();
            case "replace" -> Optional.of(over(Map.of(), patch, path));
            default -> Optional.of(over(base, patch, path));
        };
    }

    private String directive(Map<?, ?> patch, String path) {
        String directive = String.valueOf(patch.get(PATCH) == null ? "merge" : patch.get(PATCH));
        if (!Set.of("merge", "replace", "delete").contains(directive)) {
            problems.accept("$patch" + in(path) + " is none of merge, replace and delete");
        }
        return directive;
    }

    private Map<String, @Nullable Object> over(Map<?, ?> base, Map<?, ?> patch, String path) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        base.forEach((key, value) -> all.put(String.valueOf(key), value));
        patch.forEach((key, value) -> put(all, String.valueOf(key), value, path));
        if (patch.get(RETAIN) instanceof List<?> retained) {
            all.keySet().removeIf(key -> !retained.contains(key));
        }
        return all;
    }

    private void put(Map<String, @Nullable Object> all, String key, @Nullable Object value, String path) {
        String below = path.isEmpty() ? key : path + "." + key;
        switch (value) {
            case null -> all.remove(key);
            case Object _ when key.startsWith("$") -> refuseUnknown(key, path);
            case Map<?, ?> map ->
                merged(all.get(key) instanceof Map<?, ?> old ? old : Map.of(), map, below)
                        .ifPresentOrElse(merged -> all.put(key, merged), () -> all.remove(key));
            case List<?> list -> all.put(key, list(all.get(key) instanceof List<?> old ? old : List.of(), list, below));
            default -> all.put(key, value);
        }
    }

    private void refuseUnknown(String key, String path) {
        boolean known = key.equals(PATCH) || key.equals(RETAIN) || key.startsWith("$setElementOrder/");
        if (!known) {
            problems.accept("the instruction " + key + in(path) + " is not known here");
        }
    }

    private List<@Nullable Object> list(List<?> base, List<?> patch, String path) {
        Optional<String> key = keys.at(path);
        if (MergeKeys.isSet(path)) {
            Set<@Nullable Object> all = new LinkedHashSet<>(base);
            all.addAll(patch);
            return new ArrayList<>(all);
        }
        boolean replaced = patch.stream().anyMatch(StrategicMerge::replacesAll);
        if (key.isEmpty() || replaced) {
            return withoutInstructions(patch);
        }
        return merged(base, patch, path, key.get());
    }

    private static boolean replacesAll(@Nullable Object item) {
        return item instanceof Map<?, ?> map && map.size() == 1 && "replace".equals(map.get(PATCH));
    }

    private static List<@Nullable Object> withoutInstructions(List<?> patch) {
        List<@Nullable Object> items = new ArrayList<>();
        patch.stream().filter(item -> !replacesAll(item)).forEach(item -> items.add(JsonValues.copy(item)));
        return items;
    }

    private List<@Nullable Object> merged(List<?> base, List<?> patch, String path, String key) {
        List<@Nullable Object> items = new ArrayList<>(base);
        for (Object item : patch) {
            if (item instanceof Map<?, ?> wanted && wanted.get(key) != null) {
                mergeItem(items, wanted, path, key);
            } else {
                problems.accept("an item of " + path + " has no " + key + ", by which it would be known");
            }
        }
        return items;
    }

    private void mergeItem(List<@Nullable Object> items, Map<?, ?> wanted, String path, String key) {
        int index = indexOf(items, wanted, key);
        Map<?, ?> old = index >= 0 && items.get(index) instanceof Map<?, ?> map ? map : Map.of();
        Optional<Map<String, @Nullable Object>> merged = merged(old, wanted, path);
        if (merged.isPresent() && index < 0) {
            items.add(merged.get());
        } else if (merged.isPresent()) {
            items.set(index, merged.get());
        } else if (index >= 0) {
            items.remove(index);
        } else {
            problems.accept(path + " has no item with " + key + " " + wanted.get(key) + " to delete");
        }
    }

    private static int indexOf(List<?> items, Map<?, ?> wanted, String key) {
        for (int index = 0; index < items.size(); index++) {
            if (items.get(index) instanceof Map<?, ?> item
                    && JsonValues.isSame(item.get(key), wanted.get(key))
                    && protocol(item).equals(protocol(wanted))) {
                return index;
            }
        }
        return -1;
    }

    /** One port may be there twice, for TCP and for UDP. */
    private static Object protocol(Map<?, ?> item) {
        Object protocol = item.get("protocol");
        return protocol == null ? "TCP" : protocol;
    }

    private static String in(String path) {
        return path.isEmpty() ? "" : " in " + path;
    }
}
