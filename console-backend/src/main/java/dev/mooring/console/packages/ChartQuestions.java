package dev.mooring.console.packages;

import dev.mooring.config.screen.ItemName;
import dev.mooring.config.yaml.YamlText;
import dev.mooring.console.packages.PackageFormat.ChartValue;
import dev.mooring.console.packages.PackageFormat.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a configuration screen of a chart: a question for each value that its schema knows, named by its dotted path, and one
 * for everything else, as YAML.
 */
final class ChartQuestions {

    static final ItemName FURTHER = new ItemName("further-values");

    private static final int DEEPEST = 8;
    /** A schema may refer to itself. */
    private static final int MOST = 500;

    private static final int LONGEST_SHOWN = 32 * 1024;
    private static final Map<String, String> FORMATS = Map.of(
            "email", "email",
            "uri", "url",
            "hostname", "hostname",
            "ipv4", "ip",
            "ipv6", "ip");

    private final Map<?, ?> defaults;
    private final String defaultsText;
    private final List<ChartValue> values = new ArrayList<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();

    /** Questions under one heading. */
    private record Group(String title, List<Object> items) {}

    /** @param defaults of the chart's {@code values.yaml} */
    ChartQuestions(Map<?, ?> defaults, String defaultsText) {
        this.defaults = defaults;
        this.defaultsText = defaultsText;
    }

    List<ChartValue> values() {
        return List.copyOf(values);
    }

    void ask(ChartSchema schema) {
        ask(schema, List.of(), "");
    }

    /** A Config document of {@code kots.io/v1beta1}, so that the questions are those of any other package. */
    Map<String, Object> document(String name) {
        group(List.of("further"), "Further values").add(further());
        return Map.of(
                "apiVersion",
                "kots.io/v1beta1",
                "kind",
                "Config",
                "metadata",
                Map.of("name", name),
                "spec",
                Map.of("groups", documents()));
    }

    private List<Map<String, Object>> documents() {
        return groups.entrySet().stream()
                .map(group -> Map.of(
                        "name", group.getKey(),
                        "title", plain(group.getValue().title()),
                        "items", group.getValue().items()))
                .toList();
    }

    private void ask(ChartSchema object, List<String> path, String heading) {
        object.properties().forEach((key, schema) -> {
            if (values.size() >= MOST) {
                return;
            }
            List<String> below = new ArrayList<>(path);
            below.add(key);
            String title = schema.text("title").isBlank() ? key : schema.text("title");
            boolean nested = !schema.properties().isEmpty() && below.size() < DEEPEST;
            if (nested) {
                ask(schema, below, path.isEmpty() ? "" : heading + title + ": ");
            } else {
                ask(schema, below, heading + title, object.required().contains(key));
            }
        });
    }

    private void ask(ChartSchema schema, List<String> path, String title, boolean required) {
        @Nullable Object given = at(path);
        @Nullable Object value = given == null ? schema.defaultValue() : given;
        ValueKind kind = kind(schema, value);
        Map<String, Object> item = new LinkedHashMap<>();
        String name = String.join(".", path);
        item.put("name", name);
        item.put("title", plain(title));
        putText(item, "help_text", schema.text("description"));
        item.put("type", "text");
        String shown = text(kind, value);
        form(item, schema, kind, shown);
        putText(item, "default", shown);
        if (required && shown.isEmpty()) {
            item.put("required", true);
        }
        values.add(new ChartValue(new ItemName(name), path, kind, given != null));
        group(path.size() == 1 ? List.of("general") : path, heading(path)).add(item);
    }

    private String heading(List<String> path) {
        return path.size() == 1 ? "General" : path.getFirst();
    }

    private static ValueKind kind(ChartSchema schema, @Nullable Object value) {
        return switch (schema.type()) {
            case "string" -> ValueKind.TEXT;
            case "integer" -> ValueKind.WHOLE_NUMBER;
            case "number" -> ValueKind.NUMBER;
            case "boolean" -> ValueKind.TRUTH;
            case "" -> value instanceof String ? ValueKind.TEXT : ValueKind.YAML;
            default -> ValueKind.YAML;
        };
    }

    private static void form(Map<String, Object> item, ChartSchema schema, ValueKind kind, String shown) {
        List<String> choices = schema.choices();
        boolean secret = schema.flag("writeOnly") || schema.text("format").equals("password");
        if (secret && kind == ValueKind.TEXT) {
            item.put("type", "password");
        } else if (!choices.isEmpty() && kind != ValueKind.TRUTH && kind != ValueKind.YAML) {
            item.put("type", "dropdown");
            item.put(
                    "items",
                    choices.stream()
                            .map(choice -> Map.of("name", choice, "title", plain(choice)))
                            .toList());
            return;
        }
        switch (kind) {
            case TRUTH -> item.put("type", "bool");
            case YAML -> yaml(item);
            case WHOLE_NUMBER -> item.put("mooring", bounds(schema));
            case NUMBER -> regex(item, "^-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?$", "Give a number, such as 0.5.");
            case TEXT -> text(item, schema, shown);
        }
    }

    private static void yaml(Map<String, Object> item) {
        item.put("type", "textarea");
        item.put("mooring", Map.of("type", "yaml"));
    }

    private static Map<String, Object> bounds(ChartSchema schema) {
        Map<String, Object> bounds = new LinkedHashMap<>();
        bounds.put("type", "integer");
        schema.wholeNumber("minimum").ifPresent(least -> bounds.put("min", least));
        schema.wholeNumber("maximum").ifPresent(most -> bounds.put("max", most));
        return bounds;
    }

    private static void text(Map<String, Object> item, ChartSchema schema, String shown) {
        if (shown.contains("\n") && !"password".equals(item.get("type"))) {
            item.put("type", "textarea");
        }
        String type = FORMATS.getOrDefault(schema.text("format"), "");
        if (!type.isEmpty()) {
            item.put("mooring", Map.of("type", type));
        }
        if (isPattern(schema.text("pattern"))) {
            regex(item, schema.text("pattern"), "The chart wants a value that fits " + schema.text("pattern") + ".");
        }
    }

    /** JSON Schema's patterns are those of JavaScript; one that is none here is checked by Helm itself. */
    private static boolean isPattern(String pattern) {
        try {
            return !pattern.isEmpty()
                    && !com.google.re2j.Pattern.compile(pattern).pattern().isEmpty();
        } catch (com.google.re2j.PatternSyntaxException other) {
            return false;
        }
    }

    private static void regex(Map<String, Object> item, String pattern, String message) {
        item.put("validation", Map.of("regex", Map.of("pattern", pattern, "message", message)));
    }

    private Map<String, Object> further() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", FURTHER.value());
        item.put("title", "Values");
        yaml(item);
        item.put("help_text", plain(help()));
        return item;
    }

    private String help() {
        String cut = defaultsText.length() > LONGEST_SHOWN
                ? defaultsText.substring(0, LONGEST_SHOWN) + "\n# and more\n"
                : defaultsText;
        String own =
                cut.isBlank() ? "" : " The chart's own values:\n\n```yaml\n" + cut.replace("```", "'''") + "\n```\n";
        return "Any values of the chart as YAML, put over all others." + own;
    }

    private List<Object> group(List<String> path, String title) {
        return groups.computeIfAbsent(path.getFirst(), _ -> new Group(title, new ArrayList<>()))
                .items();
    }

    private @Nullable Object at(List<String> path) {
        @Nullable Object here = defaults;
        for (String key : path) {
            here = here instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return here;
    }

    private static String text(ValueKind kind, @Nullable Object value) {
        return switch (kind) {
            case TRUTH -> Boolean.TRUE.equals(value) ? "1" : "0";
            case YAML -> isNothing(value) ? "" : YamlText.write(value);
            case TEXT, WHOLE_NUMBER, NUMBER -> value == null ? "" : String.valueOf(value);
        };
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof List<?> list && list.isEmpty());
    }

    private static void putText(Map<String, Object> item, String key, String text) {
        if (!text.isEmpty()) {
            item.put(key, plain(text));
        }
    }

    /** A chart knows no templates of KOTS: what looks like one stands for itself. */
    private static String plain(String text) {
        return text.replace("repl{{", "repl{ {").replace("{{repl", "{ {repl");
    }
}
