package dev.mooring.config.template;

import java.util.Optional;

/**
 * Ends a parse or a run of one pass. It never leaves the package: {@link KotsTemplate} and {@link GoTemplate} turn it
 * into what their callers read.
 */
final class TemplateProblem extends RuntimeException {

    /** What kind of thing went wrong, as the finding's code. */
    enum Kind {
        SYNTAX("template-syntax"),
        UNKNOWN_FUNCTION("template-unknown-function"),
        FAILED("template-failed"),
        LIMIT("template-limit"),
        ANSWER_IN_EXPRESSION("template-answer-in-expression");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /**
     * What a problem says.
     *
     * @param exact Go's own text
     * @param discreet the same without values that may be an answer
     * @param advice what to do, empty where the text says it
     */
    record Words(String exact, String discreet, String advice) {

        static Words of(String text) {
            return new Words(text, text, "");
        }

        Words withAdvice(String hint) {
            return new Words(exact, discreet, hint);
        }
    }

    /**
     * Where a running template was.
     *
     * @param template the name of the one that ran
     * @param part what was evaluated
     */
    record Context(String template, Located part) {}

    private final Kind kind;
    private final transient Words words;
    private final int offset;
    private final int goOffset;
    private final transient Optional<Context> context;
    private final transient Span span;

    private TemplateProblem(Kind kind, Words words, int offset, int goOffset, Optional<Context> context, Span span) {
        super(words.exact(), null, false, false);
        this.kind = kind;
        this.words = words;
        this.offset = offset;
        this.goOffset = goOffset;
        this.context = context;
        this.span = span;
    }

    /**
     * A template that is wrong as it is written.
     *
     * @param offset where in the pass's text the fault lies
     * @param goOffset where Go had read to when it saw it: its messages name that line
     * @param span the whole expression, for the message
     */
    static TemplateProblem parsing(Kind kind, String text, String advice, int offset, int goOffset, Span span) {
        return new TemplateProblem(kind, Words.of(text).withAdvice(advice), offset, goOffset, Optional.empty(), span);
    }

    /** A template that failed while it ran. */
    static TemplateProblem running(Kind kind, Words words, Context context, Span span) {
        int at = context.part().at();
        return new TemplateProblem(kind, words, at, at, Optional.of(context), span);
    }

    /** The same problem with what to do about it. */
    TemplateProblem because(String advice) {
        return new TemplateProblem(kind, words.withAdvice(advice), offset, goOffset, context, span);
    }

    Kind kind() {
        return kind;
    }

    int offset() {
        return offset;
    }

    int goOffset() {
        return goOffset;
    }

    Optional<Context> context() {
        return context;
    }

    Span span() {
        return span;
    }

    /** Go's text, which may hold values. */
    String exact() {
        return words.exact();
    }

    /** What may be shown and logged wherever findings are. */
    String discreet() {
        return words.advice().isEmpty() ? words.discreet() : words.discreet() + "; " + words.advice();
    }
}
