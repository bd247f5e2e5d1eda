package dev.mooring.config.template;

/**
 * A piece of a template.
 *
 * @param start its first character in the pass's text
 * @param end just after its last
 * @param text what it says: an identifier, a field's name without the dot, a literal as written
 */
record Token(TokenType type, int start, int end, String text) {

    boolean is(TokenType other) {
        return type == other;
    }

    boolean isKeyword(String word) {
        return type == TokenType.KEYWORD && text.equals(word);
    }

    /** The token as a message shows it. */
    String shown() {
        return switch (type) {
            case END -> "the end of the text";
            case CLOSE -> "the end of the expression";
            case FIELD -> "\"." + text + "\"";
            default -> "\"" + text + "\"";
        };
    }
}
