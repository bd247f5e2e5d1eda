package dev.mooring.console.render.patch;

import dev.mooring.console.object.JsonNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents as plain values: copied, compared and counted. */
final class JsonValues {

    private JsonValues() {}

    /** A copy that can be changed; numbers as they are sent. */
    static @Nullable Object copy(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> copyOf(map);
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.forEach(item -> items.add(copy(item)));
                yield items;
            }
            case Double number -> JsonNumber.asWritten(number);
            case null, default -> value;
        };
    }

    static Map<String, @Nullable Object> copyOf(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), copy(value)));
        return copy;
    }

    /** Numbers are the same where they say the same, however they are written. */
    static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
            return left.keySet().equals(right.keySet())
                    && left.entrySet().stream().allMatch(entry -> isSame(entry.getValue(), right.get(entry.getKey())));
        }
        if (one instanceof List<?> left && other instanceof List<?> right) {
            return left.size() == right.size() && areSame(left.iterator(), right.iterator());
        }
        if (one instanceof Number left && other instanceof Number right) {
            return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString())) == 0;
        }
        return one == null ? other == null : one.equals(other);
    }

    private static boolean areSame(Iterator<?> left, Iterator<?> right) {
        while (left.hasNext()) {
            if (!isSame(left.next(), right.next())) {
                return false;
            }
        }
        return true;
    }

    /** How many values a document has, itself included. */
    static long count(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                1 + map.values().stream().mapToLong(JsonValues::count).sum();
            case List<?> list -> 1 + list.stream().mapToLong(JsonValues::count).sum();
            case null, default -> 1;
        };
    }
}
