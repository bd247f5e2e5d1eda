package dev.mooring.config.yaml;

import dev.mooring.config.finding.Place;
import java.util.stream.IntStream;

/** Where the lines of a text begin; a line ends with LF, CRLF or CR, as YAML counts them. */
public final class SourceLines {

    private final String text;
    private final int[] starts;

    public SourceLines(String text) {
        this.text = text;
        this.starts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length()).filter(this::endsLine).map(end -> end + 1))
                .toArray();
    }

    private boolean endsLine(int index) {
        char c = text.charAt(index);
        boolean beforeLf = index + 1 < text.length() && text.charAt(index + 1) == '\n';
        return c == '\n' || (c == '\r' && !beforeLf);
    }

    int count() {
        return starts.length;
    }

    /** @param line 0-based */
    int start(int line) {
        return line < starts.length ? starts[line] : text.length();
    }

    boolean startsWith(int line, String prefix) {
        return text.startsWith(prefix, start(line));
    }

    /** Whether the line is this marker of YAML: {@code ---} or {@code ...}, alone or followed by a blank. */
    boolean isMarker(int line, String marker) {
        int end = start(line) + marker.length();
        return startsWith(line, marker) && (end >= text.length() || " \t\r\n".indexOf(text.charAt(end)) >= 0);
    }

    /** Whether nothing but blanks and a comment is on the line. */
    boolean isBlank(int line) {
        int first = start(line) + indentation(line);
        return first >= text.length() || "\r\n#".indexOf(text.charAt(first)) >= 0;
    }

    /** Number of leading blanks. */
    int indentation(int line) {
        int i = start(line);
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i - start(line);
    }

    /** The indentation of the first line at or after this one that has content; block scalars begin there. */
    int contentIndentation(int line) {
        int current = line;
        while (current < count() - 1
                && text.substring(start(current), start(current + 1)).isBlank()) {
            current++;
        }
        return indentation(current);
    }

    String text(int fromLine, int toLine) {
        return text.substring(start(fromLine), start(toLine));
    }

    /** The offset of a place in the text, the nearest one where the text has no such place. */
    public int offset(Place place) {
        int line = Math.max(0, place.line() - 1);
        int start = start(line);
        int length = text.codePointCount(start, start(line + 1));
        return text.offsetByCodePoints(start, Math.clamp(place.column() - 1L, 0, length));
    }
}
