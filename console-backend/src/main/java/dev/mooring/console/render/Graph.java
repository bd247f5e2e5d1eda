package dev.mooring.console.render;

import java.util.List;

/**
 * A graph that a vendor wants shown, with a version's answers in it.
 *
 * @param durationSeconds how far back it looks unless the admin chooses; 0 where the vendor does not say
 * @param format unit by Grafana's id; empty where the vendor says none
 * @param axis words of the vertical axis with {@code {{ value }}} in them; empty where there are none
 */
public record Graph(
        String title,
        List<Query> queries,
        int durationSeconds,
        String format,
        String axis,
        List<Threshold> thresholds) {

    public Graph {
        queries = List.copyOf(queries);
        thresholds = List.copyOf(thresholds);
    }

    /**
     * A question in PromQL.
     *
     * @param legend what each line of the answer is called, with <code>{{ label }}</code> in it; may be empty
     */
    public record Query(String query, String legend) {}

    /** A value from which on things are bad. */
    public record Threshold(double value, String label) {}
}
