package dev.mooring.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.Health;
import dev.mooring.console.usecase.AppView;
import dev.mooring.ui.kit.Monogram;
import dev.mooring.ui.kit.StateBadge;
import java.util.Optional;

/** One application in the switcher: the way to it, and its state. */
final class SwitcherEntry extends ListItem {

    private final boolean runs;
    private final Anchor open;
    private final Span state = new Span();
    private Optional<Health> shown = Optional.empty();

    SwitcherEntry(Face face) {
        runs = face.runs();
        open = new Anchor(Links.in(face.app(), Links.DASHBOARD), "");
        open.setId("shell__switch-" + face.app());
        open.addClassName("mo-switcher__app");
        if (!runs) {
            state.setText("Nothing runs yet");
            state.addClassName("mo-quiet");
        }
        open.add(new Monogram(face.title(), face.icon()), new Span(face.title()), state);
        add(open);
    }

    /** What an entry is made of; as long as it stays the same, the icon is not sent again. */
    record Face(AppSlug app, String title, String icon, boolean runs) {
        static Face of(AppView app) {
            return new Face(app.slug(), app.title(), app.icon(), app.running().isPresent());
        }
    }

    /** Nothing that does not run has a state. */
    void show(Health health) {
        if (runs && !shown.equals(Optional.of(health))) {
            shown = Optional.of(health);
            state.removeAll();
            state.add(StateBadge.of(health));
        }
    }

    /** Whether the page is about it. */
    void mark(boolean current) {
        if (current) {
            open.getElement().setAttribute("aria-current", "true");
        } else {
            open.getElement().removeAttribute("aria-current");
        }
    }
}
