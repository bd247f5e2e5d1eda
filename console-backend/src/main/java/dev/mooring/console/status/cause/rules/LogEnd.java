package dev.mooring.console.status.cause.rules;

import java.util.List;

/**
 * The last lines that a container wrote, credentials hidden as far as they can be told from other words.
 *
 * @param lines the oldest first; empty where there are none
 * @param trouble why the log could not be read; empty where it could, or was not asked for
 */
public record LogEnd(List<String> lines, String trouble) {

    /** No log belongs to it. */
    public static final LogEnd NONE = new LogEnd(List.of(), "");

    private static final int MOST_LINES = 20;
    private static final int LONGEST_LINE = 400;

    public LogEnd {
        lines = List.copyOf(lines);
    }

    /** What the end of a raw log shows. */
    public static LogEnd of(String text) {
        List<String> lines =
                Credentials.hidden(text.lines().filter(line -> !line.isBlank()).toList());
        List<String> last = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
        return new LogEnd(last.stream().map(LogEnd::shown).toList(), "");
    }

    public static LogEnd unreadable(String trouble) {
        return new LogEnd(List.of(), trouble);
    }

    /** Terminals' colours and other control characters mean nothing on a page. */
    private static String shown(String line) {
        String plain = line.replaceAll("\\u001B\\[[0-9;]*[A-Za-z]", "")
                .replace('\t', ' ')
                .replaceAll("\\p{Cntrl}", "");
        return plain.length() <= LONGEST_LINE ? plain : plain.substring(0, LONGEST_LINE) + "…";
    }
}
