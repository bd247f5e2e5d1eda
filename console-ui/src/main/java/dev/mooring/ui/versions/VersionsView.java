package dev.mooring.ui.versions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.InstallPackage;
import dev.mooring.console.usecase.ListVersions;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.dashboard.PackageForm;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.CardGrid;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.Panel;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.kit.Tone;
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

/** Everything that was and could be deployed: what each version brought, and where it stands. */
@Route(Links.VERSIONS)
@Menu(title = "Versions", order = 2, icon = "vaadin:archives")
public class VersionsView extends Page implements BeforeEnterObserver {

    private static final int ROWS_WITHOUT_SCROLLING = 25;

    private final CurrentApp currentApp;
    private final ListVersions listVersions;
    private final InstallPackage installPackage;
    private final BackgroundWork background;
    private final SignedIn signedIn;
    private final AppNews news;
    private final UpdateActions updates;
    private final CardGrid<VersionRow> grid = new CardGrid<>("Versions", VersionsView::card);
    private Registration following = () -> {};

    public VersionsView(
            CurrentApp currentApp,
            ListVersions listVersions,
            InstallPackage installPackage,
            BackgroundWork background,
            SignedIn signedIn,
            AppNews news,
            UpdateActions updates) {
        super("Versions", "versions");
        this.currentApp = currentApp;
        this.listVersions = listVersions;
        this.installPackage = installPackage;
        this.background = background;
        this.signedIn = signedIn;
        this.news = news;
        this.updates = updates;
        grid.setId("versions__list");
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(new Busy("Loading"));
        load();
    }

    private void load() {
        background.run(this, currentApp::find, this::loaded);
    }

    private void loaded(Outcome<Optional<AppView>> found) {
        switch (found) {
            case Outcome.Done<Optional<AppView>>(Optional<AppView> app, var _) ->
                app.ifPresentOrElse(this::list, this::showNone);
            case Outcome.Refused<Optional<AppView>>(var _, List<Finding> reasons) -> refused(reasons);
        }
    }

    private void refused(List<Finding> reasons) {
        report(reasons);
        fill();
    }

    private void showNone() {
        fill(new EmptyState(
                VaadinIcon.ARCHIVES,
                "No versions yet",
                "Each change of release, configuration or license makes a version. Add an application to begin.",
                new Anchor(".", "Open the dashboard")));
    }

    private void list(AppView app) {
        following.remove();
        following = news.follow(this, app.slug(), this::hear);
        say("Each change of release, configuration or license is a version of " + app.title()
                + ". Desired is what you prepared last; running is what is in the cluster.");
        act(newRelease());
        background.run(this, () -> listVersions.list(app.slug()), listed -> draw(listed, app));
    }

    private void draw(Outcome<List<Version>> listed, AppView app) {
        switch (listed) {
            case Outcome.Done<List<Version>>(List<Version> versions, List<Finding> notes) -> {
                report(notes);
                grid.setItems(versions.stream()
                        .map(version -> VersionRow.of(version, app))
                        .toList());
                grid.setAllRowsVisible(versions.size() <= ROWS_WITHOUT_SCROLLING);
                fill(new Panel("Updates", new UpdatesPanel(app.slug(), updates, news)), grid);
            }
            case Outcome.Refused<List<Version>>(var _, List<Finding> reasons) -> refused(reasons);
        }
    }

    private void hear(AppEvent event) {
        if (event instanceof AppEvent.VersionsChanged) {
            load();
        }
    }

    private void columns() {
        grid.addComponentColumn(VersionsView::number).setHeader("Version").setFlexGrow(2);
        grid.addComponentColumn(row -> StateBadge.of(row.version().state()))
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> row.version().source().words())
                .setHeader("Source")
                .setFlexGrow(1);
        grid.addColumn(row -> row.version().author())
                .setHeader("By")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(row -> new RelativeTime(row.version().created()))
                .setHeader("Made")
                .setFlexGrow(1);
        grid.addColumn(row -> row.version().note()).setHeader("Note").setFlexGrow(2);
        grid.addComponentColumn(VersionsView::actions)
                .setHeader("Actions")
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static Component number(VersionRow row) {
        Span sequence = new Span("#" + row.version().sequence());
        sequence.addClassName("mo-version__sequence");
        Div cell = new Div(sequence, new Span(row.version().versionLabel()));
        cell.addClassName("mo-version");
        if (row.running()) {
            cell.add(new StateBadge(Tone.GOOD, VaadinIcon.PLAY_CIRCLE, "Running"));
        }
        if (row.desired() && !row.running()) {
            cell.add(new StateBadge(Tone.BUSY, VaadinIcon.FLAG_O, "Desired"));
        }
        return cell;
    }

    private static Component actions(VersionRow row) {
        Div links = new Div();
        links.addClassName("mo-version__actions");
        String sequence = row.version().sequence().toString();
        if (row.version().state() instanceof VersionState.NeedsConfig && row.desired()) {
            links.add(link(Links.configure(row.version()), "Configure", "versions__configure-" + sequence));
        }
        if (row.canReview()) {
            links.add(link(Links.plan(row.version().sequence()), row.reviewWords(), "versions__review-" + sequence));
        }
        if (row.hasDeployLog()) {
            links.add(link(Links.deploy(row.version().sequence()), "Deploy log", "versions__deploy-" + sequence));
        }
        return links;
    }

    private static Anchor link(String address, String words, String id) {
        Anchor link = new Anchor(address, words);
        link.setId(id);
        return link;
    }

    private static Component card(VersionRow row) {
        Div head = new Div(number(row), StateBadge.of(row.version().state()));
        head.addClassName("mo-card-row__head");
        Span made = new Span(
                new Span(row.version().source().words() + " by " + row.version().author() + " "),
                new RelativeTime(row.version().created()));
        made.addClassName("mo-quiet");
        Div card = new Div(head, made, new Span(row.version().note()), actions(row));
        card.addClassName("mo-card-row");
        return card;
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
