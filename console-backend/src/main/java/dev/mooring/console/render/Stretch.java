package dev.mooring.console.render;

import dev.mooring.config.template.Making;
import dev.mooring.config.template.Making.Handling;
import dev.mooring.config.template.Making.Indent;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import java.util.Arrays;
import java.util.Optional;

/**
 * A stretch of rendered text that came out of an expression reading answers, taken apart.
 *
 * @param lead the line break and indentation that {@code nindent} and {@code indent} put before it; layout, no content
 * @param content what is to stand in the document, its lines without that indentation
 * @param verbatim whether its characters stand for themselves: no function has escaped them
 * @param structure the mapping or list that the vendor wants in its place
 * @param entry whether the structure's entries or items stand beside others, instead of being a value of their own
 */
record Stretch(String lead, String content, boolean verbatim, Optional<YamlNode> structure, boolean entry) {

    /** Nobody indents deeper, and an answer may begin with a million spaces. */
    private static final int DEEPEST_INDENT = 100;

    private static final int LONGEST_HARMLESS = 200;
    private static final String HARMLESS_INSIDE = "._/-+=@$~";

    /** @param guessed whether layout that the expression does not tell of is taken from the text itself */
    static Stretch of(String raw, Making making, KnownAnswers answers, boolean guessed) {
        if (making.handling() == Handling.UNKNOWN && answers.contain(raw)) {
            return plain("", raw, true);
        }
        Optional<Indent> indent = making.indent().filter(layout -> raw.startsWith(layout.lead()));
        if (indent.isPresent()) {
            String lead = indent.get().lead();
            String content = withoutIndent(
                    raw.substring(lead.length()), " ".repeat(indent.get().columns()));
            return plain(lead, content, isVerbatim(content, making, answers));
        }
        return making.handling() == Handling.UNKNOWN && guessed
                ? guessed(raw, answers)
                : plain("", raw, making.handling() == Handling.AS_TEXT);
    }

    private static boolean isVerbatim(String content, Making making, KnownAnswers answers) {
        return switch (making.handling()) {
            case AS_TEXT -> true;
            case ESCAPED -> false;
            case UNKNOWN -> answers.contain(content);
        };
    }

    private static Stretch guessed(String raw, KnownAnswers answers) {
        String lineBreak = raw.startsWith("\n") ? "\n" : "";
        String rest = raw.substring(lineBreak.length());
        int deepest = deepestIndent(rest);
        for (int columns = deepest; columns >= 0; columns--) {
            String indent = " ".repeat(columns);
            String content = withoutIndent(rest.substring(columns), indent);
            if (answers.contain(content)) {
                return plain(lineBreak + indent, content, true);
            }
        }
        String indent = " ".repeat(deepest);
        return plain(lineBreak + indent, withoutIndent(rest.substring(deepest), indent), false);
    }

    private static Stretch plain(String lead, String content, boolean verbatim) {
        return new Stretch(lead, content, verbatim, Optional.empty(), false);
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

    private static String withoutIndent(String text, String indent) {
        return indent.isEmpty() ? text : text.replace("\n" + indent, "\n");
    }

    /**
     * Whether the content is the same thing wherever it stands in a document, so that pasting it makes no difference: most
     * answers are a word, a number or a name.
     */
    boolean isHarmless() {
        if (content.length() > LONGEST_HARMLESS) {
            return false;
        }
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            boolean inner = i > 0 && (HARMLESS_INSIDE.indexOf(c) >= 0 || (c == ' ' && isLetterOrDigit(i + 1)));
            if (!inner && !isLetterOrDigit(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isLetterOrDigit(int index) {
        char c = index < content.length() ? content.charAt(index) : ' ';
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    Stretch standingFor(Optional<YamlNode> newStructure) {
        return new Stretch(lead, content, verbatim, newStructure, false);
    }

    Stretch asEntry() {
        return new Stretch(lead, content, verbatim, structure, true);
    }

    /** What is written for it, given the word that it has. */
    String marked(String word) {
        if (!entry) {
            return word;
        }
        return structure.filter(YamlMapping.class::isInstance).isPresent() ? word + ": " + word : "- " + word;
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
