package dev.mooring.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.ObjectStatus;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.ConfigDraft;
import dev.mooring.console.usecase.ExplainObject;
import dev.mooring.console.usecase.InstallPackage;
import dev.mooring.console.usecase.OpenConfig;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ShowEntrances;
import dev.mooring.console.usecase.ShowEntrances.Entrances;
import dev.mooring.console.usecase.ShowHistory;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.Markdown;
import dev.mooring.ui.kit.Panel;
import dev.mooring.ui.kit.Stepper;
import dev.mooring.ui.objects.CauseDialog;
import dev.mooring.ui.shell.AddressedApp;
import dev.mooring.ui.shell.AppNews;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.DashboardCard;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import dev.mooring.ui.shell.SignedIn;
import dev.mooring.ui.updates.UpdateActions;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does it work; what is wrong and since when; what to do next; the way into the application. */
@Route(Links.DASHBOARD)
@Menu(title = "Dashboard", order = 0, icon = "vaadin:dashboard")
public class DashboardView extends Page implements BeforeEnterObserver {

    private final CurrentApp currentApp;
    private final AppNews news;
    private final OpenConfig openConfig;
    private final InstallPackage installPackage;
    private final BackgroundWork background;
    private final SignedIn signedIn;
    private final UpdateActions updates;
    private final Instance<DashboardCard> cards;
    private final ExplainObject explain;
    private final ShowEntrances showEntrances;
    private final ObjectTable objects = new ObjectTable(this::explain);
    private final FindingList notes = new FindingList();
    private final HistoryStrip history;
    private @Nullable AppCard appCard;
    private @Nullable AppSlug shown;
    private Registration following = () -> {};

    public DashboardView(
            CurrentApp currentApp,
            AppNews news,
            OpenConfig openConfig,
            InstallPackage installPackage,
            ExplainObject explain,
            ShowHistory showHistory,
            ShowEntrances showEntrances,
            BackgroundWork background,
            SignedIn signedIn,
            UpdateActions updates,
            @Any Instance<DashboardCard> cards) {
        super("Dashboard", "dashboard");
        this.currentApp = currentApp;
        this.news = news;
        this.openConfig = openConfig;
        this.installPackage = installPackage;
        this.explain = explain;
        this.showEntrances = showEntrances;
        this.background = background;
        this.signedIn = signedIn;
        this.updates = updates;
        this.cards = cards;
        this.history = new HistoryStrip(showHistory, background);
        notes.setId("dashboard__objects-notes");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(new Busy("Loading"));
        load();
    }

    private void load() {
        if (AddressedApp.now().isPresent()) {
            background.run(this, currentApp::find, this::loaded);
        } else {
            background.run(this, currentApp::all, this::chosen);
        }
    }

    /** Where there are several, the console's own address is about all of them. */
    private void chosen(Outcome<List<AppView>> all) {
        if (all instanceof Outcome.Done<List<AppView>>(List<AppView> apps, var _) && apps.size() > 1) {
            UI ui = UI.getCurrent();
            var unused = ui.access(() -> ui.navigate(Links.APPS));
        } else {
            loaded(all.map(apps -> apps.stream().findFirst()));
        }
    }

    private void loaded(Outcome<Optional<AppView>> found) {
        switch (found) {
            case Outcome.Done<Optional<AppView>>(Optional<AppView> app, List<Finding> notes) -> {
                report(notes);
                app.ifPresentOrElse(this::show, this::showNone);
            }
            case Outcome.Refused<Optional<AppView>>(var _, List<Finding> reasons) -> askToRetry(reasons);
        }
    }

    private void askToRetry(List<Finding> reasons) {
        report(reasons);
        act(button("Try again", "dashboard__retry-load", this::load));
    }

    private void showNone() {
        AddApplication form = new AddApplication(installPackage, background, signedIn, updates, _ -> afterInstall());
        fill(
                new Stepper(Stepper.Step.ADD, true),
                new EmptyState(
                        VaadinIcon.PACKAGE,
                        "No application yet",
                        "An application comes as a package from its vendor. Add it here; nothing is deployed before you"
                                + " have seen what will happen.",
                        form));
    }

    private void afterInstall() {
        background.run(this, currentApp::find, found -> {
            boolean asks = found instanceof Outcome.Done<Optional<AppView>>(Optional<AppView> app, var _)
                    && app.filter(AppView::hasConfig).isPresent();
            if (asks) {
                UI.getCurrent().navigate(Links.here(Links.CONFIGURATION));
            } else {
                loaded(found);
            }
        });
    }

    private void show(AppView app) {
        AppCard card = new AppCard(app);
        appCard = card;
        background.run(this, () -> showEntrances.show(app.slug()), outcome -> enter(app, card, outcome));
        objects.show(app.status().objects());
        notes.show(app.status().notes());
        history.load(app.slug());
        act(nextButton(NextStep.of(app)));
        Div side = new Div(new Panel("Version", new VersionCard(app)).withId("dashboard__version"));
        side.addClassName("mo-dashboard__side");
        configuration(app).ifPresent(side::add);
        extraCards(app).forEach(side::add);
        releaseNotes(app).ifPresent(side::add);
        Div main = new Div(
                new Panel("Application", card).withId("dashboard__app"),
                new Panel("Last 7 days", history).withId("dashboard__history-panel"),
                new Panel("Objects", notes, objects)
                        .withHead(new Anchor(Links.OBJECTS, "As a tree"))
                        .withId("dashboard__objects-panel"));
        main.addClassName("mo-dashboard__main");
        Div columns = new Div(main, side);
        columns.addClassName("mo-dashboard");
        if (app.running().isEmpty()) {
            fill(new Stepper(stepOf(app), app.hasConfig()), columns);
        } else {
            fill(columns);
        }
        follow(app.slug());
    }

    private static void enter(AppView app, AppCard card, Outcome<Entrances> outcome) {
        if (outcome instanceof Outcome.Done<Entrances>(Entrances entrances, var _)) {
            card.show(entrances, Links.styles(app.slug(), entrances.branding()));
        }
    }

    private static Stepper.Step stepOf(AppView app) {
        return switch (app.desired().state()) {
            case VersionState.NeedsConfig _ -> Stepper.Step.CONFIGURE;
            case VersionState.Ready _ -> Stepper.Step.REVIEW;
            case VersionState.Deploying _, VersionState.Cancelling _, VersionState.Failed _ -> Stepper.Step.DEPLOY;
            case VersionState.Deployed _ -> Stepper.Step.DASHBOARD;
        };
    }

    private Component nextButton(NextStep step) {
        return switch (step) {
            case NextStep.Configure(Version version) -> primary("Configure", Links.configure(version));
            case NextStep.Review(var sequence) -> primary("Review and deploy", Links.plan(sequence));
            case NextStep.Follow(var sequence) -> primary("Watch the deploy", Links.deploy(sequence));
            case NextStep.Retry(var sequence) -> primary("See what failed and retry", Links.deploy(sequence));
            case NextStep.Nothing _ -> {
                Span nothing = new Span("Nothing to do: what is wanted runs");
                nothing.setId("dashboard__nothing-to-do");
                nothing.addClassName("mo-quiet");
                yield nothing;
            }
        };
    }

    private Button primary(String words, String link) {
        Button button = button(words, "dashboard__next", () -> UI.getCurrent().navigate(link));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Button button(String words, String id, Runnable action) {
        Button button = new Button(words, _ -> action.run());
        button.setId(id);
        return button;
    }

    private Optional<Component> configuration(AppView app) {
        if (!app.hasConfig()) {
            return Optional.empty();
        }
        Panel panel = new Panel("Configuration", new Busy("Loading")).withId("dashboard__configuration");
        background.run(this, () -> openConfig.open(app.slug()), opened -> {
            panel.body().removeAll();
            panel.body().add(answers(opened));
        });
        return Optional.of(panel);
    }

    private static Component answers(Outcome<ConfigDraft> opened) {
        return switch (opened) {
            case Outcome.Done<ConfigDraft>(ConfigDraft draft, var _) ->
                new ConfigurationCard(draft.session().state());
            case Outcome.Refused<ConfigDraft>(var _, List<Finding> reasons) -> new FindingList(reasons);
        };
    }

    private List<Component> extraCards(AppView app) {
        return cards.stream()
                .sorted(Comparator.comparingInt(DashboardCard::order))
                .flatMap(card -> card.card(app).stream())
                .toList();
    }

    private static Optional<Component> releaseNotes(AppView app) {
        Markdown notes = new Markdown(app.releaseNotes());
        return notes.isBlank()
                ? Optional.empty()
                : Optional.of(new Panel("Release notes", notes.component()).withId("dashboard__notes"));
    }

    private void follow(AppSlug slug) {
        if (!slug.equals(shown)) {
            shown = slug;
            following.remove();
            following = news.follow(this, slug, this::hear);
        }
    }

    private void explain(ObjectStatus status) {
        if (shown != null) {
            new CauseDialog(shown, status.object(), status.judgement(), explain, background).open();
        }
    }

    private void hear(AppEvent event) {
        switch (event) {
            case AppEvent.StatusChanged change -> show(change.status());
            case AppEvent.DeployAdvanced advance -> {
                if (advance.log().ended().isPresent()) {
                    load();
                }
            }
            case AppEvent.VersionsChanged _ -> load();
            case AppEvent.UpdatesChanged _,
                    AppEvent.DeployEnded _,
                    AppEvent.NotificationsChanged _,
                    AppEvent.SnapshotEnded _,
                    AppEvent.PreflightEnded _ -> {
                // told elsewhere
            }
        }
    }

    private void show(AppStatus status) {
        if (appCard != null) {
            appCard.show(status);
        }
        objects.show(status.objects());
        notes.show(status.notes());
        history.hear(status.overall());
    }
}
