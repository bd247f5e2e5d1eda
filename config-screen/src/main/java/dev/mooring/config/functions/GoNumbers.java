package dev.mooring.config.functions;

import dev.mooring.config.template.GoFloat;
import java.util.regex.Pattern;

/** Numbers in strings, as Go's {@code strconv} reads them. */
final class GoNumbers {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final int LONGEST = 400;

    private GoNumbers() {}

    /** A float, 0 where the text is none. */
    static double decimal(String text) {
        boolean number = text.length() <= LONGEST && DECIMAL.matcher(text).matches();
        double value = number ? Double.parseDouble(text) : 0;
        return Double.isFinite(value) ? value : 0;
    }

    /**
     * An integer with Go's prefixes and underscores.
     *
     * @throws NumberFormatException not an integer
     */
    static long prefixed(String text) {
        boolean negative = text.startsWith("-");
        String digits = (negative || text.startsWith("+") ? text.substring(1) : text).replace("_", "");
        if (digits.isEmpty() || !Character.isDigit(digits.charAt(0))) {
            throw new NumberFormatException("not a number");
        }
        int radix = radix(digits);
        boolean marked = digits.length() > 1 && !Character.isDigit(digits.charAt(1));
        String bare = radix == 10 ? digits : digits.substring(marked ? 2 : 1);
        return Long.parseLong((negative ? "-" : "") + bare, radix);
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
