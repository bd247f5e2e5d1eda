package dev.mooring.config.template;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions that Go's templates have by themselves. {@code and} and {@code or} are the evaluator's. */
final class Builtins {

    static final String AND = "and";
    static final String OR = "or";

    private static final Map<String, TemplateFunction> TABLE = Map.ofEntries(
            Map.entry("not", arguments -> !GoValue.isTrue(only(arguments))),
            Map.entry("eq", Comparisons::equal),
            Map.entry("ne", Comparisons::notEqual),
            Map.entry("lt", Comparisons::less),
            Map.entry("le", Comparisons::lessOrEqual),
            Map.entry("gt", Comparisons::greater),
            Map.entry("ge", Comparisons::greaterOrEqual),
            Map.entry("index", Builtins::index),
            Map.entry("slice", Builtins::slice),
            Map.entry("len", arguments -> length(only(arguments))),
            Map.entry("print", GoPrint::all),
            Map.entry("println", GoPrint::line),
            Map.entry("printf", Builtins::printf),
            Map.entry("call", Builtins::call),
            Map.entry("html", arguments -> html(shown(arguments))),
            Map.entry("js", arguments -> javaScript(shown(arguments))),
            Map.entry("urlquery", arguments -> urlQuery(shown(arguments))));

    static final Set<String> NAMES = names();

    private Builtins() {}

    private static Set<String> names() {
        Set<String> names = new java.util.HashSet<>(TABLE.keySet());
        names.addAll(List.of(AND, OR));
        return Set.copyOf(names);
    }

    static @Nullable TemplateFunction find(String name) {
        return TABLE.get(name);
    }

    private static @Nullable Object only(List<@Nullable Object> arguments) throws FunctionException {
        if (arguments.size() != 1) {
            throw new FunctionException("one argument is needed, found " + arguments.size());
        }
        return arguments.getFirst();
    }

    private static @Nullable Object call(List<@Nullable Object> arguments) throws FunctionException {
        throw new FunctionException("there are no functions as values here; write the function's name first");
    }

    private static String printf(List<@Nullable Object> arguments) throws FunctionException {
        if (arguments.isEmpty() || !(arguments.getFirst() instanceof String format)) {
            throw new FunctionException("the first argument must be the format, a string");
        }
        return GoFormat.format(format, arguments.subList(1, arguments.size()));
    }

    private static long length(@Nullable Object value) throws FunctionException {
        return switch (value) {
            case String text -> GoValue.byteLength(text);
            case List<?> list -> list.size();
            case Map<?, ?> map -> map.size();
            case null, default ->
                throw new FunctionException("a value of type " + GoValue.typeName(value) + " has no length");
        };
    }

    private static @Nullable Object index(List<@Nullable Object> arguments) throws FunctionException {
        if (arguments.isEmpty()) {
            throw new FunctionException("something to look into is needed");
        }
        Object value = arguments.getFirst();
        if (value == null && arguments.size() == 1) {
            throw new FunctionException("there is nothing to look into: the value is nil");
        }
        for (Object key : arguments.subList(1, arguments.size())) {
            value = indexOne(value, key);
        }
        return value;
    }

    private static @Nullable Object indexOne(@Nullable Object value, @Nullable Object key) throws FunctionException {
        return switch (value) {
            case List<?> list -> list.get(position(key, list.size() - 1));
            case String text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                yield (long) (bytes[position(key, bytes.length - 1)] & 0xFF);
            }
            case Map<?, ?> map -> map.get(mapKey(key));
            case null -> throw new FunctionException("there is nothing to look into: the value is nil");
            default -> throw new FunctionException("a value of type " + GoValue.typeName(value) + " has no items");
        };
    }

    private static String mapKey(@Nullable Object key) throws FunctionException {
        if (key instanceof String name) {
            return name;
        }
        throw new FunctionException("the key has type " + GoValue.typeName(key) + "; it should be string");
    }

    private static int position(@Nullable Object key, long last) throws FunctionException {
        if (!(key instanceof Long position)) {
            throw new FunctionException("a position must be a whole number, found " + GoValue.typeName(key));
        }
        if (position < 0 || position > last) {
            throw new FunctionException("position " + position + " is out of range; the last is " + last);
        }
        return position.intValue();
    }

    private static @Nullable Object slice(List<@Nullable Object> arguments) throws FunctionException {
        if (arguments.isEmpty() || arguments.size() > 4) {
            throw new FunctionException("a value and up to three positions are needed");
        }
        return switch (arguments.getFirst()) {
            case String text
            when arguments.size() == 4 -> throw new FunctionException("a string cannot be sliced by three positions");
            case String text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                int[] bounds = bounds(arguments, bytes.length);
                yield new String(Arrays.copyOfRange(bytes, bounds[0], bounds[1]), StandardCharsets.UTF_8);
            }
            case List<?> list -> {
                int[] bounds = bounds(arguments, list.size());
                yield list.subList(bounds[0], bounds[1]);
            }
            case null, default ->
                throw new FunctionException(
                        "a value of type " + GoValue.typeName(arguments.getFirst()) + " cannot be sliced");
        };
    }

    private static int[] bounds(List<@Nullable Object> arguments, int length) throws FunctionException {
        int start = arguments.size() > 1 ? position(arguments.get(1), length) : 0;
        int end = arguments.size() > 2 ? position(arguments.get(2), length) : length;
        if (start > end) {
            throw new FunctionException("the slice would end before it begins: " + start + " > " + end);
        }
        return new int[] {start, end};
    }

    private static String shown(List<@Nullable Object> arguments) throws FunctionException {
        return GoPrint.all(arguments.stream()
                .map(argument -> argument == null ? Evaluator.NO_VALUE : argument)
                .toList());
    }

    private static String html(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\0' -> out.append('\uFFFD');
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static String javaScript(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\'' -> out.append("\\'");
                case '"' -> out.append("\\\"");
                case '<', '>', '&', '=' -> out.append(String.format("\\u%04X", c));
                default -> javaScriptCharacter(out, c);
            }
        });
        return out.toString();
    }

    private static void javaScriptCharacter(StringBuilder out, int c) {
        if (c < 0x20 || (c >= 0x7F && !GoText.isPrintable(c))) {
            out.append(String.format("\\u%04X", c));
        } else {
            out.appendCodePoint(c);
        }
    }

    private static String urlQuery(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
