package dev.mooring.config.functions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counted repetitions such as {@code {1,100}}: nested, a few characters ask for a program of gigabytes. */
final class Repetitions {

    private static final long MOST = 1_000_000;
    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private Repetitions() {}

    /** Whether the product of all counts is out of reach; patterns that people write stay far below. */
    static boolean areTooMany(String regex) {
        Matcher matcher = COUNT.matcher(regex);
        long product = 1;
        int nested = 0;
        while (matcher.find()) {
            boolean ofGroup = matcher.start() > 0 && regex.charAt(matcher.start() - 1) == ')';
            nested += ofGroup ? 1 : 0;
            product *= Math.max(1, Math.max(number(matcher.group(1)), number(matcher.group(2))));
            if (product > MOST && nested > 0) {
                return true;
            }
            product = Math.min(product, MOST + 1);
        }
        return false;
    }

    private static long number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null || digits.isEmpty() ? 1 : Long.parseLong(digits);
    }
}
