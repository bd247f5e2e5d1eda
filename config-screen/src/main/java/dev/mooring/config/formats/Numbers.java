package dev.mooring.config.formats;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Whole numbers in decimal, as a manifest takes them: no leading zeros, which YAML may read as octal. */
public final class Numbers {

    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]*");
    private static final int MOST_DIGITS = 18;
    private static final int LAST_PORT = 65535;

    private Numbers() {}

    /** Both bounds are inclusive. */
    public static Judgement wholeNumber(String text, OptionalLong least, OptionalLong most) {
        String rule = "must be a whole number" + bounds(least, most) + ", written with digits only.";
        return Judgement.of(isBetween(text, least.orElse(Long.MIN_VALUE), most.orElse(Long.MAX_VALUE)), rule);
    }

    private static String bounds(OptionalLong least, OptionalLong most) {
        if (least.isPresent() && most.isPresent()) {
            return " between " + least.getAsLong() + " and " + most.getAsLong();
        }
        return least.isPresent()
                ? " of " + least.getAsLong() + " or more"
                : most.isPresent() ? " of " + most.getAsLong() + " or less" : "";
    }

    public static Judgement port(String text) {
        return Judgement.of(isPort(text), "must be between 1 and " + LAST_PORT + ", written with digits only.");
    }

    public static boolean isPort(String text) {
        return isBetween(text, 1, LAST_PORT);
    }

    private static boolean isBetween(String text, long least, long most) {
        if (text.length() > MOST_DIGITS || !WHOLE.matcher(text).matches()) {
            return false;
        }
        long number = Long.parseLong(text);
        return number >= least && number <= most;
    }
}
