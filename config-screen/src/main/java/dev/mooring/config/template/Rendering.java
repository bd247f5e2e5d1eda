package dev.mooring.config.template;

import dev.mooring.config.finding.Finding;
import java.util.List;

/** What became of a template: its text, or the one finding that stopped it. */
public sealed interface Rendering {

    /**
     * The text that came out.
     *
     * @param text the whole output, as KOTS would have pasted it
     * @param placed the stretches of {@code text} that came out of expressions reading answers, in order, not overlapping
     */
    record Rendered(String text, List<Placed> placed) implements Rendering {
        public Rendered {
            placed = List.copyOf(placed);
        }

        @Override
        public String toString() {
            return "Rendered[" + text.length() + " characters, " + placed.size() + " placed]";
        }
    }

    /**
     * No text came out.
     *
     * @param finding what the template did wrong, with file, line, column and expression
     */
    record Failed(Finding finding) implements Rendering {}

    /** A half-open stretch {@code [start, end)} of a rendered text. */
    record Placed(int start, int end) {}
}
