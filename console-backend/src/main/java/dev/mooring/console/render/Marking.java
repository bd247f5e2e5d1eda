package dev.mooring.console.render;

import dev.mooring.config.template.Tracing.Part;
import dev.mooring.config.template.Tracing.Traced;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a {@link MarkedText}. Mostly a word in each place is all that is needed; where that does not give YAML, there are
 * more ways to read what the vendor meant.
 */
final class Marking {

    /** How far a marking goes beyond words in their places; each way includes those before it. */
    enum Way {
        WORDS,
        /** A structure that is asked for and stands alone on its line is an entry or an item beside others. */
        ENTRIES,
        /** Blanks that a value out of a variable begins with are layout. */
        GUESSED_LAYOUT,
        /** An empty answer is an empty text, where nothing at all would leave a hole in the vendor's syntax. */
        EMPTY_TEXTS
    }

    private final Traced traced;
    private final KnownAnswers answers;
    private final AskedStructure asked;
    private final Way way;
    private final String prefix;
    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();
    private boolean harmless = true;
    private final Offsets.Builder offsets = new Offsets.Builder();

    private Marking(Traced traced, KnownAnswers answers, AskedStructure asked, Way way) {
        this.traced = traced;
        this.answers = answers;
        this.asked = asked;
        this.way = way;
        this.prefix = unusedWord(traced.text());
    }

    static MarkedText of(Traced traced, KnownAnswers answers, AskedStructure asked, Way way) {
        Marking marking = new Marking(traced, answers, asked, way);
        traced.parts().forEach(marking::write);
        return new MarkedText(
                marking.text.toString(), marking.prefix, marking.stretches, marking.offsets.build(), marking.harmless);
    }

    /** Letters and digits only, so that no place in a document gives it another meaning. */
    private static String unusedWord(String text) {
        StringBuilder word = new StringBuilder("zPlaced")
                .append(Integer.toHexString(text.hashCode()))
                .append('x');
        while (text.contains(word)) {
            word.append('x');
        }
        return word.toString();
    }

    private void write(Part part) {
        offsets.add(text.length(), part.start());
        switch (part) {
            case Part.Vendors vendors -> text.append(traced.text(), vendors.start(), vendors.end());
            case Part.Answer answer -> write(answer);
        }
    }

    private void write(Part.Answer answer) {
        String raw = traced.text().substring(answer.start(), answer.end());
        Stretch stretch = Stretch.of(raw, answer.making(), answers, way.compareTo(Way.GUESSED_LAYOUT) >= 0);
        String line = answer.making().indent().isPresent() ? lineBefore() : "";
        harmless &= stretch.isHarmless() && !standsInSyntax();
        text.append(stretch.lead());
        // an empty answer leaves its place empty, as in KOTS: the key then has no value
        boolean empty = stretch.content().isEmpty() || asked.isNothing(stretch, answer.making(), line);
        if (!empty || way.compareTo(Way.EMPTY_TEXTS) >= 0) {
            add(stretch.standingFor(asked.of(stretch, answer.making(), line)), answer);
        }
    }

    private void add(Stretch stretch, Part.Answer answer) {
        Stretch added = isEntry(stretch, answer) ? stretch.asEntry() : stretch;
        text.append(added.marked(prefix + stretches.size() + 'z'));
        stretches.add(added);
    }

    private boolean isEntry(Stretch stretch, Part.Answer answer) {
        return way.compareTo(Way.ENTRIES) >= 0
                && stretch.structure().isPresent()
                && lastLine().isBlank()
                && endsLine(answer.end());
    }

    /** Behind these a word would be the name of a tag, an anchor or an escape. */
    private boolean standsInSyntax() {
        return !text.isEmpty() && "!&*%\\".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private String lastLine() {
        return text.substring(text.lastIndexOf("\n") + 1);
    }

    /** What stands before on the same line; where that is nothing, the line above, past the entries of other answers. */
    private String lineBefore() {
        int end = text.length();
        while (end >= 0) {
            int start = text.lastIndexOf("\n", end - 1) + 1;
            String line = text.substring(start, end);
            if (!line.isBlank() && !line.stripLeading().startsWith(prefix)) {
                return line;
            }
            end = start - 1;
        }
        return "";
    }

    private boolean endsLine(int offset) {
        int end = traced.text().indexOf('\n', offset);
        return traced.text()
                .substring(offset, end < 0 ? traced.text().length() : end)
                .isBlank();
    }

    /** Whether a further way can give another text than the ways before it. */
    static boolean canDiffer(MarkedText before, Way next, Traced traced) {
        return switch (next) {
            case WORDS -> true;
            case ENTRIES ->
                before.stretches().stream()
                        .anyMatch(stretch -> stretch.structure().isPresent());
            case GUESSED_LAYOUT, EMPTY_TEXTS -> traced.hasAnswers();
        };
    }
}
