package dev.mooring.config.template;

import dev.mooring.config.template.TemplateProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a pass's text into tokens by the lexical rules of Go's {@code text/template}. */
final class Lexer {

    private static final char EOF = '\0';
    private static final Set<String> KEYWORDS =
            Set.of("break", "continue", "define", "else", "end", "if", "range", "template", "with", "block");

    private final PassText source;
    private final String text;
    private final Delimiters delimiters;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int actionStart;
    /** Where the next answer begins: an expression that reaches it is refused. */
    private int answerAt;

    private Lexer(PassText source, Delimiters delimiters) {
        this.source = source;
        this.text = source.text();
        this.delimiters = delimiters;
    }

    static List<Token> tokens(PassText source, Delimiters delimiters) {
        return new Lexer(source, delimiters).run();
    }

    private List<Token> run() {
        boolean trimStart = false;
        while (true) {
            int open = nextOpen(at);
            boolean last = open < 0;
            int end = last ? text.length() : open;
            boolean trimEnd = !last && isLeftTrim(open + delimiters.open().length());
            text(trimStart ? skipBlank(at, end) : at, end, trimEnd);
            if (last) {
                tokens.add(new Token(TokenType.END, text.length(), text.length(), ""));
                return tokens;
            }
            trimStart = action(open, trimEnd);
        }
    }

    private void text(int start, int end, boolean trimEnd) {
        int stop = end;
        while (trimEnd && stop > start && isBlank(text.charAt(stop - 1))) {
            stop--;
        }
        if (stop > start) {
            tokens.add(new Token(TokenType.TEXT, start, stop, ""));
        }
    }

    /** The next delimiter that is the vendor's: one that an answer holds, or is a part of, is text. */
    private int nextOpen(int from) {
        int length = delimiters.open().length();
        int found = text.indexOf(delimiters.open(), from);
        while (found >= 0 && source.nextAnswer(found) < found + length) {
            found = text.indexOf(delimiters.open(), found + 1);
        }
        return found;
    }

    /** Reads one action; answers whether it ends in a trim marker. */
    private boolean action(int open, boolean trimmed) {
        actionStart = open;
        answerAt = source.nextAnswer(open);
        at = open + delimiters.open().length() + (trimmed ? 2 : 0);
        if (looksAt("/*")) {
            return comment();
        }
        tokens.add(new Token(TokenType.OPEN, open, at, delimiters.open()));
        while (!atClose()) {
            inside();
        }
        return close();
    }

    private boolean comment() {
        int end = text.indexOf("*/", at);
        if (end < 0) {
            throw syntax("the comment is not closed; end it with */}}", at);
        }
        refuseAnswerBefore(end + 2);
        at = end + 2;
        if (!atClose()) {
            throw syntax("a comment must be followed by }} at once", at);
        }
        boolean trim = isRightTrim();
        at += trim ? 4 : 2;
        return trim;
    }

    private boolean close() {
        boolean trim = isRightTrim();
        int start = at;
        at += trim ? 4 : 2;
        tokens.add(new Token(TokenType.CLOSE, start, at, Delimiters.CLOSE));
        return trim;
    }

    private boolean atClose() {
        refuseAnswerBefore(at + 1);
        return looksAt(Delimiters.CLOSE) || isRightTrim();
    }

    private boolean isRightTrim() {
        return at < text.length() && isBlank(text.charAt(at)) && text.startsWith("-}}", at + 1);
    }

    private boolean isLeftTrim(int position) {
        return position + 1 < text.length() && text.charAt(position) == '-' && isBlank(text.charAt(position + 1));
    }

    private void inside() {
        char c = peek(0);
        switch (c) {
            case EOF -> throw syntax("the expression is not closed; end it with }}", actionStart);
            case ' ', '\t', '\r', '\n' -> space();
            case '"' -> quoted('"', TokenType.STRING, "the quoted string is not closed");
            case '\'' -> quoted('\'', TokenType.CHARACTER, "the character constant is not closed");
            case '`' -> rawString();
            case '$' -> variable();
            case '|' -> single(TokenType.PIPE);
            case ',' -> single(TokenType.COMMA);
            case '=' -> single(TokenType.ASSIGN);
            case '(' -> single(TokenType.LEFT_PAREN);
            case ')' -> single(TokenType.RIGHT_PAREN);
            case ':' -> declare();
            case '.' -> dot();
            case '+', '-' -> number();
            default -> word(c);
        }
    }

    private void word(char c) {
        if (isDigit(c)) {
            number();
        } else if (isWord(c)) {
            identifier();
        } else {
            throw syntax("unexpected character " + GoText.quote(String.valueOf(c)), at);
        }
    }

    private void space() {
        int start = at;
        while (isBlank(peek(0)) && !isRightTrim()) {
            at++;
        }
        add(TokenType.SPACE, start, " ");
    }

    private void single(TokenType type) {
        at++;
        add(type, at - 1, text.substring(at - 1, at));
    }

    private void declare() {
        if (peek(1) != '=') {
            throw syntax("expected := after a variable", at);
        }
        at += 2;
        add(TokenType.DECLARE, at - 2, ":=");
    }

    private void dot() {
        if (isDigit(peek(1))) {
            number();
        } else if (isWord(peek(1))) {
            at++;
            int start = at;
            add(TokenType.FIELD, start - 1, wordFrom(start));
        } else {
            at++;
            requireTerminator();
            add(TokenType.DOT, at - 1, ".");
        }
    }

    private void variable() {
        int start = at;
        at++;
        add(TokenType.VARIABLE, start, "$" + wordFrom(at));
    }

    private void identifier() {
        int start = at;
        String word = wordFrom(start);
        add(typeOf(word), start, word);
    }

    private static TokenType typeOf(String word) {
        return switch (word) {
            case "true", "false" -> TokenType.BOOL;
            case "nil" -> TokenType.NIL;
            default -> KEYWORDS.contains(word) ? TokenType.KEYWORD : TokenType.IDENTIFIER;
        };
    }

    private String wordFrom(int start) {
        at = start;
        while (isWord(peek(0))) {
            at++;
        }
        requireTerminator();
        return text.substring(start, at);
    }

    private void requireTerminator() {
        char c = peek(0);
        if (c != EOF && !isBlank(c) && ".,|:()".indexOf(c) < 0 && !looksAt(Delimiters.CLOSE)) {
            throw syntax("unexpected character " + GoText.quote(String.valueOf(c)) + "; put a space before it", at);
        }
    }

    private void number() {
        int start = at;
        at++;
        while (isWord(peek(0)) || peek(0) == '.' || (isSign(peek(0)) && isExponent(start))) {
            at++;
        }
        add(TokenType.NUMBER, start, text.substring(start, at));
    }

    private boolean isExponent(int start) {
        int digits = isSign(text.charAt(start)) ? start + 1 : start;
        char marker = text.regionMatches(true, digits, "0x", 0, 2) ? 'p' : 'e';
        return Character.toLowerCase(text.charAt(at - 1)) == marker;
    }

    private void quoted(char quote, TokenType type, String problem) {
        int start = at;
        at++;
        while (peek(0) != quote) {
            if (peek(0) == EOF || peek(0) == '\n') {
                throw syntax(problem, start);
            }
            at += peek(0) == '\\' && peek(1) != '\n' && peek(1) != EOF ? 2 : 1;
        }
        at++;
        add(type, start, text.substring(start, at));
    }

    private void rawString() {
        int start = at;
        int end = text.indexOf('`', at + 1);
        if (end < 0) {
            refuseAnswerBefore(text.length());
            throw syntax("the raw string is not closed; end it with `", start);
        }
        refuseAnswerBefore(end + 1);
        at = end + 1;
        add(TokenType.RAW_STRING, start, text.substring(start, at));
    }

    private void add(TokenType type, int start, String value) {
        tokens.add(new Token(type, start, at, value));
    }

    private char peek(int ahead) {
        refuseAnswerBefore(Math.min(text.length(), at + ahead + 1));
        return at + ahead < text.length() ? text.charAt(at + ahead) : EOF;
    }

    private void refuseAnswerBefore(int end) {
        if (end > answerAt && answerAt < text.length()) {
            String message =
                    "the value of " + Delimiters.BRACES_FIRST.open() + " … }} stands inside of this expression; "
                            + "answers are never read as code, so write one expression in one style, "
                            + "such as repl{{ ConfigOption \"name\" | quote }}";
            throw new TemplateProblem(Kind.ANSWER_IN_EXPRESSION, message, actionStart, new Span(actionStart, answerAt));
        }
    }

    private TemplateProblem syntax(String message, int offset) {
        int close = text.indexOf(Delimiters.CLOSE, Math.min(text.length(), Math.max(at, actionStart)));
        int end = close < 0 ? text.length() : close + 2;
        int line = text.indexOf('\n', actionStart);
        int stop = line < 0 ? end : Math.min(end, line);
        return new TemplateProblem(Kind.SYNTAX, message, offset, new Span(actionStart, Math.min(stop, answerAt)));
    }

    private boolean looksAt(String expected) {
        return text.startsWith(expected, at);
    }

    private int skipBlank(int from, int end) {
        int start = from;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
