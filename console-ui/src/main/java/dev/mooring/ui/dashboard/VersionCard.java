package dev.mooring.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.version.Version;
import dev.mooring.ui.kit.KeyFigures;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.StateBadge;

/** What runs and what is wanted, told apart: a failed upgrade must not look like the running version. */
final class VersionCard extends Div {

    VersionCard(AppView app) {
        KeyFigures figures = new KeyFigures()
                .with("Running", app.running().map(VersionCard::words).orElseGet(() -> new Span("Nothing yet")))
                .with("Desired", words(app.desired()))
                .with("State of desired", StateBadge.of(app.desired().state()).withId("dashboard__desired-state"))
                .with("Made by", app.desired().author())
                .with("Made", new RelativeTime(app.desired().created()));
        if (!app.desired().note().isEmpty()) {
            figures.with("Note", app.desired().note());
        }
        add(figures);
    }

    private static Component words(Version version) {
        Span label = new Span(version.versionLabel().isEmpty() ? "no label" : version.versionLabel());
        Span number = new Span(" #" + version.sequence());
        number.addClassName("mo-quiet");
        return new Span(label, number);
    }
}
