package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoInteger;
import dev.mooring.config.template.GoKind;
import dev.mooring.config.template.GoMap;
import dev.mooring.config.template.GoSlice;
import dev.mooring.config.template.GoTemplate;
import dev.mooring.config.template.GoText;
import dev.mooring.config.template.GoType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One template and what Go made of it, as {@code src/test/conformance} wrote it down. */
record GoCase(Map<String, @Nullable Object> fields) {

    private static final Path FOLDER = Path.of("src/test/resources/dev/mooring/config/conformance");

    static List<GoCase> all() throws IOException {
        List<GoCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    cases.add(new GoCase(object(json(line))));
                }
            }
        }
        return cases;
    }

    static Object yaml(String name) throws IOException {
        try (InputStream file = Files.newInputStream(FOLDER.resolve(name))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Load(LoadSettings.builder().build()).loadFromString(text);
        }
    }

    private static @Nullable Object json(String text) {
        try {
            return JsonReader.read(text);
        } catch (FunctionException noJson) {
            throw new IllegalStateException(text, noJson);
        }
    }

    @SuppressWarnings("unchecked") // JSON has string keys only
    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        return (Map<String, @Nullable Object>) java.util.Objects.requireNonNull(value);
    }

    private String field(String name) {
        return String.valueOf(fields.getOrDefault(name, ""));
    }

    String id() {
        return field("id");
    }

    String function() {
        return field("function");
    }

    String template() {
        return field("template");
    }

    boolean builtinsOnly() {
        return field("functions").equals("builtins");
    }

    /** What Go gave: its output, or its message. */
    String expected() {
        return field("error").isEmpty() ? "\"" + output() + "\"" : field("error");
    }

    private String output() {
        return field("bytes").isEmpty()
                ? field("output")
                : GoText.ofBytes(Base64.getDecoder().decode(field("bytes")));
    }

    /** The output as text; none where Go gave a message. */
    Optional<String> text() {
        String text = new String(GoText.bytes(output()), StandardCharsets.UTF_8);
        return field("error").isEmpty() ? Optional.of(text) : Optional.empty();
    }

    boolean isMetBy(GoTemplate.Result result) {
        return switch (result) {
            case GoTemplate.Result.Rendered rendered ->
                field("error").isEmpty() && rendered.text().equals(output());
            case GoTemplate.Result.Failed failed -> failed.message().equals(field("error"));
        };
    }

    /** Whether the case is one of the language, and means the same in KOTS's delimiters. */
    boolean fitsKots() {
        boolean language = Stream.of("language", "syntax", "dicts", "printf").anyMatch(field("id")::startsWith);
        boolean quotesDelimiter = template().contains("\"{{") || template().contains("`{{");
        boolean callsItself = template().contains("define \"t\"");
        return language && field("bytes").isEmpty() && !quotesDelimiter && !callsItself;
    }

    /** Fresh data, since functions may change it. */
    @Nullable
    Object dot() {
        return switch (field("data")) {
            case "json" -> json(read("data-json.json"));
            case "engine" -> engine();
            default -> null;
        };
    }

    private static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static Object engine() {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        object(json(read("data-engine.json"))).forEach((name, described) -> object(described)
                .forEach((type, value) -> data.put(name, typed(type, value))));
        return data;
    }

    private static @Nullable Object typed(String type, @Nullable Object value) {
        if (type.startsWith("[]")) {
            return slice(element(type.substring(2)), value);
        }
        if (type.startsWith("map[string]")) {
            return map(element(type.substring("map[string]".length())), value);
        }
        return type.equals("any") ? value : integer(type, value);
    }

    private static GoType element(String name) {
        return switch (name) {
            case "string" -> GoType.STRING;
            case "int" -> GoType.INT;
            case "float64" -> GoType.FLOAT64;
            case "bool" -> GoType.BOOL;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Object slice(GoType element, @Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return GoSlice.nil(element);
        }
        return GoSlice.of(
                element, list.stream().map(item -> item(element, item)).toList());
    }

    private static Object map(GoType element, @Nullable Object value) {
        if (value == null) {
            return GoMap.nil(element);
        }
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        object(value).forEach((key, item) -> entries.put(key, item(element, item)));
        return GoMap.of(element, entries);
    }

    private static @Nullable Object item(GoType element, @Nullable Object value) {
        return element.equals(GoType.INT) ? integer("int", value) : value;
    }

    /** JSON numbers are floats, which hold all the integers of the data. */
    private static Object integer(String type, @Nullable Object value) {

        long bits = ((Double) java.util.Objects.requireNonNull(value)).longValue();
        return GoInteger.of(GoKind.valueOf(type.toUpperCase(Locale.ROOT)), bits);
    }
}
