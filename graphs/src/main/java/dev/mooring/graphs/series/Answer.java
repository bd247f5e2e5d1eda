package dev.mooring.graphs.series;

import dev.mooring.config.finding.Finding;
import java.util.List;

/** What came of a question: lines, or the finding that explains why there are none. */
public sealed interface Answer {

    /**
     * Lines, the highest first.
     *
     * @param left how many further ones there were, which nobody could tell apart in one chart
     * @param warnings of the source, in its words
     */
    record Found(List<Series> series, int left, List<String> warnings) implements Answer {
        public Found {
            series = List.copyOf(series);
            warnings = List.copyOf(warnings);
        }
    }

    /** No answer that could be drawn. */
    record Failed(Finding finding) implements Answer {}
}
