package dev.mooring.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.Version;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.Stepper;
import dev.mooring.ui.shell.AddressedApp;
import dev.mooring.ui.shell.AppNews;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.DashboardCard;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.OneQuestion;
import dev.mooring.ui.shell.Page;
import dev.mooring.ui.shell.SignedIn;
import dev.mooring.ui.updates.UpdateActions;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does it work; what is wrong and since when; what to do next; the way into the application. */
@Route(Links.DASHBOARD)
@Menu(title = "Dashboard", order = 0, icon = "vaadin:dashboard")
public class DashboardView extends Page implements BeforeEnterObserver {

    private final CurrentApp currentApp;
    private final AppNews news;
    private final InstallPackage installPackage;
    private final DashboardActions actions;
    private final BackgroundWork background;
    private final SignedIn signedIn;
    private final UpdateActions updates;
    private final Instance<DashboardCard> cards;
    private final OneQuestion question;
    private @Nullable AppDashboard dashboard;
    private @Nullable NextStep next;
    private Registration following = () -> {};

    DashboardView(
            CurrentApp currentApp,
            AppNews news,
            InstallPackage installPackage,
            DashboardActions actions,
            BackgroundWork background,
            SignedIn signedIn,
            UpdateActions updates,
            @Any Instance<DashboardCard> cards) {
        super("Dashboard", "dashboard");
        this.currentApp = currentApp;
        this.news = news;
        this.installPackage = installPackage;
        this.actions = actions;
        this.background = background;
        this.signedIn = signedIn;
        this.updates = updates;
        this.cards = cards;
        this.question = new OneQuestion(this, background);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        question.drop();
        clear();
        fill(new Busy("Loading"));
        load();
    }

    private void clear() {
        dashboard = null;
        next = null;
        following.remove();
        following = () -> {};
        act();
    }

    private void load() {
        if (AddressedApp.now().isPresent()) {
            question.ask(currentApp::find, this::loaded);
        } else {
            question.ask(currentApp::all, this::chosen);
        }
    }

    /** Where there are several, the console's own address is about all of them. */
    private void chosen(Outcome<List<AppView>> all) {
        if (all instanceof Outcome.Done<List<AppView>>(List<AppView> apps, var _) && apps.size() > 1) {
            UI ui = UI.getCurrent();
            var unused = ui.access(() -> {
                if (isAttached()) {
                    ui.navigate(Links.APPS);
                }
            });
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

    /** What is known stays. */
    private void askToRetry(List<Finding> reasons) {
        report(reasons);
        next = null;
        if (dashboard == null) {
            fill();
        }
        act(button("Try again", "dashboard__retry-load", this::load));
    }

    private void showNone() {
        clear();
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
        background.ask(this, currentApp::find, found -> {
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
        NextStep step = NextStep.of(app);
        if (!step.equals(next)) {
            next = step;
            act(nextButton(step));
        }
        if (dashboard != null) {
            dashboard.show(app);
        } else {
            AppDashboard drawn = new AppDashboard(app, actions, cards.stream().toList());
            dashboard = drawn;
            fill(drawn);
            following = news.follow(this, app.slug(), this::hear);
        }
    }

    private Component nextButton(NextStep step) {
        return switch (step) {
            case NextStep.Configure(Version version) -> primary("Configure", Links.configure(version));
            case NextStep.Review(var sequence) -> primary("Review and deploy", Links.plan(sequence));
            case NextStep.Follow(var sequence) -> primary("Watch the deploy", Links.deploy(sequence));
            case NextStep.Retry(var sequence) -> primary("See what failed and retry", Links.deploy(sequence));
            case NextStep.Nothing _ -> {
                Span nothing = new Span("Nothing to deploy: what is wanted runs");
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

    private void hear(AppEvent event) {
        switch (event) {
            case AppEvent.StatusChanged change ->
                Optional.ofNullable(dashboard).ifPresent(drawn -> drawn.show(change.status()));
            case AppEvent.VersionsChanged _ -> load();
            case AppEvent.DeployAdvanced _,
                    AppEvent.DeployEnded _,
                    AppEvent.UpdatesChanged _,
                    AppEvent.NotificationsChanged _,
                    AppEvent.SnapshotEnded _,
                    AppEvent.PreflightEnded _ -> {
                // told elsewhere; when a deploy has ended, so is its version's state, which is another by then
            }
        }
    }
}
