package dev.mooring.graphs.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.graphs.chart.Chart;
import dev.mooring.graphs.usecase.GraphsView;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.Panel;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the application uses and does over time, and what happened meanwhile. */
@StyleSheet("context://mooring/graphs/graphs.css")
@Route(GraphsPage.ADDRESS)
@Menu(title = "Graphs", order = 2.5, icon = "vaadin:chart")
public class GraphsPage extends Page implements BeforeEnterObserver {

    static final String ADDRESS = "graphs";

    /** Where there is nothing to show yet: the application may have been deployed meanwhile, or figures have come. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final CurrentApp currentApp;
    private final BackgroundWork background;
    private final GraphActions actions;
    private final InstantSource clock;
    private final RangeBar bar = new RangeBar(this::choose);
    private Range range = Range.OWN;
    private @Nullable ChartBoard board;

    GraphsPage(CurrentApp currentApp, BackgroundWork background, GraphActions actions, InstantSource clock) {
        super("Graphs", "graphs");
        this.currentApp = currentApp;
        this.background = background;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        range = Range.of(event.getLocation().getQueryParameters().getParameters());
        fill(new Busy("Loading"));
        find();
    }

    private void find() {
        background.ask(this, currentApp::find, found -> withApp(found, this::load, this::showNoApp));
    }

    private void showNoApp() {
        fill(new EmptyState(
                VaadinIcon.CHART,
                "No graphs yet",
                "Graphs belong to an application. Add one first.",
                new Anchor(".", "Open the dashboard")));
    }

    private void load(AppView app) {
        actions.show(this, app, shown -> {
            switch (shown) {
                case Outcome.Done<GraphsView>(GraphsView view, List<Finding> notes) -> {
                    report(notes);
                    draw(view);
                }
                case Outcome.Refused<GraphsView>(var _, List<Finding> reasons) -> refused(reasons);
            }
        });
    }

    private void draw(GraphsView view) {
        Div source = new Div(SourceNote.of(view.source()));
        source.setId("graphs__source");
        source.addClassName("mo-graphs__source");
        if (view.charts().isEmpty()) {
            board = null;
            Refresh again = new Refresh(this::find);
            again.every(LOOK_AGAIN);
            fill(source, again);
            return;
        }
        Div panels = new Div();
        panels.addClassName("mo-graphs");
        List<ChartFrame> frames = new ArrayList<>();
        for (Chart chart : view.charts()) {
            ChartFrame frame = new ChartFrame("graphs__", chart);
            frame.element().onZoom(this::zoom);
            frames.add(frame);
            panels.add(new Panel(chart.title(), frame).withId("graphs__panel-" + chart.id()));
        }
        ChartBoard drawn = new ChartBoard(view.app(), frames, range, actions, clock);
        board = drawn;
        bar.show(range);
        fill(bar, source, panels, drawn);
        drawn.again();
    }

    /** Of this page for the same application, looking at a range. */
    static String address(Range range) {
        String page = Links.here(ADDRESS);
        return range.address().isEmpty() ? page : page + "?" + range.address();
    }

    private void zoom(Instant from, Instant to) {
        Range.between(from, to).ifPresent(this::choose);
    }

    private void choose(Range chosen) {
        range = chosen;
        bar.show(chosen);
        getElement().executeJs("history.replaceState(history.state, '', $0)", address(chosen));
        if (board != null) {
            board.look(chosen);
        }
    }
}
