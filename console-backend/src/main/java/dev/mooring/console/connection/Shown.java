package dev.mooring.console.connection;

/** Text from outside, made fit for a line on a page or in a log. */
final class Shown {

    private static final int LONGEST = 300;

    private Shown() {}

    static String text(String raw) {
        String line = raw.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
