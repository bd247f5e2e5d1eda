package dev.mooring.config.template;

import java.util.List;

/**
 * The text that one pass reads, and where each part of it came from: the vendor's file, or an expression of the pass
 * before. That is how an error in the second pass names a line of the original file, and how an answer stays out of reach
 * of the second pass's lexer.
 */
record PassText(String text, List<Segment> segments) {

    /** How a stretch of text came to be. */
    enum Origin {
        /** Copied from the vendor's file, character by character. */
        SOURCE,
        /** Made by an expression that read nothing but the vendor's text. */
        COMPUTED,
        /** Made by an expression that read an answer: never code, never structure. */
        ANSWER
    }

    /**
     * @param start where the stretch begins in the pass's text; it ends where the next begins
     * @param source offset in the original text of its first character, or of the expression that made it
     */
    record Segment(int start, int end, int source, Origin origin) {}

    PassText {
        segments = List.copyOf(segments);
    }

    static PassText ofSource(String text) {
        return new PassText(text, List.of(new Segment(0, text.length(), 0, Origin.SOURCE)));
    }

    /** The offset in the original text that a position here goes back to. */
    int sourceOf(int offset) {
        Segment segment = segments.get(indexAt(offset));
        boolean copied = segment.origin() == Origin.SOURCE;
        return copied ? segment.source() + Math.max(0, offset - segment.start()) : segment.source();
    }

    /** Where the first answer at or after an offset begins; the text's length where there is none. */
    int nextAnswer(int offset) {
        for (int i = indexAt(offset); i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.origin() == Origin.ANSWER && segment.end() > offset) {
                return Math.max(offset, segment.start());
            }
        }
        return text.length();
    }

    /** Index of the segment that holds an offset, the last one for the end of the text. */
    int indexAt(int offset) {
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (segments.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
