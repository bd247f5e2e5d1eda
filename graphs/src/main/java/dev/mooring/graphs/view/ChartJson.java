package dev.mooring.graphs.view;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mooring.config.finding.Finding;
import dev.mooring.graphs.chart.ChartData;
import dev.mooring.graphs.series.Grid;
import dev.mooring.graphs.series.Series;
import dev.mooring.graphs.series.Unit;
import dev.mooring.ui.shell.TimelineMark;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** What the browser's part of a chart is told; {@code chart.js} reads it. */
record ChartJson(ChartData data, List<TimelineMark> marks) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** More digits than a screen has pixels. */
    private static final MathContext DIGITS = new MathContext(6);

    String text() {
        Grid grid = data.grid();
        ObjectNode json = JSON.createObjectNode()
                .put("title", data.chart().title())
                .put("summary", data.summary())
                .put("axis", data.chart().axis())
                .put("start", grid.startSecond())
                .put("step", grid.stepSeconds())
                .put("points", grid.points())
                .put("left", data.left())
                .put("failed", Finding.anyError(data.findings()));
        unit(json.putObject("unit"));
        ArrayNode lines = json.putArray("lines");
        data.lines()
                .forEach(line -> values(
                        line.series(),
                        lines.addObject().put("name", line.name()).putArray("values")));
        ArrayNode thresholds = json.putArray("thresholds");
        data.chart()
                .thresholds()
                .forEach(threshold ->
                        thresholds.addObject().put("value", threshold.value()).put("label", threshold.label()));
        happened(json.putArray("marks"));
        return json.toString();
    }

    private void unit(ObjectNode json) {
        Unit unit = data.chart().unit();
        ArrayNode scales = json.put("factor", unit.factor()).putArray("scales");
        unit.scales()
                .forEach(scale -> scales.addObject().put("size", scale.size()).put("suffix", scale.suffix()));
    }

    private static void values(Series series, ArrayNode json) {
        for (int index = 0; index < series.points(); index++) {
            double value = series.at(index);
            if (Double.isNaN(value)) {
                json.addNull();
            } else {
                json.add(new BigDecimal(value).round(DIGITS).doubleValue());
            }
        }
    }

    private void happened(ArrayNode json) {
        long end = data.grid().endSecond() + data.grid().stepSeconds();
        marks.stream()
                .filter(mark -> mark.at().getEpochSecond() >= data.grid().startSecond()
                        && mark.at().getEpochSecond() <= end)
                .forEach(mark -> json.addObject()
                        .put("at", mark.at().getEpochSecond())
                        .put("words", mark.words())
                        .put("good", mark.good()));
    }
}
