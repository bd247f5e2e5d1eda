package dev.mooring.ui.review;

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
import com.vaadin.flow.router.Route;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.SavedPlan;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.DeployOrder;
import dev.mooring.console.usecase.DeployVersion;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.PlanVersion;
import dev.mooring.console.usecase.SharePlan;
import dev.mooring.console.usecase.SharedPlan;
import dev.mooring.console.usecase.SuggestPatch;
import dev.mooring.console.version.Sequence;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.Notes;
import dev.mooring.ui.kit.Stepper;
import dev.mooring.ui.patches.SuggestedPatch;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import dev.mooring.ui.shell.SequenceParameter;
import dev.mooring.ui.shell.SignedIn;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What deploying a version would do, object by object, before anything is touched. */
@Route(Links.VERSIONS + "/:" + SequenceParameter.NAME + "/plan")
public class ReviewView extends Page implements BeforeEnterObserver {

    /** In the address: which kept plan is looked at. */
    private static final String PLAN = "plan";

    private final CurrentApp currentApp;
    private final PlanVersion planVersion;
    private final SharePlan sharePlan;
    private final DeployVersion deployVersion;
    private final SuggestPatch suggestPatch;
    private final BackgroundWork background;
    private final SignedIn signedIn;
    private final PlanEntries entries = new PlanEntries(this::decide, this::suggest);
    private final Button deploy = new Button("Deploy");
    private final Button share = new Button("Share this plan", VaadinIcon.LINK.create());
    private final Span obstacle = new Span();
    private @Nullable AppView app;
    private @Nullable PlanReview review;
    private Sequence sequence = Sequence.FIRST;
    private Choices choices = Choices.NONE;
    private Optional<String> shared = Optional.empty();
    private int questions;

    public ReviewView(
            CurrentApp currentApp,
            PlanVersion planVersion,
            SharePlan sharePlan,
            DeployVersion deployVersion,
            SuggestPatch suggestPatch,
            BackgroundWork background,
            SignedIn signedIn) {
        super("Review", "plan");
        this.currentApp = currentApp;
        this.planVersion = planVersion;
        this.sharePlan = sharePlan;
        this.deployVersion = deployVersion;
        this.suggestPatch = suggestPatch;
        this.background = background;
        this.signedIn = signedIn;
        share.setId("plan__share");
        share.addClickListener(_ -> keep());
        obstacle.setId("plan__obstacle");
        obstacle.addClassName("mo-quiet");
        deploy.setId("plan__deploy");
        deploy.addThemeVariants(ButtonVariant.PRIMARY);
        deploy.addClickListener(_ -> askAndDeploy());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sequence = SequenceParameter.of(event);
        choices = Choices.NONE;
        shared = event.getLocation().getQueryParameters().getSingleParameter(PLAN);
        fill(new Busy("Loading"));
        ask(currentApp::find, found -> withApp(found, this::begin, this::showNone));
    }

    /** An answer is for the question that was asked last: one about another version or other decisions comes too late. */
    private <T> void ask(Supplier<Outcome<T>> question, Consumer<Outcome<T>> answered) {
        int asked = ++questions;
        background.ask(this, question, outcome -> {
            if (asked == questions) {
                answered.accept(outcome);
            }
        });
    }

    private void showNone() {
        fill(new EmptyState(
                VaadinIcon.SEARCH,
                "Nothing to review yet",
                "Add an application first; what a deploy would do is shown here.",
                new Anchor(".", "Open the dashboard")));
    }

    private void begin(AppView found) {
        shared.ifPresentOrElse(id -> openShared(found, id), () -> plan(found));
    }

    private void plan(AppView found) {
        compare(found);
        Choices made = choices;
        Sequence of = sequence;
        ask(() -> planVersion.plan(found.slug(), of, made), this::planned);
    }

    private void compare(AppView found) {
        app = found;
        say("What deploying version " + sequence + " would do. Nothing is touched before you start it.");
        deploy.setEnabled(false);
        share.setEnabled(false);
        act(backToConfiguration(found), share, deploy);
        report(List.of());
        content(found, new Busy("Comparing with the cluster by a dry run"));
    }

    private void openShared(AppView found, String id) {
        compare(found);
        ask(() -> sharePlan.show(found.slug(), id), this::shown);
    }

    private void shown(Outcome<SharedPlan> outcome) {
        switch (outcome) {
            case Outcome.Done<SharedPlan>(SharedPlan plan, List<Finding> notes) -> {
                sequence = plan.saved().sequence();
                choices = plan.saved().plan().choices();
                show(new PlanReview(plan.saved().plan()), notes, new SharedPlanNote(plan, this::anew));
            }
            case Outcome.Refused<SharedPlan>(var _, List<Finding> reasons) -> {
                report(reasons);
                content(shownApp(), tryAgain());
            }
        }
    }

    /** The plan of now, with the same decisions, takes the place of the one in the address. */
    private void anew() {
        shared = Optional.empty();
        address();
        plan(shownApp());
    }

    private void address() {
        String path =
                Links.plan(sequence) + shared.map(id -> "?" + PLAN + "=" + id).orElse("");
        UI.getCurrent().getPage().getHistory().replaceState(null, path);
    }

    private void keep() {
        AppView target = shownApp();
        Plan plan = shownPlan().plan();
        String author = signedIn.name();
        share.setEnabled(false);
        background.run(this, () -> sharePlan.keep(target.slug(), sequence, plan, author), this::kept);
    }

    private void kept(Outcome<SavedPlan> outcome) {
        share.setEnabled(true);
        switch (outcome) {
            case Outcome.Done<SavedPlan>(SavedPlan saved, var _) -> {
                shared = Optional.of(saved.id());
                address();
                share.getElement().executeJs("window.mooring?.copy(window.location.href)");
                Notes.tell("Kept. The address of this plan is copied");
            }
            case Outcome.Refused<SavedPlan>(var _, List<Finding> reasons) -> report(reasons);
        }
    }

    /** What stands in the way is decided: what that leads to is asked of the cluster again. */
    private void decide(ObjectRef object, Optional<Choice> choice) {
        choices = choice.map(made -> choices.with(object, made)).orElseGet(() -> choices.without(object));
        anew();
    }

    private void suggest(ObjectRef object, List<String> fields) {
        AppView target = shownApp();
        background.run(this, () -> suggestPatch.keeping(target.slug(), object, fields), outcome -> {
            switch (outcome) {
                case Outcome.Done<String>(String text, var _) -> {
                    UI ui = UI.getCurrent();
                    new SuggestedPatch(target.slug(), "keep-" + object.name(), text).handOver(ui);
                    ui.navigate(Links.here(Links.PATCHES));
                }
                case Outcome.Refused<String>(var _, List<Finding> reasons) -> {
                    report(reasons);
                    entries.show(shownPlan());
                }
            }
        });
    }

    private void content(AppView found, Component... parts) {
        Div all = new Div(parts);
        all.addClassName("mo-plan");
        if (found.running().isEmpty()) {
            fill(new Stepper(Stepper.Step.REVIEW, found.hasConfig()), all);
        } else {
            fill(all);
        }
    }

    private Component backToConfiguration(AppView found) {
        Button back = new Button("Configuration", _ -> UI.getCurrent().navigate(Links.here(Links.CONFIGURATION)));
        back.setId("plan__configuration");
        back.setVisible(found.hasConfig());
        return back;
    }

    private void planned(Outcome<Plan> outcome) {
        switch (outcome) {
            case Outcome.Done<Plan>(Plan plan, List<Finding> notes) -> show(new PlanReview(plan), notes, new Div());
            case Outcome.Refused<Plan>(var _, List<Finding> reasons) -> {
                report(reasons);
                content(shownApp(), tryAgain());
            }
        }
    }

    private AppView shownApp() {
        return java.util.Objects.requireNonNull(app, "no application is shown");
    }

    private PlanReview shownPlan() {
        return java.util.Objects.requireNonNull(review, "no plan is shown");
    }

    private Button tryAgain() {
        Button again = new Button("Try again", _ -> anew());
        again.setId("plan__try-again");
        return again;
    }

    private Button planAgain() {
        Button again = new Button("Plan again", _ -> anew());
        again.setId("plan__again");
        again.addThemeVariants(ButtonVariant.PRIMARY);
        return again;
    }

    private void show(PlanReview found, List<Finding> notes, Component origin) {
        review = found;
        report(java.util.stream.Stream.concat(found.findings().stream(), notes.stream())
                .toList());
        deploy.setEnabled(found.obstacle().isEmpty());
        share.setEnabled(true);
        obstacle.setText(found.obstacle().orElse(""));
        obstacle.setVisible(found.obstacle().isPresent());
        deploy.setText(found.changesNothing() ? "Deploy anyway" : "Deploy");
        deploy.setThemeVariant(ButtonVariant.PRIMARY, !found.changesNothing());
        Component missing = found.plan().missing().isEmpty()
                ? new Div()
                : new MissingRoles(found.plan().missing());
        if (found.changesNothing()) {
            content(shownApp(), origin, obstacle, missing, nothingToChange(), entries);
        } else {
            content(shownApp(), origin, obstacle, missing, entries.bar(found.plan()), entries);
        }
        entries.show(found);
    }

    private static Component nothingToChange() {
        EmptyState empty = new EmptyState(
                VaadinIcon.CHECK_CIRCLE,
                "Nothing to change",
                "Everything in this version is in the cluster already. Deploying it would only mark it as running.");
        empty.setId("plan__nothing");
        return empty;
    }

    private void askAndDeploy() {
        List<ObjectRef> deletions = shownPlan().deletions();
        List<ObjectRef> replacements = shownPlan().replacements();
        if (deletions.isEmpty() && replacements.isEmpty()) {
            start();
            return;
        }
        new DeletionDialog(sequence, deletions, replacements, this::start).open();
    }

    private void start() {
        AppView target = shownApp();
        String author = signedIn.name();
        DeployOrder order = DeployOrder.decided(
                author, choices, Optional.of(shownPlan().plan().digest()));
        deploy.setEnabled(false);
        deploy.setText("Starting");
        background.run(this, () -> deployVersion.deploy(target.slug(), sequence, order), this::started);
    }

    private void started(Outcome<DeployLog> outcome) {
        switch (outcome) {
            case Outcome.Done<DeployLog> _ -> UI.getCurrent().navigate(Links.deploy(sequence));
            case Outcome.Refused<DeployLog>(var _, List<Finding> reasons) -> {
                report(reasons);
                deploy.setText("Deploy");
                if (reasons.stream().anyMatch(reason -> reason.code().equals("plan-outdated"))) {
                    content(shownApp(), planAgain());
                } else {
                    deploy.setEnabled(true);
                }
            }
        }
    }
}
