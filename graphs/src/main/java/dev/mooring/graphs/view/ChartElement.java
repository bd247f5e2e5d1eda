package dev.mooring.graphs.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import dev.mooring.graphs.chart.ChartData;
import dev.mooring.ui.shell.TimelineMark;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Lines over time, drawn by the browser in its own zone: hovering tells all figures of a time, lines are switched by their
 * names, dragging chooses a range. With the keyboard: arrows, and Shift and Enter for a range. Its figures can be had as a
 * table, as CSV and as a picture.
 */
@Tag("mooring-chart")
final class ChartElement extends Component implements HasStyle {

    private static final String SCRIPT = "context://mooring/graphs/chart.js";
    private static final String FROM = "event.detail.from";
    private static final String TO = "event.detail.to";

    private String summary = "";

    @Override
    protected void onAttach(AttachEvent event) {
        load(event);
    }

    static void load(AttachEvent event) {
        event.getUI().getPage().addJsModule(SCRIPT);
    }

    /** Lower, and without what belongs on a page of its own. */
    ChartElement compact() {
        getElement().setAttribute("compact", true);
        return this;
    }

    void show(ChartData data, List<TimelineMark> marks) {
        summary = data.summary();
        getElement().setProperty("data", new ChartJson(data, marks).text());
    }

    /** What is drawn, in words. */
    String summary() {
        return summary;
    }

    /** Somebody chose a range by dragging. */
    void onZoom(BiConsumer<Instant, Instant> chosen) {
        getElement()
                .addEventListener(
                        "mo-zoom",
                        event -> chosen.accept(
                                Instant.ofEpochSecond(
                                        event.getEventData().get(FROM).asLong()),
                                Instant.ofEpochSecond(
                                        event.getEventData().get(TO).asLong())))
                .addEventData(FROM)
                .addEventData(TO);
    }
}
