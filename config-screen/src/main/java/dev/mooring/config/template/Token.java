package dev.mooring.config.template;

/**
 * A piece of a template.
 *
 * @param start its first character in the pass's text
 * @param end just after its last
 * @param text as written; of an {@link TokenType#ERROR} what is wrong
 */
record Token(TokenType type, int start, int end, String text) {

    private static final int SHOWN = 10;

    boolean is(TokenType other) {
        return type == other;
    }

    boolean isKeyword(String word) {
        return type == TokenType.KEYWORD && text.equals(word);
    }

    /** The token as Go's messages show it. */
    String shown() {
        return switch (type) {
            case END -> "EOF";
            case ERROR -> text;
            case KEYWORD, DOT, NIL -> "<" + text + ">";
            default -> GoValue.byteLength(text) > SHOWN ? GoText.quote(beginning()) + "..." : GoText.quote(text);
        };
    }

    private String beginning() {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length()))));
    }
}
