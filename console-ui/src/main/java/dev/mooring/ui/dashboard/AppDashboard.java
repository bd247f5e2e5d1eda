package dev.mooring.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.ConfigDraft;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ShowEntrances.Entrances;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.Markdown;
import dev.mooring.ui.kit.Panel;
import dev.mooring.ui.kit.Slot;
import dev.mooring.ui.kit.Stepper;
import dev.mooring.ui.shell.DashboardCard;
import dev.mooring.ui.shell.Links;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One application on the dashboard. A part of it is drawn anew only where what it shows is another. */
final class AppDashboard extends Div {

    private final DashboardActions actions;
    private final List<DashboardCard> cards;
    private final Slot<Progress> progress = new Slot<>(Progress::drawn);
    private final Slot<Face> face = new Slot<>(_ -> List.of(face()));
    private final Slot<Versions> versions = new Slot<>(_ -> List.of(new VersionCard(now())));
    private final Slot<Deployment> configuration = new Slot<>(_ -> configuration());
    private final Slot<Deployment> extras = new Slot<>(_ -> extras());
    private final Slot<String> releaseNotes = new Slot<>(AppDashboard::releaseNotes);
    private final FindingList notes = new FindingList();
    private final ObjectTable objects;
    private final HistoryStrip history;
    private @Nullable AppCard card;
    private AppView now;

    AppDashboard(AppView app, DashboardActions actions, List<DashboardCard> cards) {
        this.actions = actions;
        this.cards = cards.stream()
                .sorted(Comparator.comparingInt(DashboardCard::order))
                .toList();
        AppSlug slug = app.slug();
        now = app;
        objects = new ObjectTable(object -> actions.explain(slug, object));
        history = actions.history(app);
        notes.setId("dashboard__objects-notes");
        Div main = new Div(
                new Panel("Application", face).withId("dashboard__app"),
                new Panel("Last 7 days", history).withId("dashboard__history-panel"),
                new Panel("Objects", notes, objects)
                        .withHead(new Anchor(Links.here(Links.OBJECTS), "As a tree"))
                        .withId("dashboard__objects-panel"));
        main.addClassName("mo-dashboard__main");
        Div side = new Div(
                new Panel("Version", versions).withId("dashboard__version"), configuration, extras, releaseNotes);
        side.addClassName("mo-dashboard__side");
        Div columns = new Div(main, side);
        columns.addClassName("mo-dashboard");
        add(progress, columns);
        show(app);
    }

    /** The steps of a first install; none when something runs. */
    private record Progress(boolean shown, Stepper.Step step, boolean asks) {

        static Progress of(AppView app) {
            return new Progress(app.running().isEmpty(), stepOf(app), app.hasConfig());
        }

        private static Stepper.Step stepOf(AppView app) {
            return switch (app.desired().state()) {
                case VersionState.NeedsConfig _ -> Stepper.Step.CONFIGURE;
                case VersionState.Ready _ -> Stepper.Step.REVIEW;
                case VersionState.Deploying _, VersionState.Cancelling _, VersionState.Failed _ -> Stepper.Step.DEPLOY;
                case VersionState.Deployed _ -> Stepper.Step.DASHBOARD;
            };
        }

        List<Component> drawn() {
            return shown ? List.of(new Stepper(step, asks)) : List.of();
        }
    }

    /** What of the application is the same until another version runs or another package is wanted. */
    private record Face(String title, String icon, Optional<Sequence> running, String packageDigest) {

        static Face of(AppView app) {
            return new Face(
                    app.title(),
                    app.icon(),
                    app.running().map(Version::sequence),
                    app.desired().packageDigest());
        }
    }

    private record Versions(Optional<Version> running, Version desired) {}

    /** @param asks whether there are questions at all */
    private record Deployment(boolean asks, Optional<Sequence> running, Sequence desired) {

        static Deployment of(AppView app) {
            return new Deployment(
                    app.hasConfig(),
                    app.running().map(Version::sequence),
                    app.desired().sequence());
        }
    }

    private AppView now() {
        return now;
    }

    /** The application as it is by now. */
    void show(AppView app) {
        now = app;
        progress.show(Progress.of(app));
        face.show(Face.of(app));
        versions.show(new Versions(app.running(), app.desired()));
        configuration.show(Deployment.of(app));
        extras.show(Deployment.of(app));
        releaseNotes.show(app.releaseNotes());
        if (app.running().isPresent()) {
            card().show(app.status());
        }
        showObjects(app.status());
    }

    /** News from the cluster. */
    void show(AppStatus status) {
        card().show(status);
        showObjects(status);
    }

    private void showObjects(AppStatus status) {
        objects.show(status.objects());
        notes.refresh(status.notes());
        history.hear(status.overall());
    }

    /** The one that the first showing has drawn, or a later one. */
    private AppCard card() {
        return Objects.requireNonNull(card);
    }

    private AppCard face() {
        AppView app = now;
        AppCard drawn = new AppCard(app, object -> actions.explain(app.slug(), object));
        card = drawn;
        actions.entrances(drawn, app, outcome -> enter(app, drawn, outcome));
        return drawn;
    }

    private static void enter(AppView app, AppCard card, Outcome<Entrances> outcome) {
        if (outcome instanceof Outcome.Done<Entrances>(Entrances entrances, var _)) {
            card.show(entrances, Links.styles(app.slug(), entrances.branding()));
        }
    }

    private List<Component> configuration() {
        if (!now.hasConfig()) {
            return List.of();
        }
        Panel panel = new Panel("Configuration", new Busy("Loading")).withId("dashboard__configuration");
        actions.answers(panel, now.slug(), opened -> {
            panel.body().removeAll();
            panel.body().add(answers(opened));
        });
        return List.of(panel);
    }

    private static Component answers(Outcome<ConfigDraft> opened) {
        return switch (opened) {
            case Outcome.Done<ConfigDraft>(ConfigDraft draft, var _) ->
                new ConfigurationCard(draft.session().state());
            case Outcome.Refused<ConfigDraft>(var _, List<Finding> reasons) -> new FindingList(reasons);
        };
    }

    private List<Component> extras() {
        return cards.stream().flatMap(each -> each.card(now).stream()).toList();
    }

    private static List<Component> releaseNotes(String text) {
        Markdown words = new Markdown(text);
        return words.isBlank()
                ? List.of()
                : List.of(new Panel("Release notes", words.component()).withId("dashboard__notes"));
    }
}
