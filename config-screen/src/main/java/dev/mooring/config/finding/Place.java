package dev.mooring.config.finding;

/**
 * Where in the input a {@link Finding} was made.
 *
 * @param file path inside the package (or the name of the input), empty where there is none
 * @param line 1-based, 0 where unknown
 * @param column 1-based, counted in characters, 0 where unknown
 * @param subject the item, object or expression that the finding is about, empty where the position says it all
 */
public record Place(String file, int line, int column, String subject) {

    /** No place at all: the finding concerns the input as a whole. */
    public static final Place NONE = new Place("", 0, 0, "");

    public Place {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column are 1-based or 0: " + line + ":" + column);
        }
    }

    public static Place ofFile(String file) {
        return new Place(file, 0, 0, "");
    }

    public static Place of(String file, int line, int column) {
        return new Place(file, line, column, "");
    }

    /** A place known by name only, such as a config item. */
    public static Place ofSubject(String subject) {
        return new Place("", 0, 0, subject);
    }

    public Place withSubject(String newSubject) {
        return new Place(file, line, column, newSubject);
    }

    /** {@code file:line:column (subject)}, leaving out what is unknown. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(text.isEmpty() ? "line " : ":").append(line);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        if (!subject.isEmpty()) {
            text.append(text.isEmpty() ? subject : " (" + subject + ")");
        }
        return text.toString();
    }
}
