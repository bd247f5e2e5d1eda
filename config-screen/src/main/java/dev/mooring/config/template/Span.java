package dev.mooring.config.template;

/** A half-open stretch {@code [start, end)} of a pass's text: one whole expression with its delimiters. */
record Span(int start, int end) {

    private static final int SHOWN = 100;

    /** The expression on one line, shortened where it is long. */
    String in(String text) {
        String whole = text.substring(start, Math.min(end, text.length())).strip();
        String oneLine = whole.replaceAll("\\s*\\R\\s*", " ");
        return oneLine.length() <= SHOWN ? oneLine : oneLine.substring(0, SHOWN) + "…";
    }
}
