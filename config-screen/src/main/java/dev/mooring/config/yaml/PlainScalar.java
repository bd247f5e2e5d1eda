package dev.mooring.config.yaml;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an unquoted text means to Kubernetes, whose parser (sigs.k8s.io/yaml over go-yaml 2) follows YAML 1.1 with
 * exceptions of its own: {@code y} and {@code on} are booleans, {@code 0777} is octal, {@code 1:20} and dates are strings.
 * Only one thing differs here: a decimal integer beyond 64 bits stays exact where Go makes a float of it.
 */
final class PlainScalar {

    private static final Set<String> TRUE =
            Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE =
            Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Map<String, Double> SPECIAL = Map.ofEntries(
            Map.entry(".nan", Double.NaN),
            Map.entry(".NaN", Double.NaN),
            Map.entry(".NAN", Double.NaN),
            Map.entry(".inf", Double.POSITIVE_INFINITY),
            Map.entry(".Inf", Double.POSITIVE_INFINITY),
            Map.entry(".INF", Double.POSITIVE_INFINITY),
            Map.entry("+.inf", Double.POSITIVE_INFINITY),
            Map.entry("+.Inf", Double.POSITIVE_INFINITY),
            Map.entry("+.INF", Double.POSITIVE_INFINITY),
            Map.entry("-.inf", Double.NEGATIVE_INFINITY),
            Map.entry("-.Inf", Double.NEGATIVE_INFINITY),
            Map.entry("-.INF", Double.NEGATIVE_INFINITY));

    private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
    private static final Pattern BASED =
            Pattern.compile("([-+]?)(?:0[xX](?<hex>[0-9a-fA-F]+)|0[bB](?<bin>[01]+)|0[oO]?(?<oct>[0-7]+))");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern DOT_FLOAT = Pattern.compile("\\.[0-9]+(_[0-9]+)*([eE][-+]?[0-9]+(_[0-9]+)*)?");

    private static final BigInteger MIN_SIGNED = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX_SIGNED = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger MAX_UNSIGNED = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

    /** No double has more digits before its point; a longer text is a string, and is not worth a scan. */
    private static final int LONGEST_NUMBER = 320;

    private PlainScalar() {}

    /** String (the text itself), Boolean, Long, BigInteger, Double or null. */
    static @Nullable Object resolve(String text) {
        if (NULL.contains(text)) {
            return null;
        }
        if (TRUE.contains(text)) {
            return true;
        }
        if (FALSE.contains(text)) {
            return false;
        }
        Double special = SPECIAL.get(text);
        return special != null ? special : numberOr(text);
    }

    private static Object numberOr(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return text;
        }
        char first = text.charAt(0);
        if (first == '.') {
            return DOT_FLOAT.matcher(text).matches() ? floatOr(text, text.replace("_", "")) : text;
        }
        boolean numeric = (first >= '0' && first <= '9') || first == '-' || first == '+';
        return numeric ? signedNumberOr(text, text.replace("_", "")) : text;
    }

    private static Object signedNumberOr(String text, String digits) {
        if (DECIMAL.matcher(digits).matches()) {
            return exact(new BigInteger(digits.startsWith("+") ? digits.substring(1) : digits));
        }
        var based = BASED.matcher(digits);
        if (based.matches()) {
            BigInteger value = based(based);
            BigInteger limit = based.group(1).isEmpty() ? MAX_UNSIGNED : MAX_SIGNED;
            if (value.compareTo(MIN_SIGNED) >= 0 && value.compareTo(limit) <= 0) {
                return exact(value);
            }
        }
        return FLOAT.matcher(digits).matches() ? floatOr(text, digits) : text;
    }

    private static BigInteger based(java.util.regex.Matcher number) {
        BigInteger magnitude;
        if (number.group("hex") != null) {
            magnitude = new BigInteger(number.group("hex").toLowerCase(Locale.ROOT), 16);
        } else if (number.group("bin") != null) {
            magnitude = new BigInteger(number.group("bin"), 2);
        } else {
            magnitude = new BigInteger(number.group("oct"), 8);
        }
        return "-".equals(number.group(1)) ? magnitude.negate() : magnitude;
    }

    private static Object exact(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValueExact() : value;
    }

    private static Object floatOr(String text, String digits) {
        double value = Double.parseDouble(digits);
        return Double.isInfinite(value) ? text : (Object) value;
    }
}
