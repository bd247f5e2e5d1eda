package dev.mooring.graphs.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.graphs.chart.Chart;
import dev.mooring.graphs.usecase.GraphsView;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.Panel;
import dev.mooring.ui.shell.DashboardCard;
import dev.mooring.ui.shell.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first two graphs, small; the dashboard does not wait for them. */
@ApplicationScoped
class GraphsCard implements DashboardCard {

    private static final int SHOWN = 2;

    private final GraphActions actions;
    private final InstantSource clock;

    GraphsCard(GraphActions actions, InstantSource clock) {
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> card(AppView app) {
        return app.running()
                .map(_ -> new Panel("Graphs", new Content(app, actions, clock)).withId("dashboard__graphs"));
    }

    private static final class Content extends Div {

        private final AppView app;
        private final GraphActions actions;
        private final InstantSource clock;

        Content(AppView app, GraphActions actions, InstantSource clock) {
            this.app = app;
            this.actions = actions;
            this.clock = clock;
            addClassName("mo-graphs-card");
            add(new Busy("Loading"));
        }

        @Override
        protected void onAttach(AttachEvent event) {
            actions.show(this, app, shown -> {
                removeAll();
                switch (shown) {
                    case Outcome.Done<GraphsView>(GraphsView view, var _) -> draw(view);
                    case Outcome.Refused<GraphsView>(var _, List<Finding> reasons) -> add(new FindingList(reasons));
                }
            });
        }

        private void draw(GraphsView view) {
            if (view.charts().isEmpty()) {
                Anchor settings = new Anchor(Links.here(Links.SETTINGS), "Choose where figures come from");
                settings.setId("dashboard__graphs-settings");
                Span words = new Span(
                        view.source() instanceof GraphsView.Source.Unusable
                                ? "The Prometheus that is set cannot be used. "
                                : "There are no figures yet. ");
                add(new Paragraph(words, settings));
                return;
            }
            List<ChartFrame> frames = new ArrayList<>();
            for (Chart chart :
                    view.charts().subList(0, Math.min(SHOWN, view.charts().size()))) {
                ChartFrame frame = new ChartFrame("dashboard__", chart);
                frame.element().compact();
                frames.add(frame);
                add(new H3(chart.title()), frame);
            }
            ChartBoard board = new ChartBoard(view.app(), frames, Range.OWN, actions, clock);
            Anchor all = new Anchor(Links.here(GraphsPage.ADDRESS), "Open graphs");
            all.setId("dashboard__graphs-open");
            add(board, all);
            board.again();
        }
    }
}
