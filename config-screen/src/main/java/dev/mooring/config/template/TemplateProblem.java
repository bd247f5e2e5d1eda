package dev.mooring.config.template;

/**
 * Ends a parse or a run of one pass. It never leaves the package: {@link KotsTemplate} turns it into a finding with the
 * position in the original file.
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

    private final Kind kind;
    private final int offset;
    private final Span span;

    /**
     * @param offset where in the pass's text
     * @param span the whole expression, for the message
     */
    TemplateProblem(Kind kind, String message, int offset, Span span) {
        super(message, null, false, false);
        this.kind = kind;
        this.offset = offset;
        this.span = span;
    }

    Kind kind() {
        return kind;
    }

    int offset() {
        return offset;
    }

    Span span() {
        return span;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
