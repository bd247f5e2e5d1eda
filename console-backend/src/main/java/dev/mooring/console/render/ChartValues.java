package dev.mooring.console.render;

import dev.mooring.console.object.JsonNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a chart and how optional ones are put over them. */
final class ChartValues {

    private ChartValues() {}

    /** Plain values; whole numbers stay whole however they are written, and the text {@code null} means null, as in KOTS. */
    static Map<String, @Nullable Object> of(Map<?, ?> map) {
        return map(map, true);
    }

    /** As {@link #of}, but a text is a text. */
    static Map<String, @Nullable Object> asWritten(Map<?, ?> map) {
        return map(map, false);
    }

    static @Nullable Object written(@Nullable Object value) {
        return value(value, false);
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> map, boolean ofKots) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), value(value, ofKots)));
        return values;
    }

    private static @Nullable Object value(@Nullable Object value, boolean ofKots) {
        return switch (value) {
            case Map<?, ?> map -> map(map, ofKots);
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.forEach(item -> items.add(value(item, ofKots)));
                yield items;
            }
            case Double number -> JsonNumber.asWritten(number);
            case String text when ofKots && text.equals("null") -> null;
            case null, default -> value;
        };
    }

    /** Each key of the upper values goes before that of the lower, as a whole. */
    static Map<String, @Nullable Object> replaced(
            Map<String, @Nullable Object> lower, Map<String, @Nullable Object> upper) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(lower);
        all.putAll(upper);
        return all;
    }

    /** As {@link #replaced}, but mappings on both sides are merged; lists are not. */
    static Map<String, @Nullable Object> merged(
            Map<String, @Nullable Object> lower, Map<String, @Nullable Object> upper) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(lower);
        upper.forEach((key, value) -> all.put(
                key,
                value instanceof Map<?, ?> above && lower.get(key) instanceof Map<?, ?> below
                        ? merged(asWritten(below), asWritten(above))
                        : value));
        return all;
    }
}
