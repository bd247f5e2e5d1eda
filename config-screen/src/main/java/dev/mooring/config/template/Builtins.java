package dev.mooring.config.template;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions that Go's templates have by themselves. {@code and} and {@code or} are the evaluator's. */
final class Builtins {

    static final String AND = "and";
    static final String OR = "or";
    private static final HexFormat UPPER_HEX = HexFormat.of().withUpperCase();

    private static final Map<String, TemplateFunction> TABLE = Map.ofEntries(
            entry("not", "value", arguments -> !GoValue.isTrue(arguments.getFirst())),
            entry("eq", "value value...", Comparisons::equal),
            entry("ne", "value value", Comparisons::notEqual),
            entry("lt", "value value", Comparisons::less),
            entry("le", "value value", Comparisons::lessOrEqual),
            entry("gt", "value value", Comparisons::greater),
            entry("ge", "value value", Comparisons::greaterOrEqual),
            entry("index", "value value...", Indexing::index),
            entry("slice", "value value...", Indexing::slice),
            entry("len", "value", arguments -> Indexing.length(arguments.getFirst())),
            entry("print", "any...", GoPrint::all),
            entry("println", "any...", GoPrint::line),
            entry("printf", "string any...", Builtins::printf),
            Map.entry("call", call("")),
            entry("html", "any...", arguments -> html(shown(arguments))),
            entry("js", "any...", arguments -> javaScript(shown(arguments))),
            entry("urlquery", "any...", arguments -> urlQuery(shown(arguments))));

    static final Set<String> NAMES = names();

    private Builtins() {}

    private interface Body {
        @Nullable
        Object call(List<@Nullable Object> arguments) throws FunctionException;
    }

    private record Builtin(Signature signature, Body body) implements TemplateFunction {
        @Override
        public @Nullable Object call(List<@Nullable Object> arguments) throws FunctionException {
            return body.call(arguments);
        }
    }

    private static Map.Entry<String, TemplateFunction> entry(String name, String parameters, Body body) {
        return Map.entry(name, new Builtin(Signature.of(parameters), body));
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(TABLE.keySet());
        names.addAll(List.of(AND, OR));
        return Set.copyOf(names);
    }

    static Optional<TemplateFunction> find(String name) {
        return Optional.ofNullable(TABLE.get(name));
    }

    /** Whether a builtin evaluates its arguments only as far as it needs them. */
    static boolean isShortCircuit(String name) {
        return name.equals(AND) || name.equals(OR);
    }

    /** No value of the language is a function: calling one always fails. */
    static TemplateFunction call(String called) {
        return new Builtin(Signature.of("value value..."), arguments -> {
            Object value = arguments.getFirst();
            if (value == null || value == Absent.VALUE) {
                throw new FunctionException("call of nil");
            }
            String type = " of type " + GoValue.typeName(value);
            throw FunctionException.quoting("non-function " + called + type, "non-function" + type);
        });
    }

    private static String printf(List<@Nullable Object> arguments) throws FunctionException {
        String format = String.valueOf(arguments.getFirst());
        return GoFormat.format(format, arguments.subList(1, arguments.size()));
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
                case '<', '>', '&', '=' -> out.append(String.format(Locale.ROOT, "\\u%04X", c));
                default -> javaScriptCharacter(out, c);
            }
        });
        return out.toString();
    }

    private static void javaScriptCharacter(StringBuilder out, int c) {
        if (GoText.isStrayByte(c)) {
            out.append("\\uFFFD");
        } else if (c < 0x20 || (c >= 0x80 && !GoText.isPrintable(c))) {
            out.append(String.format(Locale.ROOT, "\\u%04X", c));
        } else {
            out.appendCodePoint(c);
        }
    }

    private static String urlQuery(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : GoText.bytes(text)) {
            int c = b & 0xFF;
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-_.~".indexOf(c) >= 0);
            if (plain) {
                out.append((char) c);
            } else if (c == ' ') {
                out.append('+');
            } else {
                out.append('%').append(UPPER_HEX.toHexDigits(b));
            }
        }
        return out.toString();
    }
}
