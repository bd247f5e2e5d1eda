package dev.mooring.config.functions;

import dev.mooring.config.template.GoFloat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in strings, as Go's {@code strconv} reads them. */
final class GoNumbers {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern HEX_FLOAT =
            Pattern.compile("[+-]?0[xX]([\\da-fA-F]+\\.?[\\da-fA-F]*|\\.[\\da-fA-F]+)[pP][+-]?\\d+");
    private static final Pattern SPECIAL = Pattern.compile("(?i)([+-]?)(inf|infinity|nan)");
    private static final Pattern SEPARATED =
            Pattern.compile("[+-]?0[xXbBoO]?_?[\\da-fA-F]+(_[\\da-fA-F]+)*|[+-]?\\d+(_\\d+)*");
    private static final int LONGEST = 2000;

    private GoNumbers() {}

    /** A float, 0 where the text is none or too large. */
    static double decimal(String text) {
        Matcher special = SPECIAL.matcher(text);
        if (special.matches()) {
            return special(special);
        }
        boolean number = text.length() <= LONGEST
                && (DECIMAL.matcher(text).matches() || HEX_FLOAT.matcher(text).matches());
        double value = number ? Double.parseDouble(text) : 0;
        return Double.isFinite(value) ? value : 0;
    }

    private static double special(Matcher special) {
        if (special.group(2).equalsIgnoreCase("nan")) {
            return special.group(1).isEmpty() ? Double.NaN : 0;
        }
        return special.group(1).equals("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /**
     * An integer of ASCII digits.
     *
     * @throws NumberFormatException not an integer
     */
    static long whole(String text, int radix) {
        if (!text.chars().allMatch(c -> c < 0x80)) {
            throw new NumberFormatException("not a number");
        }
        return Long.parseLong(text, radix);
    }

    /**
     * An integer with Go's prefixes and underscores.
     *
     * @throws NumberFormatException not an integer
     */
    static long prefixed(String text) {
        if (text.indexOf('_') >= 0 && !SEPARATED.matcher(text).matches()) {
            throw new NumberFormatException("underscores must separate digits");
        }
        boolean negative = text.startsWith("-");
        String digits = (negative || text.startsWith("+") ? text.substring(1) : text).replace("_", "");
        int radix = radix(digits);
        boolean marked = digits.length() > 1 && radix != 10 && !Character.isDigit(digits.charAt(1));
        String bare = radix == 10 ? digits : digits.substring(marked ? 2 : 1);
        if (bare.isEmpty() || Character.digit(bare.charAt(0), radix) < 0) {
            throw new NumberFormatException("not a number");
        }
        return whole((negative ? "-" : "") + bare, radix);
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

    /** Four significant digits and a unit of thousands, such as {@code 1.024kB}. */
    static String humanSize(double size) {
        String[] units = {"B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"};
        double rest = size;
        int unit = 0;
        while (rest >= 1000 && unit < units.length - 1) {
            rest /= 1000;
            unit++;
        }
        return GoFloat.format(rest, 'g', 4) + units[unit];
    }
}
