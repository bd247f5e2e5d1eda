package dev.mooring.console.deploy.plan;

import dev.mooring.console.object.FieldPath;
import dev.mooring.console.object.FieldPath.Step;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has set which field of a live object, as its {@code metadata.managedFields} tell. */
record FieldOwners(KubeObject live) {

    /**
     * Somebody who has set fields.
     *
     * @param at when fields were last set
     */
    record Owner(String manager, Optional<Instant> at) {}

    /** Those who have set this field, or anything in it. */
    List<Owner> of(FieldPath path) {
        return live.list("metadata", "managedFields").stream()
                .filter(Map.class::isInstance)
                .map(entry -> (Map<?, ?>) entry)
                .filter(entry -> owns(entry.get("fieldsV1"), live.json(), path.steps()))
                .map(entry -> new Owner(String.valueOf(entry.get("manager")), time(entry.get("time"))))
                .toList();
    }

    private static Optional<Instant> time(@Nullable Object text) {
        return text instanceof String given ? Times.parse(given) : Optional.empty();
    }

    /** What is below a field without parts is owned with it. */
    private static boolean owns(@Nullable Object fields, @Nullable Object here, List<Step> steps) {
        if (!(fields instanceof Map<?, ?> parts)) {
            return false;
        }
        if (steps.isEmpty()) {
            return true;
        }
        List<Step> rest = steps.subList(1, steps.size());
        return switch (steps.getFirst()) {
            case Step.Key(String name) -> {
                Object below = here instanceof Map<?, ?> map ? map.get(name) : null;
                yield ownsPart(parts, parts.get("f:" + name), below, rest);
            }
            case Step.Item item -> {
                Object below =
                        here instanceof List<?> list && item.index() < list.size() ? list.get(item.index()) : null;
                yield ownsPart(parts, part(parts, below, item.index()), below, rest);
            }
        };
    }

    private static boolean ownsPart(Map<?, ?> parts, @Nullable Object part, @Nullable Object below, List<Step> rest) {
        return part == null ? isWhole(parts) : owns(part, below, rest);
    }

    private static boolean isWhole(Map<?, ?> parts) {
        return parts.keySet().stream().allMatch("."::equals);
    }

    private static @Nullable Object part(Map<?, ?> parts, @Nullable Object item, int index) {
        return parts.entrySet().stream()
                .filter(part -> names(String.valueOf(part.getKey()), item, index))
                .map(Map.Entry::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** {@code k:{"name":"web"}}, {@code v:"text"} or {@code i:0}. */
    private static boolean names(String part, @Nullable Object item, int index) {
        String rest = part.substring(Math.min(2, part.length()));
        return switch (part.isEmpty() ? ' ' : part.charAt(0)) {
            case 'k' -> item instanceof Map<?, ?> map && hasKey(map, rest);
            case 'v' -> rest.equals(literal(item));
            case 'i' -> rest.equals(String.valueOf(index));
            default -> false;
        };
    }

    /** The key is short JSON without nesting: each of its fields is looked for as the item would write it. */
    private static boolean hasKey(Map<?, ?> item, String key) {
        String left = key.substring(1);
        while (left.startsWith("\"")) {
            int end = left.indexOf("\":");
            Object value = end < 0 ? null : item.get(left.substring(1, end));
            if (value == null || !left.startsWith(literal(value), end + 2)) {
                return false;
            }
            left = left.substring(end + 2 + literal(value).length()).replaceFirst("^,", "");
        }
        return left.equals("}");
    }

    private static String literal(@Nullable Object value) {
        return value instanceof String text
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : String.valueOf(value);
    }
}
