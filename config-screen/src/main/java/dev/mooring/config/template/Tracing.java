package dev.mooring.config.template;

import dev.mooring.config.finding.Finding;
import java.util.List;

/** A rendering that remembers where each part of its text comes from, or the one finding that stopped it. */
public sealed interface Tracing {

    /**
     * The text that came out.
     *
     * @param parts in order, without gaps
     */
    record Traced(String text, List<Part> parts) implements Tracing {
        public Traced {
            parts = List.copyOf(parts);
        }

        /** Where in the vendor's text the character at an offset comes from, or the expression that made it. */
        public int sourceOf(int offset) {
            int low = 0;
            int high = parts.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (parts.get(middle).start() <= offset) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return parts.isEmpty() ? 0 : parts.get(low).sourceOf(offset);
        }

        public boolean hasAnswers() {
            return parts.stream().anyMatch(Part.Answer.class::isInstance);
        }

        @Override
        public String toString() {
            return "Traced[" + text.length() + " characters, " + parts.size() + " parts]";
        }
    }

    /** No text came out. */
    record Failed(Finding finding) implements Tracing {}

    /** A half-open stretch {@code [start, end)} of the text that came out. */
    sealed interface Part {

        int start();

        int end();

        int sourceOf(int offset);

        /**
         * The vendor's own: written so, or made by an expression that reads no answer.
         *
         * @param source offset in the vendor's text of the first character, or of the expression
         * @param copied whether it stands there character by character
         */
        record Vendors(int start, int end, int source, boolean copied) implements Part {
            @Override
            public int sourceOf(int offset) {
                return copied ? source + Math.max(0, offset - start) : source;
            }
        }

        /**
         * Made by an expression that read answers.
         *
         * @param source offset of the expression
         */
        record Answer(int start, int end, int source, Making making) implements Part {
            @Override
            public int sourceOf(int offset) {
                return source;
            }
        }
    }
}
