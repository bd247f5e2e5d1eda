package dev.mooring.ui.apps;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.mooring.console.status.Health;
import dev.mooring.console.usecase.AppView;
import dev.mooring.ui.kit.Monogram;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.VersionWords;

/** One application in the list: what it is, whether it works, what runs and is wanted. */
final class AppItem extends ListItem {

    private final Span state = new Span();

    AppItem(AppView app) {
        addClassNames("mo-panel", "mo-apps__item");
        setId("apps__item-" + app.slug());
        Div words = new Div(heading(app), states(app), new Span(VersionWords.of(app)));
        words.addClassName("mo-apps__words");
        Div ways = new Div(
                way(app, Links.CONFIGURATION, "Configuration"),
                way(app, Links.VERSIONS, "Versions"),
                way(app, Links.REMOVE, "Remove"));
        ways.addClassName("mo-apps__ways");
        add(new Monogram(app.title(), app.icon()), words, ways);
    }

    private static H2 heading(AppView app) {
        Anchor open = new Anchor(Links.in(app.slug(), Links.DASHBOARD), app.title());
        open.setId("apps__open-" + app.slug());
        return new H2(open, new Code(app.slug().value()));
    }

    private Div states(AppView app) {
        state.getElement().setAttribute("aria-live", "polite");
        if (app.running().isPresent()) {
            show(app.status().overall());
        } else {
            state.setText("Nothing runs yet");
        }
        Span newest = new Span(
                new Span("Newest version:"), StateBadge.of(app.desired().state()));
        newest.addClassName("mo-apps__newest");
        Div states = new Div(state, newest);
        states.addClassName("mo-app-card__state");
        return states;
    }

    void show(Health health) {
        state.removeAll();
        state.add(StateBadge.of(health));
    }

    private static Anchor way(AppView app, String page, String words) {
        Anchor way = new Anchor(Links.in(app.slug(), page), words);
        way.setId("apps__" + page + "-" + app.slug());
        way.getElement().setAttribute("aria-label", words + " of " + app.title());
        return way;
    }
}
