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
    CHARACTER,
    STRING,
    RAW_STRING,
    PIPE,
    COMMA,
    ASSIGN,
    DECLARE,
    LEFT_PAREN,
    RIGHT_PAREN,
    END
}
