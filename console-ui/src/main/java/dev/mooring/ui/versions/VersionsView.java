package dev.mooring.ui.versions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.CompareVersions;
import dev.mooring.console.usecase.InstallPackage;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ShowVersions;
import dev.mooring.console.usecase.VersionEntry;
import dev.mooring.console.usecase.VersionEntry.Place;
import dev.mooring.console.usecase.VersionOverview;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.dashboard.PackageForm;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.Markdown;
import dev.mooring.ui.kit.Panel;
import dev.mooring.ui.shell.AppNews;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import dev.mooring.ui.shell.SignedIn;
import dev.mooring.ui.updates.UpdateActions;
import dev.mooring.ui.updates.UpdatesPanel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that was and could be deployed: what runs and what is desired, what is newer, and what was before. */
@Route(Links.VERSIONS)
@Menu(title = "Versions", order = 2, icon = "vaadin:archives")
public class VersionsView extends Page implements BeforeEnterObserver {

    private final CurrentApp currentApp;
    private final ShowVersions showVersions;
    private final CompareVersions compareVersions;
    private final InstallPackage installPackage;
    private final BackgroundWork background;
    private final SignedIn signedIn;
    private final AppNews news;
    private final UpdateActions updates;
    private Registration following = () -> {};

    public VersionsView(
            CurrentApp currentApp,
            ShowVersions showVersions,
            CompareVersions compareVersions,
            InstallPackage installPackage,
            BackgroundWork background,
            SignedIn signedIn,
            AppNews news,
            UpdateActions updates) {
        super("Versions", "versions");
        this.currentApp = currentApp;
        this.showVersions = showVersions;
        this.compareVersions = compareVersions;
        this.installPackage = installPackage;
        this.background = background;
        this.signedIn = signedIn;
        this.news = news;
        this.updates = updates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(new Busy("Loading"));
        load();
    }

    private void load() {
        background.ask(this, currentApp::find, found -> withApp(found, this::list, this::showNone));
    }

    private void showNone() {
        fill(new EmptyState(
                VaadinIcon.ARCHIVES,
                "No versions yet",
                "Each change of release, configuration, license, patches or registry makes a version. Add an"
                        + " application to begin.",
                new Anchor(".", "Open the dashboard")));
    }

    private void list(AppView app) {
        following.remove();
        following = news.follow(this, app.slug(), this::hear);
        say("Each change of release, configuration, license, patches or registry is a version of " + app.title()
                + ". Desired is what you prepared last; running is what is in the cluster.");
        act(newRelease());
        background.ask(this, () -> showVersions.showNoted(app.slug()), listed -> draw(listed, app));
    }

    private void draw(Outcome<VersionOverview> listed, AppView app) {
        switch (listed) {
            case Outcome.Done<VersionOverview>(VersionOverview overview, List<Finding> notes) -> {
                report(notes);
                fill(parts(overview, app));
                if (notes.stream().anyMatch(note -> note.code().equals("registry-differs"))) {
                    act(toRegistry(), newRelease());
                }
            }
            case Outcome.Refused<VersionOverview>(var _, List<Finding> reasons) -> refused(reasons);
        }
    }

    private Component parts(VersionOverview overview, AppView app) {
        Optional<VersionEntry> running = overview.running();
        VersionItem.Surroundings around = new VersionItem.Surroundings(
                running,
                app.hasConfig(),
                target -> running.ifPresent(now -> openRollback(app, now.version(), target.version())),
                this::openNotes);
        Div parts = new Div(
                part("Running and desired", "now", now(overview), around, "Nothing is deployed yet."),
                new Panel("Updates", new UpdatesPanel(app.slug(), updates, news)).withId("versions__updates"),
                part("Available", "available", available(overview), around, "There is no newer version."));
        List<VersionEntry> past = others(overview, Place.PAST);
        if (!past.isEmpty()) {
            parts.add(part("Past", "past", past, around, ""));
        }
        parts.setId("versions__list");
        parts.addClassName("mo-version-parts");
        return parts;
    }

    private static Panel part(
            String title, String id, List<VersionEntry> entries, VersionItem.Surroundings around, String empty) {
        Component content = entries.isEmpty() ? new Paragraph(empty) : new VersionList(entries, around);
        return new Panel(title, content).withId("versions__" + id);
    }

    private static List<VersionEntry> now(VersionOverview overview) {
        Stream<VersionEntry> desired = overview.desired().filter(one -> !one.isRunning()).stream();
        return Stream.concat(overview.running().stream(), desired).toList();
    }

    private static List<VersionEntry> available(VersionOverview overview) {
        return others(overview, Place.AVAILABLE).stream()
                .filter(entry -> !entry.version().release().demoted())
                .toList();
    }

    /** What stands on top is not told twice. */
    private static List<VersionEntry> others(VersionOverview overview, Place place) {
        return overview.in(place).stream().filter(entry -> !entry.desired()).toList();
    }

    private void openRollback(AppView app, Version running, Version target) {
        RollbackDialog dialog = new RollbackDialog(running, target);
        dialog.open();
        background.ask(
                dialog, () -> compareVersions.compare(app.slug(), running.sequence(), target.sequence()), dialog::show);
    }

    private void openNotes(VersionEntry entry) {
        Dialog dialog = new Dialog();
        dialog.setId("versions__notes-dialog");
        dialog.setHeaderTitle("Release notes of " + entry.version().versionLabel());
        dialog.setWidth("min(44rem, 94vw)");
        dialog.add(new Markdown(entry.version().release().notes()).component());
        dialog.getFooter().add(new Button("Close", _ -> dialog.close()));
        dialog.open();
    }

    private void hear(AppEvent event) {
        if (event instanceof AppEvent.VersionsChanged) {
            load();
        }
    }

    private static Anchor toRegistry() {
        Anchor link = new Anchor(Links.here(Links.SETTINGS), "Registry in the settings");
        link.setId("versions__registry");
        return link;
    }

    private Button newRelease() {
        Button button = new Button("Upload a release", VaadinIcon.UPLOAD.create(), _ -> openUpload());
        button.setId("versions__upload");
        return button;
    }

    private void openUpload() {
        Dialog dialog = new Dialog();
        dialog.setId("versions__upload-dialog");
        dialog.setHeaderTitle("Upload a release");
        dialog.setWidth("min(40rem, 94vw)");
        dialog.add(new PackageForm(installPackage, background, signedIn, "Add release", version -> {
            dialog.close();
            UI.getCurrent()
                    .navigate(
                            version.state() instanceof VersionState.NeedsConfig
                                    ? Links.configure(version)
                                    : Links.plan(version.sequence()));
        }));
        dialog.getFooter().add(new Button("Cancel", _ -> dialog.close()));
        dialog.open();
    }
}
