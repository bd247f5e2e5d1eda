package dev.mooring.config.template;

/** What a {@link Token} is. */
enum TokenType {
    TEXT,
    OPEN,
    CLOSE,
    SPACE,
    IDENTIFIER,
    KEYWORD,
    FIELD,
    VARIABLE,
    DOT,
    NIL,
    BOOL,
    NUMBER,
    COMPLEX,
    CHARACTER,
    STRING,
    RAW_STRING,
    PIPE,
    ASSIGN,
    DECLARE,
    LEFT_PAREN,
    RIGHT_PAREN,
    /** Any other character of ASCII, such as a comma. */
    OTHER,
    /** The text cannot be cut into tokens from here on; its text says why. Always the last one. */
    ERROR,
    END
}
