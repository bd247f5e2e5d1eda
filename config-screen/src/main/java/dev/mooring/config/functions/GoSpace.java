package dev.mooring.config.functions;

/** What Go counts as white space. */
final class GoSpace {

    private static final int NEXT_LINE = 0x85;
    private static final int NO_BREAK_SPACE = 0xA0;

    private GoSpace() {}

    static boolean is(int character) {
        return switch (character) {
            case '\t', '\n', 0x0B, '\f', '\r', ' ', NEXT_LINE, NO_BREAK_SPACE -> true;
            default -> character > 0xFF && Character.isSpaceChar(character);
        };
    }
}
