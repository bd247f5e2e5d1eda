package dev.mooring.graphs.view;

import com.vaadin.flow.component.Component;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.graphs.chart.Chart;
import dev.mooring.graphs.chart.ChartData;
import dev.mooring.graphs.prometheus.Settings;
import dev.mooring.graphs.series.Grid;
import dev.mooring.graphs.usecase.GraphsSettings;
import dev.mooring.graphs.usecase.GraphsView;
import dev.mooring.graphs.usecase.LoadChart;
import dev.mooring.graphs.usecase.ShowGraphs;
import dev.mooring.graphs.usecase.ShowMarks;
import dev.mooring.graphs.usecase.TestPrometheus;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.SignedIn;
import dev.mooring.ui.shell.TimelineMark;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What pages do about graphs, beside the page: a Prometheus may take its time. */
@ApplicationScoped
class GraphActions {

    private final ShowGraphs show;
    private final ShowMarks marks;
    private final LoadChart load;
    private final GraphsSettings settings;
    private final TestPrometheus test;
    private final BackgroundWork background;
    private final SignedIn signedIn;

    GraphActions(
            ShowGraphs show,
            ShowMarks marks,
            LoadChart load,
            GraphsSettings settings,
            TestPrometheus test,
            BackgroundWork background,
            SignedIn signedIn) {
        this.show = show;
        this.marks = marks;
        this.load = load;
        this.settings = settings;
        this.test = test;
        this.background = background;
        this.signedIn = signedIn;
    }

    void show(Component part, AppView app, Consumer<Outcome<GraphsView>> whenDone) {
        background.ask(part, () -> show.show(app), whenDone);
    }

    void marks(Component part, AppSlug app, Instant from, Instant to, Consumer<Outcome<List<TimelineMark>>> whenDone) {
        background.run(part, () -> marks.show(app, from, to), whenDone);
    }

    void load(Component part, AppSlug app, Chart chart, Grid grid, Consumer<Outcome<ChartData>> whenDone) {
        background.run(part, () -> load.load(app, chart, grid), whenDone);
    }

    void settings(Component part, AppSlug app, Consumer<Outcome<Settings>> whenDone) {
        background.run(part, () -> settings.read(app), whenDone);
    }

    void save(Component part, AppSlug app, Settings wanted, Consumer<Outcome<Settings>> whenDone) {
        String author = signedIn.name();
        background.run(part, () -> settings.save(app, wanted, author), whenDone);
    }

    void test(Component part, Settings wanted, Consumer<Outcome<String>> whenDone) {
        background.run(part, () -> test.test(wanted), whenDone);
    }
}
