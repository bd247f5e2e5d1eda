package dev.mooring.config.functions;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The specification of the kURL installer that made a cluster.
 *
 * @param values String, Long or Boolean by {@code Category.Field}, in Go's names
 */
public record KurlValues(Map<String, Object> values) {

    /** The cluster was not made by kURL. */
    public static final KurlValues NONE = new KurlValues(Map.of());

    public KurlValues {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }

    FunctionTable table() {
        return new FunctionTable()
                .define("KurlString", "string", a -> value(a.text(0), String.class)
                        .orElse(""))
                .define("KurlInt", "string", a -> value(a.text(0), Long.class).orElse(0L))
                .define("KurlBool", "string", a -> value(a.text(0), Boolean.class)
                        .orElse(false))
                .define("KurlOption", "string", a -> value(a.text(0), Object.class)
                        .map(String::valueOf)
                        .orElse(""))
                .constant("KurlAll", all());
    }

    private <T> Optional<T> value(String name, Class<T> type) {
        return Optional.ofNullable(values.get(name)).filter(type::isInstance).map(type::cast);
    }

    private String all() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
