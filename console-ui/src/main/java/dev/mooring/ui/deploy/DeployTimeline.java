package dev.mooring.ui.deploy;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.DeployStep;
import dev.mooring.ui.kit.CopyButton;
import dev.mooring.ui.kit.Elapsed;
import java.util.ArrayList;
import java.util.List;

/** A log as a timeline: how far it is, each step under its part of the deploy, and the raw log at hand. */
public final class DeployTimeline extends Div {

    private final Span counted = new Span();
    private final Paragraph origin = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Elapsed elapsed = new Elapsed();
    private final OrderedList timeline = new OrderedList();
    private final Pre raw = new Pre();
    private final List<StepRow> rows = new ArrayList<>();
    private List<DeployStep> drawn = List.of();

    public DeployTimeline() {
        addClassName("mo-deploy");
        counted.setId("deploy__progress");
        origin.setId("deploy__origin");
        origin.addClassName("mo-quiet");
        bar.getElement().setAttribute("aria-label", "Objects done");
        timeline.setId("deploy__timeline");
        timeline.addClassName("mo-timeline");
        raw.setId("deploy__raw");
        raw.getElement().setAttribute("tabindex", "0");
        raw.addClassName("mo-raw");
        Div numbers = new Div(counted, elapsed);
        numbers.addClassName("mo-deploy__numbers");
        Details rawLog = new Details("Raw log", new CopyButton("the raw log", raw::getText), raw);
        rawLog.setId("deploy__raw-log");
        add(numbers, origin, bar, timeline, rawLog);
    }

    public void show(DeployLog log) {
        DeployProgress progress = new DeployProgress(log);
        counted.setText(progress.words());
        origin.setText(progress.origin());
        bar.setValue(progress.fraction());
        log.ended().ifPresentOrElse(end -> elapsed.ended(log.started(), end), () -> elapsed.running(log.started()));
        drawSteps(log, progress);
        raw.setText(progress.raw());
    }

    /** Only steps that are told differently are drawn anew. */
    private void drawSteps(DeployLog log, DeployProgress progress) {
        if (!hasRowsOf(log)) {
            drawRows(log, progress);
        }
        for (int index = 0; index < rows.size(); index++) {
            DeployStep step = log.steps().get(index);
            if (drawn.isEmpty() || !drawn.get(index).equals(step)) {
                rows.get(index).show(step, progress.durationOf(index));
            }
        }
        drawn = log.steps();
    }

    private boolean hasRowsOf(DeployLog log) {
        return rows.stream().map(StepRow::object).toList().equals(
                log.steps().stream().map(DeployStep::object).toList());
    }

    private void drawRows(DeployLog log, DeployProgress progress) {
        timeline.removeAll();
        rows.clear();
        drawn = List.of();
        for (int index = 0; index < log.steps().size(); index++) {
            progress.heading(index).map(DeployTimeline::heading).ifPresent(timeline::add);
            StepRow row = new StepRow(log.steps().get(index));
            rows.add(row);
            timeline.add(row);
        }
    }

    private static ListItem heading(String stage) {
        ListItem heading = new ListItem(new Span(stage));
        heading.addClassName("mo-step__stage");
        return heading;
    }
}
