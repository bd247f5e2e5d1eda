package dev.mooring.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.status.Health;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.kit.Monogram;
import dev.mooring.ui.kit.StateBadge;

/** The application on top of every page: its state, what runs, what is wanted, what happens now. */
final class TopBar extends Div {

    private final Div app = new Div();
    private final Span state = new Span();
    private final Span versions = new Span();
    private final Button now = new Button();

    TopBar() {
        addClassName("mo-topbar");
        app.addClassName("mo-topbar__app");
        state.setId("shell__state");
        state.getElement().setAttribute("aria-live", "polite");
        versions.setId("shell__versions");
        versions.addClassName("mo-topbar__versions");
        now.setId("shell__activity");
        now.addClassName("mo-topbar__now");
        now.addThemeVariants(ButtonVariant.SMALL);
        now.setIcon(VaadinIcon.REFRESH.create());
        now.setVisible(false);
        add(app, state, versions, now);
    }

    void showNone() {
        app.removeAll();
        state.removeAll();
        versions.setText("");
        now.setVisible(false);
    }

    void show(AppView view) {
        app.removeAll();
        Span title = new Span(view.title());
        title.setId("shell__app");
        title.addClassName("mo-topbar__title");
        app.add(new Monogram(view.title(), view.icon()), title);
        versions.setText(versionWords(view));
        if (view.running().isPresent()) {
            show(view.status().overall());
        } else {
            state.removeAll();
        }
        if (view.desired().state() instanceof VersionState.Deploying
                || view.desired().state() instanceof VersionState.Cancelling) {
            activity(
                    "Deploying version " + view.desired().sequence(),
                    Links.deploy(view.desired().sequence()));
        } else {
            now.setVisible(false);
        }
    }

    void show(Health health) {
        state.removeAll();
        state.add(StateBadge.of(health));
    }

    /** A chip that opens the deploy while it goes on. */
    void show(DeployLog log) {
        if (log.ended().isPresent()) {
            now.setVisible(false);
        } else if (log.isUndeploy()) {
            activity("Taking out " + log.done() + " of " + log.steps().size(), Links.UNDEPLOY);
        } else {
            activity("Deploying " + log.done() + " of " + log.steps().size(), Links.deploy(log.sequence()));
        }
    }

    private void activity(String words, String link) {
        now.setText(words);
        now.setVisible(true);
        now.getElement().setAttribute("data-link", link);
    }

    /** What a click on the chip does is the layout's affair. */
    void onActivity(java.util.function.Consumer<String> open) {
        now.addClickListener(_ -> open.accept(now.getElement().getAttribute("data-link")));
    }

    static String versionWords(AppView view) {
        String running = view.running().map(TopBar::label).orElse("none");
        boolean same = view.running()
                .filter(version -> version.sequence().equals(view.desired().sequence()))
                .isPresent();
        return same ? "Running " + running : "Running " + running + " · desired " + label(view.desired());
    }

    private static String label(Version version) {
        String label = version.versionLabel();
        return (label.isEmpty() ? "version" : label) + " #" + version.sequence();
    }
}
