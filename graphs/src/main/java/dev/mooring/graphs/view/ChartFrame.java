package dev.mooring.graphs.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.graphs.chart.Chart;
import dev.mooring.graphs.chart.ChartData;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.shell.TimelineMark;
import java.util.List;

/** A chart with what went wrong about it, above it: one that fails takes no other with it. */
@StyleSheet("context://mooring/graphs/graphs.css")
final class ChartFrame extends Div {

    private final Chart chart;
    private final FindingList findings = new FindingList();
    private final ChartElement element = new ChartElement();
    private boolean wanted;

    /** @param prefix of the ids */
    ChartFrame(String prefix, Chart chart) {
        this.chart = chart;
        element.setId(prefix + "chart-" + chart.id());
        findings.setId(prefix + "findings-" + chart.id());
        add(findings, element);
    }

    Chart chart() {
        return chart;
    }

    ChartElement element() {
        return element;
    }

    /** Whether its figures were ever wanted: what is far below the window's edge is not fetched. */
    boolean isWanted() {
        return wanted;
    }

    void want() {
        wanted = true;
    }

    void show(Outcome<ChartData> outcome, List<TimelineMark> marks) {
        switch (outcome) {
            case Outcome.Done<ChartData>(ChartData data, var _) -> {
                findings.show(data.findings());
                element.setVisible(true);
                element.show(data, marks);
            }
            case Outcome.Refused<ChartData>(var _, List<Finding> reasons) -> {
                findings.show(reasons);
                element.setVisible(!element.summary().isEmpty());
            }
        }
    }
}
