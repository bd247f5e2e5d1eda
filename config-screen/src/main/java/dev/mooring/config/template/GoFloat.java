package dev.mooring.config.template;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Floating point numbers as Go's {@code strconv.FormatFloat} writes them. */
public final class GoFloat {

    /** The precision that means: as few digits as tell the number apart from all others. */
    public static final int SHORTEST = -1;

    /** No double has more digits than that, wherever its point stands. */
    private static final int MOST_DIGITS = 1100;

    private static final int MANTISSA_BITS = 52;

    private GoFloat() {}

    /**
     * A number in the way of one of Go's verbs.
     *
     * @param verb one of {@code b e E f F g G x X}
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
            case 'b' -> binary(value);
            case 'x' -> hexadecimal(value, precision);
            case 'X' -> hexadecimal(value, precision).toUpperCase(Locale.ROOT);
            default -> general(value, verb == 'G' ? 'E' : 'e', precision);
        };
    }

    private static BigDecimal shortest(double value) {
        return value == 0 ? BigDecimal.ZERO : new BigDecimal(Double.toString(value)).stripTrailingZeros();
    }

    private static String fixed(double value, int precision) {
        int scale = Math.min(precision, MOST_DIGITS);
        BigDecimal shown =
                precision < 0 ? shortest(value) : new BigDecimal(value).setScale(scale, RoundingMode.HALF_EVEN);
        String digits = shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
        return digits + "0".repeat(Math.max(0, precision - MOST_DIGITS));
    }

    /** Mantissa and exponent to base 2, both in decimal digits. */
    private static String binary(double value) {
        int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - MANTISSA_BITS;
        return mantissa(value) + "p" + (exponent < 0 ? "" : "+") + exponent;
    }

    private static long mantissa(double value) {
        long bits = Double.doubleToLongBits(value) & ((1L << MANTISSA_BITS) - 1);
        return Math.getExponent(value) < Double.MIN_EXPONENT ? bits : bits | (1L << MANTISSA_BITS);
    }

    /** One bit before the point and the others behind it as hexadecimal digits. */
    private static String hexadecimal(double value, int precision) {
        long mantissa = mantissa(value) << (60 - MANTISSA_BITS);
        int exponent = value == 0 ? 0 : Math.max(Math.getExponent(value), Double.MIN_EXPONENT);
        while (mantissa != 0 && (mantissa & (1L << 60)) == 0) {
            mantissa <<= 1;
            exponent--;
        }
        if (precision >= 0 && precision < 15) {
            mantissa = rounded(mantissa, precision * 4);
            boolean carried = (mantissa & (1L << 61)) != 0;
            mantissa >>>= carried ? 1 : 0;
            exponent += carried ? 1 : 0;
        }
        String power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return "0x" + ((mantissa >>> 60) & 1) + hexDigits(mantissa << 4, precision) + "p" + power;
    }

    private static long rounded(long mantissa, int keptBits) {
        long extra = (mantissa << keptBits) & ((1L << 60) - 1);
        long kept = mantissa >>> (60 - keptBits);
        boolean up = (extra | (kept & 1)) > 1L << 59;
        return (up ? kept + 1 : kept) << (60 - keptBits);
    }

    private static String hexDigits(long mantissa, int precision) {
        StringBuilder digits = new StringBuilder();
        long rest = mantissa;
        while (precision < 0 ? rest != 0 : digits.length() < precision) {
            digits.append(Character.forDigit((int) (rest >>> 60), 16));
            rest <<= 4;
        }
        return digits.isEmpty() ? "" : "." + digits;
    }

    private static String exponent(double value, char marker, int precision) {
        BigDecimal rounded = precision < 0 || value == 0 ? shortest(value) : significant(value, precision + 1);
        return exponent(rounded, marker, precision);
    }

    private static String exponent(BigDecimal rounded, char marker, int precision) {
        String digits = rounded.unscaledValue().toString();
        int power = rounded.signum() == 0 ? 0 : digits.length() - 1 - rounded.scale();
        String wanted = precision < 0 ? digits : padded(digits, precision + 1);
        String mantissa = wanted.length() == 1 ? wanted : wanted.charAt(0) + "." + wanted.substring(1);
        return mantissa + marker + (power < 0 ? "-" : "+") + (Math.abs(power) < 10 ? "0" : "") + Math.abs(power);
    }

    private static String padded(String digits, int length) {
        return digits.length() >= length ? digits : digits + "0".repeat(length - digits.length());
    }

    private static BigDecimal significant(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(Math.min(digits, MOST_DIGITS), RoundingMode.HALF_EVEN));
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
            return exponent(shown, marker, digits - 1);
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
