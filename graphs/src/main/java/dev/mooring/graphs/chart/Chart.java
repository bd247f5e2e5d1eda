package dev.mooring.graphs.chart;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.mooring.console.render.Graph;
import dev.mooring.graphs.series.Grid;
import dev.mooring.graphs.series.Unit;
import java.time.Duration;
import java.util.List;

/**
 * One chart of an application.
 *
 * @param id part of the ids on the page
 * @param queries in PromQL, in which {@code $__interval} and {@code $__rate_interval} stand for durations that fit the
 *     range, as in Grafana
 * @param axis words with {@code {{ value }}} in them; empty where the figure and its unit are enough
 * @param span how far back it looks unless the admin chooses
 */
public record Chart(
        String id,
        String title,
        Origin origin,
        List<Graph.Query> queries,
        Unit unit,
        String axis,
        Duration span,
        List<Graph.Threshold> thresholds) {

    private static final Pattern VALUE = Pattern.compile("\\{\\{\\s*\\.?values?\\s*\\}\\}");
    private static final Duration USUAL_SPAN = Duration.ofMinutes(15);
    private static final long SHORTEST_RATE = 300;

    public Chart {
        queries = List.copyOf(queries);
        thresholds = List.copyOf(thresholds);
    }

    /** Who wanted it, and where its figures come from. */
    public enum Origin {
        /** The package says so. */
        VENDOR,
        /** What is worth knowing of any application. */
        USUAL,
        /** The metrics API, as far back as this console has been running. */
        METRICS_API
    }

    /** @param number counts the charts of the page from 1 */
    static Chart ofVendor(int number, Graph graph) {
        return new Chart(
                Integer.toString(number),
                graph.title(),
                Origin.VENDOR,
                graph.queries(),
                Unit.of(graph.format()),
                graph.format().isEmpty() ? graph.axis() : "", // as in KOTS, the format wins
                graph.durationSeconds() == 0 ? USUAL_SPAN : Duration.ofSeconds(graph.durationSeconds()),
                graph.thresholds());
    }

    /** A figure as it is written on the axis. */
    public String words(double value) {
        String figure = unit.format(value);
        return axis.isEmpty() ? figure : VALUE.matcher(axis).replaceAll(Matcher.quoteReplacement(figure));
    }

    /** A query for the points that are wanted: rates over at least as long as is between two points. */
    public static String queryFor(String query, Grid grid) {
        return query.replace("${__rate_interval}", "$__rate_interval")
                .replace("${__interval}", "$__interval")
                .replace("$__rate_interval", Math.max(SHORTEST_RATE, grid.stepSeconds()) + "s")
                .replace("$__interval", grid.stepSeconds() + "s");
    }
}
