package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** KOTS's own functions that need nothing but their arguments. */
final class PlainFunctions {

    private static final int YAML_INDENT = 20;

    private PlainFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .addAll(texts())
                .addAll(numbers())
                .define("ParseBool", 1, a -> parseBool(a.text(0)))
                .define("ParseFloat", 1, a -> GoNumbers.decimal(a.text(0)))
                .define("ParseInt", 1, 2, PlainFunctions::parseInt)
                .define("ParseUint", 1, 2, a -> Math.max(0, parseInt(a)))
                .define("HumanSize", 1, a -> humanSize(a.any(0)));
    }

    private static FunctionTable texts() {
        return new FunctionTable()
                .define("ToLower", 1, a -> LetterCase.lower(a.text(0)))
                .define("ToUpper", 1, a -> LetterCase.upper(a.text(0)))
                .define("TrimSpace", 1, a -> a.text(0).strip())
                .define(
                        "Trim",
                        1,
                        2,
                        a -> a.count() == 1 ? a.text(0).strip() : StringFunctions.trim(a.text(0), a.text(1)))
                .define("Split", 2, a -> StringFunctions.split(a.text(1), a.text(0), -1))
                .define("UrlEncode", 1, a -> urlEncode(a.text(0)))
                .define("Base64Encode", 1, a -> EncodingFunctions.encode(a.text(0)))
                .define("Base64Decode", 1, a -> EncodingFunctions.decode(a.text(0))
                        .orElse(""))
                .define("YamlEscape", 1, a -> StringFunctions.indent(YAML_INDENT, YamlScalar.of(a.text(0))));
    }

    private static FunctionTable numbers() {
        return new FunctionTable()
                .define("Add", 2, a -> calculate(a, Long::sum, Double::sum))
                .define("Sub", 2, a -> calculate(a, (one, other) -> one - other, (one, other) -> one - other))
                .define("Mult", 2, a -> calculate(a, (one, other) -> one * other, (one, other) -> one * other))
                .define("Div", 2, PlainFunctions::divide);
    }

    private interface Whole {
        long of(long one, long other);
    }

    private interface Decimal {
        double of(double one, double other);
    }

    /** In floats as soon as one of both is a float; what is not a number is 0. */
    private static Object calculate(Arguments arguments, Whole whole, Decimal decimal) {
        Object one = number(arguments.any(0));
        Object other = number(arguments.any(1));
        if (one instanceof Long first && other instanceof Long second) {
            return whole.of(first, second);
        }
        return decimal.of(NumberFunctions.toDouble(one), NumberFunctions.toDouble(other));
    }

    private static Object divide(Arguments arguments) throws FunctionException {
        boolean decimal = arguments.any(0) instanceof Double || arguments.any(1) instanceof Double;
        if (!decimal && number(arguments.any(1)).equals(0L)) {
            throw new FunctionException("a number cannot be divided by zero");
        }
        return calculate(arguments, (one, other) -> one / other, (one, other) -> one / other);
    }

    private static Object number(@Nullable Object value) {
        return value instanceof Long || value instanceof Double ? value : 0L;
    }

    static String urlEncode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static boolean parseBool(String text) {
        return switch (text) {
            case "1", "t", "T", "true", "TRUE", "True" -> true;
            default -> false;
        };
    }

    private static long parseInt(Arguments arguments) throws FunctionException {
        int radix = arguments.count() > 1 ? arguments.whole(1) : 10;
        boolean possible = radix == 0 || (radix >= Character.MIN_RADIX && radix <= Character.MAX_RADIX);
        return possible ? NumberFunctions.parse(arguments.text(0), radix) : 0;
    }

    private static String humanSize(@Nullable Object value) {
        return switch (value) {
            case Long size -> GoNumbers.humanSize(size);
            case Double size -> GoNumbers.humanSize(size);
            case null, default -> "";
        };
    }
}
