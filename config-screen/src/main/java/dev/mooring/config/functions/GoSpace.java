package dev.mooring.config.functions;

/** What Go counts as white space. */
final class GoSpace {

    private static final int NEXT_LINE = 0x85;
    private static final int NO_BREAK_SPACE = 0xA0;

    private GoSpace() {}

    /** The text without the space at both ends. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && is(text.codePointAt(start))) {
            start++;
        }
        while (end > start && is(text.codePointBefore(end))) {
            end--;
        }
        return text.substring(start, end);
    }

    static boolean is(int character) {
        return switch (character) {
            case '\t', '\n', 0x0B, '\f', '\r', ' ', NEXT_LINE, NO_BREAK_SPACE -> true;
            default -> character > 0xFF && Character.isSpaceChar(character);
        };
    }
}
