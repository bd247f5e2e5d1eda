package dev.mooring.graphs.chart;

import dev.mooring.config.finding.Finding;
import dev.mooring.graphs.series.Answer;
import dev.mooring.graphs.series.Grid;
import dev.mooring.graphs.series.Legend;
import dev.mooring.graphs.series.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a chart shows.
 *
 * @param left how many lines are not among them
 * @param findings what went wrong with its queries, and what the source remarked
 */
public record ChartData(Chart chart, Grid grid, List<Line> lines, int left, List<Finding> findings) {

    private static final int MOST_LINES = 40;
    private static final int SPOKEN_LINES = 8;

    public ChartData {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** A line with its name. */
    public record Line(String name, Series series) {}

    /** @param answers one for each query of the chart, in their order */
    public static ChartData of(Chart chart, Grid grid, List<Answer> answers) {
        List<Line> lines = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        int left = 0;
        for (int index = 0; index < answers.size(); index++) {
            String legend = chart.queries().get(index).legend();
            switch (answers.get(index)) {
                case Answer.Found(List<Series> found, int others, List<String> warnings) -> {
                    // in the order of names, a pod has the same colour in most charts
                    found.stream()
                            .map(series -> new Line(Legend.of(legend, series.labels()), series))
                            .sorted(Comparator.comparing(Line::name))
                            .forEach(lines::add);
                    left += others;
                    warnings.forEach(warning -> findings.add(Finding.warning(
                            "prometheus-warning",
                            "Prometheus remarks: " + warning,
                            dev.mooring.config.finding.Place.NONE)));
                }
                case Answer.Failed(Finding finding) -> findings.add(finding);
            }
        }
        int shown = Math.min(MOST_LINES, lines.size());
        return new ChartData(
                chart,
                grid,
                lines.subList(0, shown),
                left + lines.size() - shown,
                findings.stream().distinct().toList());
    }

    /** What can be seen, in words: for whoever cannot see it. */
    public String summary() {
        if (lines.isEmpty()) {
            return chart.title() + ": "
                    + (Finding.anyError(findings) ? "no figures, because of an error." : "no figures in this range.");
        }
        StringBuilder words = new StringBuilder(chart.title())
                .append(", ")
                .append(lines.size())
                .append(lines.size() == 1 ? " line" : " lines")
                .append('.');
        lines.stream().limit(SPOKEN_LINES).forEach(line -> words.append(' ').append(spoken(line)));
        int further = lines.size() - SPOKEN_LINES;
        return further > 0 ? words + " And " + further + " more, in the table." : words.toString();
    }

    private String spoken(Line line) {
        Series series = line.series();
        return line.name() + ": last " + words(series.last()) + ", lowest " + words(series.lowest()) + ", highest "
                + words(series.highest()) + ".";
    }

    private String words(OptionalDouble value) {
        return value.isPresent() ? chart.words(value.getAsDouble()) : "unknown";
    }
}
