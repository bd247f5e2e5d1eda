package dev.mooring.config.template;

import dev.mooring.config.template.TemplateProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a pass's text into tokens by the lexical rules of Go's {@code text/template}. */
final class Lexer {

    private static final int EOF = -1;
    private static final Set<String> KEYWORDS =
            Set.of("break", "continue", "define", "else", "end", "if", "range", "template", "with", "block");

    private final PassText source;
    private final String text;
    private final Delimiters delimiters;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int actionStart;
    private int openParens;
    /** Where the next answer begins: an expression that reaches it is refused. */
    private int answerAt;

    private Lexer(PassText source, Delimiters delimiters) {
        this.source = source;
        this.text = source.text();
        this.delimiters = delimiters;
    }

    /** The tokens; what cannot be read ends them with an {@link TokenType#ERROR}. */
    static List<Token> tokens(PassText source, Delimiters delimiters) {
        return new Lexer(source, delimiters).run();
    }

    /** Ends the cutting: the token that says why is there already. */
    private static final class Stop extends Exception {
        Stop() {
            super("the text cannot be cut into tokens", null, false, false);
        }
    }

    private List<Token> run() {
        try {
            actions();
        } catch (Stop errorIsTheLastToken) {
            return tokens;
        }
        tokens.add(new Token(TokenType.END, text.length(), text.length(), ""));
        return tokens;
    }

    private void actions() throws Stop {
        boolean trimStart = false;
        int open = nextOpen(0);
        while (open >= 0) {
            boolean trimEnd = isLeftTrim(open + delimiters.open().length());
            text(trimStart ? skipBlank(at, open) : at, open, trimEnd);
            trimStart = action(open, trimEnd);
            open = nextOpen(at);
        }
        text(trimStart ? skipBlank(at, text.length()) : at, text.length(), false);
    }

    private void text(int start, int end, boolean trimEnd) {
        int stop = end;
        while (trimEnd && stop > start && isBlank(text.charAt(stop - 1))) {
            stop--;
        }
        if (stop > start) {
            tokens.add(new Token(TokenType.TEXT, start, stop, text.substring(start, Math.min(stop, start + 100))));
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
    private boolean action(int open, boolean trimmed) throws Stop {
        actionStart = open;
        answerAt = source.nextAnswer(open);
        openParens = 0;
        int inner = open + delimiters.open().length();
        at = inner + (trimmed ? 2 : 0);
        if (looksAt("/*")) {
            return comment();
        }
        tokens.add(new Token(TokenType.OPEN, open, at, delimiters.open()));
        while (!atClose()) {
            inside();
        }
        if (openParens > 0) {
            throw stop("unclosed left paren", at);
        }
        return close();
    }

    private boolean comment() throws Stop {
        int start = at;
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            throw stop("unclosed comment", start);
        }
        refuseAnswerBefore(end + 2);
        at = end + 2;
        if (!atClose()) {
            throw stop("comment ends before closing delimiter", start);
        }
        boolean trim = isRightTrim();
        at += trim ? 4 : 2;
        return trim;
    }

    private boolean close() {
        boolean trim = isRightTrim();
        int start = trim ? at + 2 : at;
        at = start + 2;
        tokens.add(new Token(TokenType.CLOSE, start, at, Delimiters.CLOSE));
        return trim;
    }

    private boolean atClose() {
        refuseAnswerBefore(Math.min(text.length(), at + 1));
        return looksAt(Delimiters.CLOSE) || isRightTrim();
    }

    private boolean isRightTrim() {
        return at < text.length() && isBlank(text.charAt(at)) && text.startsWith("-}}", at + 1);
    }

    private boolean isLeftTrim(int position) {
        return position + 1 < text.length() && text.charAt(position) == '-' && isBlank(text.charAt(position + 1));
    }

    private void inside() throws Stop {
        int c = peek();
        switch (c) {
            case EOF -> throw stop("unclosed action", at);
            case ' ', '\t', '\r', '\n' -> space();
            case '"' -> quoted('"', TokenType.STRING, "unterminated quoted string");
            case '\'' -> quoted('\'', TokenType.CHARACTER, "unterminated character constant");
            case '`' -> rawString();
            case '$' -> name(TokenType.VARIABLE, TokenType.VARIABLE);
            case '|' -> single(TokenType.PIPE);
            case '=' -> single(TokenType.ASSIGN);
            case '(', ')' -> paren(c);
            case ':' -> declare();
            case '.' -> dot();
            case '+', '-' -> number();
            default -> word(c);
        }
    }

    private void word(int c) throws Stop {
        if (isDigit(c)) {
            number();
        } else if (isWord(c)) {
            identifier();
        } else if (c > 0x20 && c < 0x7F) {
            single(TokenType.OTHER);
        } else {
            throw stop("unrecognized character in action: " + GoText.unicode(c), at);
        }
    }

    private void space() {
        int start = at;
        while (isBlank(peek()) && !isRightTrim()) {
            at++;
        }
        add(TokenType.SPACE, start);
    }

    private void single(TokenType type) {
        at++;
        add(type, at - 1);
    }

    private void paren(int c) throws Stop {
        openParens += c == '(' ? 1 : -1;
        if (openParens < 0) {
            throw stop("unexpected right paren", at);
        }
        single(c == '(' ? TokenType.LEFT_PAREN : TokenType.RIGHT_PAREN);
    }

    private void declare() throws Stop {
        if (!looksAt(":=")) {
            throw stop("expected :=", at);
        }
        at += 2;
        add(TokenType.DECLARE, at - 2);
    }

    private void dot() throws Stop {
        boolean last = at + 1 >= text.length();
        if (last || isDigit(text.charAt(at + 1))) {
            number();
        } else {
            name(TokenType.DOT, TokenType.FIELD);
        }
    }

    /** A mark and, unless it stands alone, the name after it. */
    private void name(TokenType alone, TokenType named) throws Stop {
        int start = at;
        at++;
        if (atTerminator()) {
            add(alone, start);
        } else {
            skipWord(start);
            add(named, start);
        }
    }

    private void identifier() throws Stop {
        int start = at;
        skipWord(start);
        add(typeOf(text.substring(start, at)), start);
    }

    private static TokenType typeOf(String word) {
        return switch (word) {
            case "true", "false" -> TokenType.BOOL;
            case "nil" -> TokenType.NIL;
            default -> KEYWORDS.contains(word) ? TokenType.KEYWORD : TokenType.IDENTIFIER;
        };
    }

    private void skipWord(int start) throws Stop {
        while (isWord(peek())) {
            at += Character.charCount(peek());
        }
        if (!atTerminator()) {
            throw stop("bad character " + GoText.unicode(peek()), start);
        }
    }

    private boolean atTerminator() {
        int c = peek();
        return c == EOF || isBlank(c) || ".,|:()".indexOf(c) >= 0 || looksAt(Delimiters.CLOSE);
    }

    private void number() throws Stop {
        int start = at;
        scanNumber(start);
        if (peek() != '+' && peek() != '-') {
            add(TokenType.NUMBER, start);
            return;
        }
        scanNumber(start);
        if (text.charAt(at - 1) != 'i') {
            throw badNumber(start);
        }
        add(TokenType.COMPLEX, start);
    }

    private void scanNumber(int start) throws Stop {
        accept("+-");
        String digits = "0123456789_";
        if (accept("0")) {
            digits = accept("xX")
                    ? "0123456789abcdefABCDEF_"
                    : accept("oO") ? "01234567_" : accept("bB") ? "01_" : digits;
        }
        acceptAll(digits);
        if (accept(".")) {
            acceptAll(digits);
        }
        exponent(digits);
        accept("i");
        if (isWord(peek())) {
            at += Character.charCount(peek());
            throw badNumber(start);
        }
    }

    private void exponent(String digits) {
        boolean decimal = digits.length() == 11 && accept("eE");
        boolean hexadecimal = digits.length() == 23 && accept("pP");
        if (decimal || hexadecimal) {
            accept("+-");
            acceptAll("0123456789_");
        }
    }

    private Stop badNumber(int start) {
        return stop("bad number syntax: " + GoText.quote(text.substring(start, at)), start);
    }

    private boolean accept(String any) {
        int c = peek();
        boolean there = c != EOF && any.indexOf(c) >= 0;
        at += there ? 1 : 0;
        return there;
    }

    private void acceptAll(String any) {
        while (accept(any)) {
            // each call takes one
        }
    }

    private void quoted(char quote, TokenType type, String problem) throws Stop {
        int start = at;
        at++;
        while (peek() != quote) {
            at += peek() == '\\' ? 1 : 0;
            if (peek() == EOF || peek() == '\n') {
                throw stop(problem, start);
            }
            at += Character.charCount(peek());
        }
        at++;
        add(type, start);
    }

    private void rawString() throws Stop {
        int start = at;
        int end = text.indexOf('`', at + 1);
        if (end < 0) {
            refuseAnswerBefore(text.length());
            throw stop("unterminated raw quoted string", start);
        }
        refuseAnswerBefore(end + 1);
        at = end + 1;
        add(TokenType.RAW_STRING, start);
    }

    private void add(TokenType type, int start) {
        tokens.add(new Token(type, start, at, text.substring(start, at)));
    }

    private int peek() {
        refuseAnswerBefore(Math.min(text.length(), at + 1));
        return at < text.length() ? text.codePointAt(at) : EOF;
    }

    private void refuseAnswerBefore(int end) {
        if (end > answerAt && answerAt < text.length()) {
            String message =
                    "the value of " + Delimiters.BRACES_FIRST.open() + " … }} stands inside of this expression; "
                            + "answers are never read as code, so write one expression in one style, "
                            + "such as repl{{ ConfigOption \"name\" | quote }}";
            Span span = new Span(actionStart, answerAt);
            throw TemplateProblem.parsing(Kind.ANSWER_IN_EXPRESSION, message, "", actionStart, actionStart, span);
        }
    }

    private Stop stop(String problem, int start) {
        tokens.add(new Token(TokenType.ERROR, start, Math.min(text.length(), Math.max(start, at)), problem));
        return new Stop();
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

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(int c) {
        return c == '_' || (c != EOF && Character.isLetter(c)) || (c != EOF && Character.isDigit(c));
    }
}
