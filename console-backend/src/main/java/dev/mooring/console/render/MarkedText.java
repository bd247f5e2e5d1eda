package dev.mooring.console.render;

import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.SourceLines;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rendered text with a harmless word in the place of each stretch: its shape is the vendor's alone. */
final class MarkedText {

    private static final String MASK = "…";

    private final String text;
    private final String prefix;
    private final Pattern word;
    private final List<Stretch> stretches;
    private final Offsets offsets;
    private final SourceLines lines;
    private final boolean harmless;

    /**
     * @param stretches by the numbers in the words
     * @param harmless whether the pasted text cannot differ from this one but for the words
     */
    MarkedText(String text, String prefix, List<Stretch> stretches, Offsets offsets, boolean harmless) {
        this.text = text;
        this.prefix = prefix;
        this.word = Pattern.compile(prefix + "([0-9]+)z");
        this.stretches = List.copyOf(stretches);
        this.offsets = offsets;
        this.lines = new SourceLines(text);
        this.harmless = harmless;
    }

    String text() {
        return text;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    boolean isHarmless() {
        return harmless;
    }

    boolean isMarked(String scalar) {
        return scalar.contains(prefix);
    }

    /** Whether the scalar is one placed value and nothing else. */
    boolean isOneWord(String scalar) {
        return scalar.startsWith(prefix) && word.matcher(scalar).matches();
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

    /** Inside of a text even an entry is but its word. */
    String withoutEntries(String scalar) {
        String words = scalar;
        for (MatchResult match : word.matcher(scalar).results().toList()) {
            words = withoutEntry(words, match);
        }
        return words;
    }

    private String withoutEntry(String scalar, MatchResult match) {
        return scalar.replace(stretch(match).marked(match.group()), match.group());
    }

    /** For messages, which never hold an answer. */
    String masked(String message) {
        return word.matcher(message).replaceAll(MASK);
    }

    private Stretch stretch(MatchResult match) {
        return stretches.get(Integer.parseInt(match.group(1)));
    }

    /** The offset in the rendered text that a place here goes back to. */
    int renderedOffset(Place place) {
        return offsets.back(lines.offset(place));
    }

    /** The character before a place; a line break where the place begins its line. */
    char before(Place place) {
        int offset = lines.offset(place);
        return offset == 0 ? '\n' : text.charAt(offset - 1);
    }

    /** The line before the one that a place stands on. */
    String lineAbove(Place place) {
        Place above = Place.of(place.file(), Math.max(1, place.line() - 1), 1);
        int start = lines.offset(above);
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    @Override
    public String toString() {
        return "MarkedText[" + stretches + "]";
    }
}
