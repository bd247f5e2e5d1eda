package dev.mooring.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.ObjectStatus;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.ShowEntrances.Entrances;
import dev.mooring.ui.kit.Monogram;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.Slot;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.kit.VendorArea;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The application itself: what it is, whether it works, since when not and why, and the way into it. */
final class AppCard extends Div {

    private final Slot<State> state = new Slot<>(State::drawn);
    private final Paragraph cause = new Paragraph();
    private final Button why = new Button("Why");
    private final Span facts = new Span();
    private final Div freshness = new Div();
    private final Span live = new Span();
    private final RelativeTime asOf;
    private final Div ways = new Div();
    private final String namespace;
    private AppStatus shown;
    private Optional<ObjectStatus> blamed = Optional.empty();
    private EntranceLinks links = new EntranceLinks(List.of());

    /** @param explain shows why an object is not ready */
    AppCard(AppView app, Consumer<ObjectStatus> explain) {
        namespace = app.cluster().namespace();
        shown = app.status();
        asOf = new RelativeTime(shown.asOf());
        addClassName("mo-app-card");
        Span title = new Span(app.title());
        title.addClassName("mo-app-card__title");
        title.setId("dashboard__app-title");
        Div told = new Div(state);
        told.setId("dashboard__state");
        told.addClassName("mo-app-card__state");
        told.getElement().setAttribute("aria-live", "polite");
        cause.setId("dashboard__cause");
        cause.addClassName("mo-app-card__cause");
        why.setId("dashboard__why");
        why.setAriaLabel("Why the application is not ready");
        why.addThemeVariants(ButtonVariant.SMALL);
        why.addClassName("mo-app-card__why");
        why.addClickListener(_ -> blamed.ifPresent(explain));
        why.setVisible(false);
        freshness.setId("dashboard__freshness");
        freshness.addClassName("mo-freshness");
        freshness.add(live, asOf);
        freshness.setVisible(app.running().isPresent());
        facts.setId("dashboard__facts");
        facts.addClassName("mo-quiet");
        facts.getElement()
                .setAttribute("title", "What can be used now, and whether what was deployed last has come about");
        VendorArea name = new VendorArea(title);
        Div words = new Div(name, told, cause, why, facts, freshness);
        words.addClassName("mo-app-card__words");
        ways.addClassName("mo-app-card__ways");
        add(new Monogram(app.title(), app.icon()), words, ways);
        if (app.running().isPresent()) {
            show(app.status());
        } else {
            cause.setText("Nothing runs yet.");
        }
    }

    /** What is announced when it changes. */
    private record State(Health health, Optional<Instant> since) {

        List<Component> drawn() {
            Stream<Component> time = since.stream().flatMap(at -> Stream.of(new Span("since"), new RelativeTime(at)));
            return Stream.concat(Stream.of(StateBadge.of(health)), time).toList();
        }
    }

    void show(AppStatus status) {
        shown = status;
        links.show(status);
        OverallState overall = OverallState.of(status);
        state.show(new State(overall.health(), overall.since()));
        cause.setText(overall.cause());
        blamed = overall.blamed();
        why.setVisible(blamed.isPresent());
        facts.setText(
                status.objects().isEmpty()
                        ? ""
                        : status.availability().words() + " · "
                                + status.rollout().words());
        freshness.setVisible(true);
        freshness.setClassName("mo-freshness--stale", !status.live());
        live.setText(status.live() ? "Live · as of" : "Not live, may be out of date · as of");
        asOf.show(status.asOf());
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
