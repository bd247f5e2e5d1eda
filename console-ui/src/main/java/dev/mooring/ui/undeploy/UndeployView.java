package dev.mooring.ui.undeploy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.PlanUndeploy;
import dev.mooring.console.usecase.UndeployApp;
import dev.mooring.ui.deploy.DeployTimeline;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.shell.AppNews;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.OneQuestion;
import dev.mooring.ui.shell.Page;
import dev.mooring.ui.shell.SignedIn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the application out of the cluster: first what would go and what would stay, then how it goes. */
@Route(Links.UNDEPLOY)
public class UndeployView extends Page implements BeforeEnterObserver {

    private final CurrentApp currentApp;
    private final PlanUndeploy planUndeploy;
    private final UndeployApp undeployApp;
    private final AppNews news;
    private final BackgroundWork background;
    private final SignedIn signedIn;
    private final OneQuestion planning;

    private final Checkbox withData = new Checkbox("Also delete the data");
    private final Div plan = new Div();
    private final Div progress = new Div();
    private final DeployTimeline timeline = new DeployTimeline();
    private final Button undeploy = new Button("Take it out of the cluster");
    private final Button cancel = new Button("Stop it");
    private @Nullable AppView app;
    private Registration following = () -> {};

    public UndeployView(
            CurrentApp currentApp,
            PlanUndeploy planUndeploy,
            UndeployApp undeployApp,
            AppNews news,
            BackgroundWork background,
            SignedIn signedIn) {
        super("Take the application out of the cluster", "undeploy");
        this.currentApp = currentApp;
        this.planUndeploy = planUndeploy;
        this.undeployApp = undeployApp;
        this.news = news;
        this.background = background;
        this.signedIn = signedIn;
        this.planning = new OneQuestion(this, background);
        withData.setId("undeploy__with-data");
        withData.setHelperText("Volume claims and custom kinds with everything of them. Namespaces always stay.");
        withData.addValueChangeListener(_ -> plan());
        plan.setId("undeploy__plan");
        plan.addClassName("mo-undeploy");
        progress.setId("undeploy__progress");
        undeploy.setId("undeploy__start");
        undeploy.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        undeploy.addClickListener(_ -> ask());
        cancel.setId("undeploy__cancel");
        cancel.addClickListener(_ -> cancel());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        planning.drop();
        fill(new Busy("Loading"));
        background.ask(this, currentApp::find, found -> withApp(found, this::load, this::showNone));
    }

    private void showNone() {
        fill(new EmptyState(
                VaadinIcon.SEARCH,
                "There is no application yet",
                "Add one first; what is deployed can be taken out here.",
                new Anchor(".", "Open the dashboard")));
    }

    private void load(AppView found) {
        app = found;
        say(found.title());
        following.remove();
        following = news.follow(this, found.slug(), this::hear);
        fill(withData, plan, progress);
        background.ask(this, () -> undeployApp.log(found.slug()), this::logFound);
        plan();
    }

    private void logFound(Outcome<Optional<DeployLog>> result) {
        if (result instanceof Outcome.Done<Optional<DeployLog>>(Optional<DeployLog> log, var _)) {
            log.ifPresent(this::show);
        }
    }

    private void plan() {
        if (app != null) {
            AppView target = app;
            boolean data = withData.getValue();
            undeploy.setEnabled(false);
            planning.ask(() -> planUndeploy.plan(target.slug(), data), made -> {
                if (data == withData.getValue()) { // another plan is asked for by now otherwise
                    planned(made);
                }
            });
        }
    }

    private void planned(Outcome<Plan> result) {
        plan.removeAll();
        switch (result) {
            case Outcome.Done<Plan>(Plan made, var _) -> {
                report(made.findings());
                plan.add(new RemovalList(made));
                undeploy.setEnabled(made.isDeployable());
                act(undeploy);
            }
            case Outcome.Refused<Plan>(Outcome.Reason why, List<Finding> reasons) -> {
                report(why == Outcome.Reason.CONFLICT ? List.of() : reasons);
                reasons.forEach(reason -> plan.add(new Div(reason.message())));
                act(remove());
            }
        }
    }

    private static Anchor remove() {
        Anchor remove = new Anchor(Links.here(Links.REMOVE), "Remove it from the console as well");
        remove.setId("undeploy__remove");
        return remove;
    }

    private void ask() {
        if (app != null) {
            UndeployDialog.open(app.slug().value(), withData.getValue(), this::start);
        }
    }

    private void start() {
        if (app != null) {
            AppView target = app;
            boolean data = withData.getValue();
            String author = signedIn.name();
            undeploy.setEnabled(false);
            background.run(this, () -> undeployApp.undeploy(target.slug(), data, author), this::started);
        }
    }

    private void started(Outcome<DeployLog> result) {
        switch (result) {
            case Outcome.Done<DeployLog>(DeployLog log, var _) -> show(log);
            case Outcome.Refused<DeployLog>(var _, List<Finding> reasons) -> {
                report(reasons);
                undeploy.setEnabled(true);
            }
        }
    }

    private void cancel() {
        if (app != null) {
            AppView target = app;
            String author = signedIn.name();
            cancel.setEnabled(false);
            cancel.setText("Stopping");
            background.run(this, () -> undeployApp.cancel(target.slug(), author), this::cancelled);
        }
    }

    /** That it has ended is told by its log. */
    private void cancelled(Outcome<DeployLog> result) {
        if (result instanceof Outcome.Refused<DeployLog>(var _, List<Finding> reasons)) {
            report(reasons);
        }
    }

    private void hear(AppEvent event) {
        if (event instanceof AppEvent.DeployAdvanced(var _, DeployLog log) && log.isUndeploy()) {
            show(log);
        }
    }

    private void show(DeployLog log) {
        timeline.show(log);
        progress.removeAll();
        progress.add(new UndeployOutcome(log), timeline);
        boolean runs = log.ended().isEmpty();
        withData.setEnabled(!runs);
        plan.setVisible(!runs);
        if (runs) {
            act(cancel);
        } else {
            cancel.setEnabled(true);
            cancel.setText("Stop it");
            plan();
        }
    }
}
