package dev.mooring.config.template;

import java.util.List;

/** The tokens of a pass, read from first to last. It knows how far the parser has looked: Go's messages name that line. */
final class ParserTokens {

    private final List<Token> tokens;
    private int next;
    private int furthest;

    ParserTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return at(next);
    }

    Token take() {
        Token token = at(next);
        next += next < tokens.size() - 1 ? 1 : 0;
        return token;
    }

    Token takePastSpace() {
        skipSpace();
        return take();
    }

    Token peekPastSpace() {
        skipSpace();
        return peek();
    }

    /** The first token after {@link #peek} that is no space. */
    Token afterNext() {
        int index = Math.min(next + 1, tokens.size() - 1);
        while (at(index).is(TokenType.SPACE)) {
            index++;
        }
        return at(index);
    }

    private void skipSpace() {
        while (at(next).is(TokenType.SPACE)) {
            next++;
        }
    }

    private Token at(int index) {
        furthest = Math.max(furthest, index);
        return tokens.get(index);
    }

    /** Where the last token begins that was looked at. */
    int readTo() {
        return tokens.get(furthest).start();
    }

    /** From a token to the end of its action, or to where the tokens end. */
    Span actionFrom(Token open) {
        int last = next;
        while (last < tokens.size() - 1 && !tokens.get(last).is(TokenType.CLOSE)) {
            last++;
        }
        return new Span(open.start(), Math.max(tokens.get(last).end(), open.end()));
    }
}
