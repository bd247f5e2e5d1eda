package dev.mooring.console.render;

import dev.mooring.config.finding.Place;
import dev.mooring.config.template.Rendering.Placed;
import dev.mooring.config.template.Rendering.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rendered text with a harmless word in the place of each stretch: its shape is the vendor's alone.
 *
 * @param text parses to the structure that the vendor wrote
 * @param stretches by the numbers in the words
 * @param word matches such a word, its number as the first group
 */
record MarkedText(String text, List<Stretch> stretches, Pattern word) {

    private static final String MASK = "…";

    MarkedText {
        stretches = List.copyOf(stretches);
    }

    static MarkedText of(Rendered rendered, KnownAnswers answers) {
        String prefix = unusedWord(rendered.text());
        StringBuilder text = new StringBuilder();
        List<Stretch> stretches = new ArrayList<>();
        int end = 0;
        for (Placed placed : rendered.placed()) {
            text.append(rendered.text(), end, placed.start());
            end = placed.end();
            Stretch stretch = Stretch.of(rendered.text().substring(placed.start(), end), answers);
            text.append(stretch.lead());
            // an empty answer leaves its place empty, as in KOTS: the key then has no value
            if (!stretch.content().isEmpty()) {
                text.append(prefix).append(stretches.size()).append('z');
                stretches.add(stretch);
            }
        }
        text.append(rendered.text(), end, rendered.text().length());
        return new MarkedText(text.toString(), stretches, Pattern.compile(prefix + "([0-9]+)z"));
    }

    /** Letters only, so that no place in a document gives it another meaning. */
    private static String unusedWord(String text) {
        StringBuilder word = new StringBuilder("zPlaced");
        while (text.contains(word)) {
            word.append('x');
        }
        return word.toString();
    }

    boolean isMarked(String scalar) {
        return word.matcher(scalar).find();
    }

    /** Whether the scalar is one placed value and nothing else. */
    boolean isOneWord(String scalar) {
        return word.matcher(scalar).matches();
    }

    List<Stretch> stretchesIn(String scalar) {
        return word.matcher(scalar).results().map(this::stretch).toList();
    }

    /** Whether a word is the last of the scalar's text. */
    boolean endsWithWord(String scalar) {
        List<MatchResult> words = word.matcher(scalar).results().toList();
        return !words.isEmpty() && words.getLast().end() == scalar.length();
    }

    String filled(String scalar, Function<Stretch, String> content) {
        return word.matcher(scalar).replaceAll(match -> Matcher.quoteReplacement(content.apply(stretch(match))));
    }

    /** For messages, which never hold an answer. */
    String masked(String message) {
        return word.matcher(message).replaceAll(MASK);
    }

    private Stretch stretch(MatchResult match) {
        return stretches.get(Integer.parseInt(match.group(1)));
    }

    /** The character before a place; a line break where the place begins its line. */
    char before(Place place) {
        int start = 0;
        for (int line = 1; line < place.line() && start < text.length(); start++) {
            char c = text.charAt(start);
            boolean crlf = c == '\r' && start + 1 < text.length() && text.charAt(start + 1) == '\n';
            line += (c == '\n' || c == '\r') && !crlf ? 1 : 0;
        }
        int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
        int before = place.column() - 2;
        boolean inside = before >= 0 && before < text.codePointCount(start, end);
        return inside ? text.charAt(text.offsetByCodePoints(start, before)) : '\n';
    }

    @Override
    public String toString() {
        return "MarkedText[" + stretches + "]";
    }
}
