package dev.mooring.console.packages;

import dev.mooring.config.template.KotsTemplate;
import java.util.List;
import java.util.Optional;

/**
 * A graph of {@code spec.graphs} as the vendor wrote it: all of its texts are templates until a version is rendered.
 *
 * @param duration seconds as text
 * @param format a unit of the vertical axis by Grafana's id, such as {@code bytes}
 * @param axis the vertical axis' words, in which {@code {{ value }}} stands for the figure
 * @param when whether it is shown at all; KOTS ignores it
 * @param thresholds from the key {@code mooring}, which KOTS ignores
 */
public record GraphTemplate(
        KotsTemplate title,
        List<Query> queries,
        Optional<KotsTemplate> duration,
        Optional<KotsTemplate> format,
        Optional<KotsTemplate> axis,
        Optional<KotsTemplate> when,
        List<Threshold> thresholds) {

    public GraphTemplate {
        queries = List.copyOf(queries);
        thresholds = List.copyOf(thresholds);
    }

    /** A question in PromQL, and what each line of its answer is called. */
    public record Query(KotsTemplate query, Optional<KotsTemplate> legend) {}

    /** A value from which on things are bad, drawn as a line. */
    public record Threshold(KotsTemplate value, Optional<KotsTemplate> label) {}
}
