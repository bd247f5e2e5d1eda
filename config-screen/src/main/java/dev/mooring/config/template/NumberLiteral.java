package dev.mooring.config.template;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as a template writes it. Like a constant of Go it has no type of its own: it is whatever it can be without
 * loss, and the parameter that it is given to decides.
 *
 * @param integer its value where {@code isInt}
 * @param decimal its value where {@code isFloat}
 * @param complex its value where {@code isComplex}
 */
record NumberLiteral(
        String text,
        boolean isInt,
        boolean isFloat,
        boolean isComplex,
        long integer,
        double decimal,
        GoComplex complex) {

    private static final GoComplex NONE = new GoComplex(0, 0);
    private static final Pattern DECIMAL_FLOAT = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern HEX_FLOAT =
            Pattern.compile("[+-]?0[xX]([\\da-fA-F]+\\.?[\\da-fA-F]*|\\.[\\da-fA-F]+)[pP][+-]?\\d+");
    private static final Pattern COMPLEX = Pattern.compile("(.*[^eEpP])([+-].*)i");
    private static final Pattern INTEGER =
            Pattern.compile("[+-]?(0[xX]_?[\\da-fA-F]+|0[bB]_?[01]+|0[oO]?_?[0-7]+|[1-9]\\d*|0)");

    /**
     * A number of one part.
     *
     * @throws NumberFormatException what Go says of a text that is no number
     */
    static NumberLiteral parse(String text) {
        if (text.endsWith("i")) {
            return complex(text, new GoComplex(0, floating(text.substring(0, text.length() - 1), text)));
        }
        if (isInteger(text)) {
            return integer(text);
        }
        double value = floating(text, text);
        if (text.chars().noneMatch(c -> ".eEpP".indexOf(c) >= 0)) {
            throw new NumberFormatException("integer overflow: " + GoText.quote(text));
        }
        return of(text, value);
    }

    /** A number of two parts, such as {@code 1+2i}. */
    static NumberLiteral parseComplex(String text) {
        var parts = COMPLEX.matcher(text);
        if (!parts.matches()) {
            throw illegal(text);
        }
        return complex(text, new GoComplex(floating(parts.group(1), text), floating(parts.group(2), text)));
    }

    /** A character constant with its quotes. */
    static NumberLiteral character(String literal) {
        int value = Literal.character(literal);
        return new NumberLiteral(literal, true, true, false, value, value, NONE);
    }

    private static NumberLiteral complex(String text, GoComplex value) {
        boolean real = value.imaginary() == 0;
        NumberLiteral simple = of(text, real ? value.real() : 0.5);
        return new NumberLiteral(text, real && simple.isInt, real, true, simple.integer, value.real(), value);
    }

    private static NumberLiteral of(String text, double value) {
        boolean whole = Math.rint(value) == value && value >= -0x1p63 && value < 0x1p63;
        return new NumberLiteral(text, whole, true, false, (long) value, value, NONE);
    }

    private static boolean isInteger(String text) {
        return isSeparated(text) && INTEGER.matcher(text.replace("_", "")).matches();
    }

    /** Underscores stand between digits, and only after a prefix for a base may one come first. */
    private static boolean isSeparated(String text) {
        return !text.contains("_") || text.matches("[+-]?(0[xXbBoO]_?)?[\\da-fA-F]+(_[\\da-fA-F]+)*");
    }

    private static NumberLiteral integer(String text) {
        BigInteger value = magnitude(text.replace("_", "").replaceFirst("^[+-]", ""));
        BigInteger number = text.startsWith("-") ? value.negate() : value;
        boolean tooLarge = number.bitLength() > 64 || (number.signum() < 0 && number.bitLength() > 63);
        if (tooLarge || (number.bitLength() > 63 && text.startsWith("+"))) {
            throw new NumberFormatException("integer overflow: " + GoText.quote(text));
        }
        boolean fits = number.bitLength() <= 63;
        return new NumberLiteral(text, fits, true, false, number.longValue(), number.doubleValue(), NONE);
    }

    private static BigInteger magnitude(String digits) {
        if (digits.length() > 400) {
            throw new NumberFormatException("integer overflow: " + GoText.quote(digits));
        }
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return new BigInteger(digits);
        }
        return switch (Character.toLowerCase(digits.charAt(1))) {
            case 'x' -> new BigInteger(digits.substring(2), 16);
            case 'b' -> new BigInteger(digits.substring(2), 2);
            case 'o' -> new BigInteger(digits.substring(2), 8);
            default -> new BigInteger(digits, 8);
        };
    }

    private static double floating(String digits, String text) {
        String plain = digits.replace("_", "");
        boolean number = HEX_FLOAT.matcher(plain).matches()
                || DECIMAL_FLOAT.matcher(plain).matches();
        double value = number && plain.length() < 2000 ? Double.parseDouble(plain) : Double.NaN;
        if (!Double.isFinite(value) || digits.contains("__") || digits.endsWith("_")) {
            throw illegal(text);
        }
        return value;
    }

    private static NumberFormatException illegal(String text) {
        return new NumberFormatException("illegal number syntax: " + GoText.quote(text));
    }

    /** The value where nothing else decides on its type: how it is written does. None for an int that is too large. */
    Optional<Object> natural() {
        if (isComplex) {
            return Optional.of(complex);
        }
        if (looksLikeFloat()) {
            return Optional.of(decimal);
        }
        return isInt ? Optional.of(integer) : Optional.empty();
    }

    private boolean looksLikeFloat() {
        boolean hexInteger = text.matches("0[xX][^pP]+");
        boolean character = text.startsWith("'");
        return isFloat && !hexInteger && !character && text.chars().anyMatch(c -> ".eEpP".indexOf(c) >= 0);
    }
}
