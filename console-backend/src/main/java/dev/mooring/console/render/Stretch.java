package dev.mooring.console.render;

import java.util.Arrays;
import java.util.Optional;

/**
 * A stretch of rendered text that came out of an expression reading answers, taken apart.
 *
 * @param lead the line break and indentation that {@code nindent} and {@code indent} put before it; layout, no content
 * @param content what is to stand in the document, its lines without that indentation
 * @param verbatim whether the content is an answer just as it was given
 */
record Stretch(String lead, String content, boolean verbatim) {

    /** Nobody indents deeper, and an answer may begin with a million spaces. */
    private static final int DEEPEST_INDENT = 100;

    static Stretch of(String raw, KnownAnswers answers) {
        if (answers.contain(raw)) {
            return new Stretch("", raw, true);
        }
        String lineBreak = raw.startsWith("\n") ? "\n" : "";
        String rest = raw.substring(lineBreak.length());
        int deepest = deepestIndent(rest);
        for (int indent = deepest; indent >= 0; indent--) {
            String content = withoutIndent(rest, indent);
            if (answers.contain(content)) {
                return new Stretch(lineBreak + " ".repeat(indent), content, true);
            }
        }
        return new Stretch(lineBreak + " ".repeat(deepest), withoutIndent(rest, deepest), false);
    }

    /** How many spaces every line begins with. */
    private static int deepestIndent(String text) {
        return Arrays.stream(text.split("\n")).mapToInt(Stretch::spaces).min().orElse(0);
    }

    private static int spaces(String line) {
        int count = 0;
        while (count < line.length() && count < DEEPEST_INDENT && line.charAt(count) == ' ') {
            count++;
        }
        return count;
    }

    private static String withoutIndent(String text, int indent) {
        return indent == 0 ? text : text.substring(indent).replace("\n" + " ".repeat(indent), "\n");
    }

    /** What the vendor's {@code squote} was put around; it escapes nothing. */
    Optional<String> insideSingleQuotes() {
        boolean quoted = content.length() >= 2 && content.startsWith("'") && content.endsWith("'");
        return quoted ? Optional.of(content.substring(1, content.length() - 1)) : Optional.empty();
    }

    /** It may be a password. */
    @Override
    public String toString() {
        return "Stretch[" + content.length() + " characters" + (verbatim ? ", verbatim" : "") + "]";
    }
}
