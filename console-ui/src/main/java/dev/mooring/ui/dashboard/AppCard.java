package dev.mooring.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.ShowEntrances.Entrances;
import dev.mooring.ui.kit.Monogram;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.kit.VendorArea;
import java.util.List;

/** The application itself: what it is, whether it works, since when not and why, and the way into it. */
final class AppCard extends Div {

    private final Div state = new Div();
    private final Paragraph cause = new Paragraph();
    private final Span facts = new Span();
    private final Div freshness = new Div();
    private final Div ways = new Div();
    private final String namespace;
    private AppStatus shown;
    private EntranceLinks links = new EntranceLinks(List.of());

    AppCard(AppView app) {
        namespace = app.cluster().namespace();
        shown = app.status();
        addClassName("mo-app-card");
        Span title = new Span(app.title());
        title.addClassName("mo-app-card__title");
        title.setId("dashboard__app-title");
        state.setId("dashboard__state");
        state.addClassName("mo-app-card__state");
        state.getElement().setAttribute("aria-live", "polite");
        cause.setId("dashboard__cause");
        cause.addClassName("mo-app-card__cause");
        freshness.setId("dashboard__freshness");
        freshness.addClassName("mo-freshness");
        facts.setId("dashboard__facts");
        facts.addClassName("mo-quiet");
        facts.getElement()
                .setAttribute("title", "What can be used now, and whether what was deployed last has come about");
        VendorArea name = new VendorArea(title);
        Div words = new Div(name, state, cause, facts, freshness);
        words.addClassName("mo-app-card__words");
        ways.addClassName("mo-app-card__ways");
        add(new Monogram(app.title(), app.icon()), words, ways);
        if (app.running().isPresent()) {
            show(app.status());
        } else {
            cause.setText("Nothing runs yet.");
        }
    }

    void show(AppStatus status) {
        shown = status;
        links.show(status);
        OverallState overall = OverallState.of(status);
        state.removeAll();
        state.add(StateBadge.of(overall.health()));
        overall.since().ifPresent(since -> state.add(new Span("since"), new RelativeTime(since)));
        cause.setText(overall.cause());
        facts.setText(
                status.objects().isEmpty()
                        ? ""
                        : status.availability().words() + " · "
                                + status.rollout().words());
        freshness.removeAll();
        freshness.setClassName("mo-freshness--stale", !status.live());
        freshness.add(
                status.live() ? new Span("Live · as of") : new Span("Not live, may be out of date · as of"),
                new RelativeTime(status.asOf()));
    }

    /** How one gets into it, and how its vendor wants it to look. */
    void show(Entrances entrances, String styleSheet) {
        links = new EntranceLinks(entrances.links());
        links.show(shown);
        ways.removeAll();
        ways.add(links, new PortList(entrances.ports(), namespace));
        if (!entrances.branding().styles().isEmpty()) {
            ways.getElement().appendChild(VendorArea.styleSheet(styleSheet));
        }
    }
}
