package dev.mooring.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.render.Rendered.Link;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.usecase.AppView;
import dev.mooring.ui.kit.Monogram;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.StateBadge;
import java.util.List;

/** The application itself: what it is, whether it works, since when not and why, and the way into it. */
final class AppCard extends Div {

    private final Div state = new Div();
    private final Paragraph cause = new Paragraph();
    private final Span facts = new Span();
    private final Div freshness = new Div();

    AppCard(AppView app) {
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
        Div words = new Div(new Div(title), state, cause, facts, freshness);
        words.addClassName("mo-app-card__words");
        add(new Monogram(app.title(), app.icon()), words, links(app.links()));
        if (app.running().isPresent()) {
            show(app.status());
        } else {
            cause.setText("Nothing runs yet.");
        }
    }

    void show(AppStatus status) {
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

    private static Component links(List<Link> links) {
        Div row = new Div();
        row.addClassName("mo-app-card__links");
        row.setId("dashboard__links");
        links.stream().filter(link -> isWeb(link.url())).map(AppCard::link).forEach(row::add);
        return row;
    }

    /** A vendor's address is not trusted: nothing but the web is opened. */
    static boolean isWeb(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    private static Anchor link(Link link) {
        Anchor anchor = new Anchor(link.url(), "", AnchorTarget.BLANK);
        anchor.add(new Span(link.description()), VaadinIcon.EXTERNAL_LINK.create());
        anchor.getElement().setAttribute("rel", "noopener noreferrer");
        anchor.addClassName("mo-link-button");
        return anchor;
    }
}
