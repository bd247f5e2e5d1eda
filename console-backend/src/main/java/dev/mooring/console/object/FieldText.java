package dev.mooring.console.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A path as the API server writes it. Keys may have dots in them and are not quoted, so that it can only be read along an
 * object that has the field.
 */
record FieldText(String text) {

    static String item(Map<String, Object> key, int index) {
        return key.isEmpty()
                ? "[" + index + "]"
                : key.entrySet().stream()
                        .map(part -> part.getKey() + "=" + literal(part.getValue()))
                        .collect(Collectors.joining(",", "[", "]"));
    }

    private static String literal(@Nullable Object value) {
        return value instanceof String text
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : String.valueOf(value);
    }

    Optional<FieldPath> resolved(KubeObject object) {
        return resolved(FieldPath.ROOT, object.json(), text);
    }

    private static Optional<FieldPath> resolved(FieldPath path, @Nullable Object here, String rest) {
        if (rest.isEmpty()) {
            return Optional.of(path);
        }
        return switch (here) {
            case Map<?, ?> map when rest.startsWith(".") -> inMap(path, map, rest.substring(1));
            case List<?> list when rest.startsWith("[") -> inList(path, list, rest);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<FieldPath> inMap(FieldPath path, Map<?, ?> map, String rest) {
        return map.keySet().stream()
                .map(String::valueOf)
                .filter(key -> begins(rest, key))
                .flatMap(key -> resolved(path.key(key), map.get(key), rest.substring(key.length())).stream())
                .findFirst();
    }

    private static boolean begins(String rest, String key) {
        return rest.startsWith(key) && (rest.length() == key.length() || ".[".indexOf(rest.charAt(key.length())) >= 0);
    }

    /** {@code [name="web"]}, {@code [port=80,protocol="TCP"]}, {@code [="value"]} or {@code [0]}. */
    private static Optional<FieldPath> inList(FieldPath path, List<?> list, String rest) {
        for (int index = 0; index < list.size(); index++) {
            @Nullable Object item = list.get(index);
            int end = endOf(rest);
            Optional<Map<String, Object>> key = end < 0 ? Optional.empty() : key(rest.substring(0, end), item, index);
            if (key.isPresent()) {
                return resolved(path.item(key.get(), index), item, rest.substring(end));
            }
        }
        return Optional.empty();
    }

    /** Behind the closing bracket; brackets in quotes do not close. */
    private static int endOf(String rest) {
        boolean quoted = false;
        for (int at = 1; at < rest.length(); at++) {
            char letter = rest.charAt(at);
            if (letter == '"' && rest.charAt(at - 1) != '\\') {
                quoted = !quoted;
            } else if (letter == ']' && !quoted) {
                return at + 1;
            }
        }
        return -1;
    }

    /** The key by which an item is meant; empty where another one is. */
    private static Optional<Map<String, Object>> key(String brackets, @Nullable Object item, int index) {
        if (brackets.equals("[" + index + "]") || brackets.equals("[=" + literal(item) + "]")) {
            return Optional.of(Map.of());
        }
        if (!(item instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, Object> key = new LinkedHashMap<>();
        String left = brackets.substring(1, brackets.length() - 1);
        while (!left.isEmpty()) {
            String name = left.substring(0, Math.max(0, left.indexOf('=')));
            Object value = map.get(name);
            String part = name + "=" + literal(value);
            if (value == null || !left.startsWith(part)) {
                return Optional.empty();
            }
            key.put(name, value);
            left = left.substring(part.length()).replaceFirst("^,", "");
        }
        return Optional.of(key);
    }
}
