package dev.mooring.config.template;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Go's number constants, in all bases, with underscores and exponents. */
final class NumberLiteral {

    private static final Pattern DECIMAL_FLOAT = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern HEX_FLOAT = Pattern.compile("0[xX][\\da-fA-F]*\\.?[\\da-fA-F]*[pP][+-]?\\d+");

    private NumberLiteral() {}

    /**
     * A Long or a Double.
     *
     * @throws NumberFormatException not a number of Go, or too large; the message says which
     */
    static Object parse(String literal) {
        boolean signed = literal.startsWith("-") || literal.startsWith("+");
        String digits = digits(signed ? literal.substring(1) : literal);
        boolean negative = literal.startsWith("-");
        if (DECIMAL_FLOAT.matcher(digits).matches() && !digits.chars().allMatch(Character::isDigit)) {
            return decimal(digits, negative);
        }
        if (HEX_FLOAT.matcher(digits).matches()) {
            return decimal(digits, negative);
        }
        return integer(digits, negative);
    }

    private static String digits(String written) {
        if (written.endsWith("_") || written.contains("__")) {
            throw new NumberFormatException("underscores must separate digits");
        }
        return written.replace("_", "");
    }

    private static Double decimal(String digits, boolean negative) {
        double value = Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            throw new NumberFormatException("the number is too large");
        }
        return negative ? -value : value;
    }

    private static Long integer(String digits, boolean negative) {
        BigInteger value = magnitude(digits);
        BigInteger number = negative ? value.negate() : value;
        if (number.bitLength() > 63) {
            throw new NumberFormatException("the number is too large for 64 bits");
        }
        return number.longValue();
    }

    private static BigInteger magnitude(String digits) {
        if (digits.length() > 100) {
            throw new NumberFormatException("the number is too large for 64 bits");
        }
        if (digits.isEmpty() || !Character.isDigit(digits.charAt(0))) {
            throw new NumberFormatException("not a number");
        }
        int radix = radix(digits);
        int prefix = digits.length() > 1 && radix != 10 && !Character.isDigit(digits.charAt(1)) ? 2 : 0;
        return new BigInteger(digits.substring(prefix), radix);
    }

    private static int radix(String digits) {
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return 10;
        }
        return switch (Character.toLowerCase(digits.charAt(1))) {
            case 'x' -> 16;
            case 'b' -> 2;
            default -> 8;
        };
    }

    /**
     * The code point of a character constant with its quotes.
     *
     * @throws NumberFormatException not exactly one character
     */
    static Long character(String literal) {
        String value = GoText.unquote(literal);
        if (value.codePointCount(0, value.length()) != 1) {
            throw new NumberFormatException("a character constant holds one character; use double quotes for a string");
        }
        return (long) value.codePointAt(0);
    }
}
