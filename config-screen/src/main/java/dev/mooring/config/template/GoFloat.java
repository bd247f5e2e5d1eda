package dev.mooring.config.template;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floating point numbers as Go's {@code strconv.FormatFloat} writes them. */
public final class GoFloat {

    /** The precision that means: as few digits as tell the number apart from all others. */
    public static final int SHORTEST = -1;

    private GoFloat() {}

    /**
     * A number in the way of one of Go's verbs.
     *
     * @param verb one of {@code e E f F g G}
     */
    public static String format(double value, char verb, int precision) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        String sign = value < 0 || 1 / value < 0 ? "-" : "";
        return sign + magnitude(Math.abs(value), verb, precision);
    }

    private static String magnitude(double value, char verb, int precision) {
        return switch (verb) {
            case 'e', 'E' -> exponent(value, verb, precision);
            case 'f', 'F' -> fixed(value, precision);
            default -> general(value, verb == 'G' ? 'E' : 'e', precision);
        };
    }

    private static BigDecimal shortest(double value) {
        return value == 0 ? BigDecimal.ZERO : new BigDecimal(Double.toString(value)).stripTrailingZeros();
    }

    private static String fixed(double value, int precision) {
        BigDecimal shown =
                precision < 0 ? shortest(value) : new BigDecimal(value).setScale(precision, RoundingMode.HALF_EVEN);
        return shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
    }

    private static String exponent(double value, char marker, int precision) {
        BigDecimal rounded = precision < 0 || value == 0 ? shortest(value) : significant(value, precision + 1);
        String digits = rounded.unscaledValue().toString();
        int power = value == 0 ? 0 : digits.length() - 1 - rounded.scale();
        String wanted = precision < 0 ? digits : padded(digits, precision + 1);
        String mantissa = wanted.length() == 1 ? wanted : wanted.charAt(0) + "." + wanted.substring(1);
        return mantissa + marker + (power < 0 ? "-" : "+") + (Math.abs(power) < 10 ? "0" : "") + Math.abs(power);
    }

    private static String padded(String digits, int length) {
        return digits.length() >= length ? digits : digits + "0".repeat(length - digits.length());
    }

    private static BigDecimal significant(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static String general(double value, char marker, int precision) {
        if (value == 0) {
            return "0";
        }
        BigDecimal shown = precision < 0
                ? shortest(value)
                : significant(value, Math.max(1, precision)).stripTrailingZeros();
        int digits = shown.unscaledValue().toString().length();
        int power = digits - 1 - shown.scale();
        if (power < -4 || power >= exponentFrom(precision, digits, power)) {
            return exponent(shown.doubleValue(), marker, digits - 1);
        }
        return shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
    }

    /** The power of ten from which on {@code %g} writes an exponent. */
    private static int exponentFrom(int precision, int digits, int power) {
        if (precision < 0) {
            return 6;
        }
        int most = Math.max(1, precision);
        return most > digits && digits >= power + 1 ? digits : most;
    }
}
