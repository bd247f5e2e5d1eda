package dev.mooring.console.packages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A node of a chart's {@code values.schema.json} (JSON Schema), as far as questions can be made of it. References within the
 * file are followed.
 */
record ChartSchema(Map<?, ?> node, Map<?, ?> root) {

    static final String FILE = "values.schema.json";

    private static final int LONGEST = 4 * 1024 * 1024;
    private static final int LONGEST_CHAIN = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty where the chart has none, or it cannot be read. */
    static Optional<ChartSchema> of(PackageFiles files, Consumer<Finding> findings) {
        String text = files.text(FILE);
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            if (text.length() <= LONGEST && JSON.readValue(text, Object.class) instanceof Map<?, ?> root) {
                return Optional.of(new ChartSchema(root, root));
            }
            findings.accept(unreadable("it is no JSON object, or larger than 4 MB"));
        } catch (JsonProcessingException e) {
            findings.accept(unreadable(e.getOriginalMessage()));
        }
        return Optional.empty();
    }

    private static Finding unreadable(String why) {
        return Finding.warning(
                "chart-schema",
                "The schema of the chart's values cannot be read, so its values are asked for as YAML only: " + why
                        + ".",
                Place.ofFile(FILE));
    }

    /** By name; none where it is no object with known properties. */
    Map<String, ChartSchema> properties() {
        return node.get("properties") instanceof Map<?, ?> properties
                ? properties.entrySet().stream()
                        .filter(entry -> entry.getValue() instanceof Map<?, ?>)
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()),
                                entry -> new ChartSchema((Map<?, ?>) entry.getValue(), root).resolved(),
                                (one, _) -> one,
                                java.util.LinkedHashMap::new))
                : Map.of();
    }

    /** What stands beside a reference goes before what it refers to. */
    private ChartSchema resolved() {
        Map<?, ?> here = node;
        java.util.LinkedHashMap<Object, @Nullable Object> all = new java.util.LinkedHashMap<>(here);
        for (int i = 0; i < LONGEST_CHAIN && here.get("$ref") instanceof String reference; i++) {
            here = target(reference);
            here.forEach((key, value) -> all.putIfAbsent(key, value));
        }
        return new ChartSchema(all, root);
    }

    private Map<?, ?> target(String reference) {
        @Nullable Object here = reference.startsWith("#/") ? root : null;
        for (String step : reference.substring(Math.min(2, reference.length())).split("/", -1)) {
            here = here instanceof Map<?, ?> map
                    ? map.get(step.replace("~1", "/").replace("~0", "~"))
                    : null;
        }
        return here instanceof Map<?, ?> found ? found : Map.of();
    }

    Set<String> required() {
        return node.get("required") instanceof List<?> names
                ? names.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    /** Of several types the first that is not null; empty where none is told. */
    String type() {
        return switch (node.get("type")) {
            case String type -> type;
            case List<?> types ->
                types.stream()
                        .map(String::valueOf)
                        .filter(type -> !type.equals("null"))
                        .findFirst()
                        .orElse("");
            case null, default -> choices().isEmpty() ? "" : "string";
        };
    }

    String text(String key) {
        return node.get(key) instanceof String text ? text : "";
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(node.get(key));
    }

    Optional<Long> wholeNumber(String key) {
        return node.get(key) instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }

    @Nullable
    Object defaultValue() {
        return node.get("default");
    }

    /** Scalars to choose from. */
    List<String> choices() {
        return node.get("enum") instanceof List<?> values
                ? values.stream()
                        .filter(value -> value instanceof String || value instanceof Number)
                        .map(String::valueOf)
                        .toList()
                : List.of();
    }
}
