package dev.mooring.console.license;

/** Words of strangers in a message: one line, and no longer than one reads. */
final class Shortened {

    private static final int LONGEST = 80;

    private Shortened() {}

    static String of(String text) {
        String line = text.codePoints()
                .limit(LONGEST + 1L)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
