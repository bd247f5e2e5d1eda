package dev.mooring.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.Health;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.UpdatesView;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.kit.StateBadge;
import java.util.List;
import java.util.Optional;

/** On top of every page: the application, its state, what runs and is wanted, what is newer, and what happens now. */
final class TopBar extends Div {

    private final AppSwitcher switcher = new AppSwitcher();
    private final Span state = new Span();
    private final Anchor versions = chip("shell__versions", "mo-topbar__versions");
    private final Anchor newer = chip("shell__newer", "mo-topbar__newer");
    private final Button now = new Button();
    private Optional<AppView> shown = Optional.empty();
    private Optional<Updates> updates = Optional.empty();
    private Optional<Health> told = Optional.empty();

    TopBar() {
        addClassName("mo-topbar");
        state.setId("shell__state");
        state.getElement().setAttribute("aria-live", "polite");
        now.setId("shell__activity");
        now.addClassName("mo-topbar__now");
        now.addThemeVariants(ButtonVariant.SMALL);
        now.setIcon(VaadinIcon.REFRESH.create());
        now.setVisible(false);
        add(switcher, state, versions, newer, now);
    }

    /** What is known of an application's updates. */
    private record Updates(AppSlug app, UpdatesView view) {}

    private static Anchor chip(String id, String style) {
        Anchor chip = new Anchor();
        chip.setId(id);
        chip.addClassName(style);
        chip.setVisible(false);
        return chip;
    }

    /** @param current the one that the page is about */
    void show(Optional<AppView> current, List<AppView> all) {
        shown = current;
        switcher.show(current, all);
        current.ifPresentOrElse(this::show, this::showNone);
        offerNewer();
    }

    void closeSwitcher() {
        switcher.close();
    }

    private void showNone() {
        tell(Optional.empty());
        versions.setVisible(false);
        now.setVisible(false);
    }

    private void show(AppView view) {
        versions.setText(VersionWords.of(view));
        versions.setHref(Links.here(Links.VERSIONS));
        versions.setVisible(true);
        tell(view.running().map(_ -> view.status().overall()));
        if (view.desired().state() instanceof VersionState.Deploying
                || view.desired().state() instanceof VersionState.Cancelling) {
            activity(
                    "Deploying version " + view.desired().sequence(),
                    Links.deploy(view.desired().sequence()));
        } else {
            now.setVisible(false);
        }
    }

    /** The state of the application that the page is about. */
    void show(Health health) {
        tell(Optional.of(health));
    }

    /** What is told already is not read out again. */
    private void tell(Optional<Health> health) {
        if (!health.equals(told)) {
            told = health;
            state.removeAll();
            health.map(StateBadge::of).ifPresent(state::add);
        }
    }

    /** The state of any application. */
    void show(AppSlug app, Health health) {
        switcher.show(app, health);
    }

    boolean knowsUpdatesOf(AppSlug app) {
        return updates.map(Updates::app).equals(Optional.of(app));
    }

    void show(AppSlug app, UpdatesView found) {
        updates = Optional.of(new Updates(app, found));
        offerNewer();
    }

    /** A release that is newer than what runs; what is prepared already is told beside it. */
    private void offerNewer() {
        Optional<String> label = shown.filter(app -> app.running().isPresent()).flatMap(this::newerThan);
        newer.setVisible(label.isPresent());
        newer.setText(label.map(text -> text + " is available").orElse(""));
        newer.setHref(Links.here(Links.VERSIONS));
    }

    private Optional<String> newerThan(AppView app) {
        return updates.filter(known -> known.app().equals(app.slug()))
                .flatMap(known -> known.view().newest())
                .map(Release::label)
                .filter(label -> !label.equals(app.desired().versionLabel()));
    }

    /** A chip that opens the deploy while it goes on. */
    void show(DeployLog log) {
        if (log.ended().isPresent()) {
            now.setVisible(false);
        } else if (log.isUndeploy()) {
            activity("Taking out " + log.done() + " of " + log.steps().size(), Links.here(Links.UNDEPLOY));
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
}
