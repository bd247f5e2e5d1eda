package dev.mooring.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.SavedPlan;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.PlanEntry;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.DeployOrder;
import dev.mooring.console.usecase.DeployVersion;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.PlanVersion;
import dev.mooring.console.usecase.SharePlan;
import dev.mooring.console.usecase.SharedPlan;
import dev.mooring.console.version.Sequence;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.Notes;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.kit.Stepper;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import dev.mooring.ui.shell.SequenceParameter;
import dev.mooring.ui.shell.SignedIn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What deploying a version would do, object by object, before anything is touched. */
@Route(Links.VERSIONS + "/:" + SequenceParameter.NAME + "/plan")
public class ReviewView extends Page implements BeforeEnterObserver {

    /** More than an admin reads through; the rest is reached by the filter or on request. */
    private static final int DRAWN = 200;

    /** In the address: which kept plan is looked at. */
    private static final String PLAN = "plan";

    private static final String UNIFIED = "Unified";
    private static final String SIDE_BY_SIDE = "Side by side";

    private final CurrentApp currentApp;
    private final PlanVersion planVersion;
    private final SharePlan sharePlan;
    private final DeployVersion deployVersion;
    private final BackgroundWork background;
    private final SignedIn signedIn;
    private final TextField filter = new TextField();
    private final Div entries = new Div();
    private final Button deploy = new Button("Deploy");
    private final Button share = new Button("Share this plan", VaadinIcon.LINK.create());
    private final RadioButtonGroup<String> reading = new RadioButtonGroup<>();
    private final Span obstacle = new Span();
    private @Nullable AppView app;
    private @Nullable PlanReview review;
    private Sequence sequence = Sequence.FIRST;
    private Choices choices = Choices.NONE;
    private Optional<String> shared = Optional.empty();

    public ReviewView(
            CurrentApp currentApp,
            PlanVersion planVersion,
            SharePlan sharePlan,
            DeployVersion deployVersion,
            BackgroundWork background,
            SignedIn signedIn) {
        super("Review", "plan");
        this.currentApp = currentApp;
        this.planVersion = planVersion;
        this.sharePlan = sharePlan;
        this.deployVersion = deployVersion;
        this.background = background;
        this.signedIn = signedIn;
        entries.setId("plan__entries");
        filter.setId("plan__filter");
        filter.setPlaceholder("Filter by kind, name or effect");
        filter.setAriaLabel("Filter objects by kind, name or effect");
        filter.setPrefixComponent(VaadinIcon.SEARCH.create());
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(_ -> drawEntries());
        reading.setId("plan__reading");
        reading.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        reading.setAriaLabel("How differences are shown");
        reading.setItems(UNIFIED, SIDE_BY_SIDE);
        reading.setValue(UNIFIED);
        reading.addValueChangeListener(_ -> drawEntries());
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
        background.run(this, currentApp::find, found -> withApp(found, this::begin, this::showNone));
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
        background.run(this, () -> planVersion.plan(found.slug(), sequence, made), this::planned);
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
        background.run(this, () -> sharePlan.show(found.slug(), id), this::shown);
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
        Div bar = new Div(counts(found.plan()), reading, filter);
        bar.addClassName("mo-filters");
        if (found.changesNothing()) {
            content(shownApp(), origin, obstacle, missing, nothingToChange(), entries);
        } else {
            content(shownApp(), origin, obstacle, missing, bar, entries);
        }
        drawEntries();
    }

    private static Component nothingToChange() {
        EmptyState empty = new EmptyState(
                VaadinIcon.CHECK_CIRCLE,
                "Nothing to change",
                "Everything in this version is in the cluster already. Deploying it would only mark it as running.");
        empty.setId("plan__nothing");
        return empty;
    }

    private static Component counts(Plan plan) {
        Div counts = new Div();
        counts.setId("plan__counts");
        counts.addClassName("mo-plan__counts");
        for (Effect effect : Effect.values()) {
            Span number = new Span(Long.toString(plan.count(effect)));
            number.addClassName("mo-plan__number");
            counts.add(new Span(number, StateBadge.of(effect)));
        }
        return counts;
    }

    private void drawEntries() {
        if (review == null) {
            return;
        }
        entries.removeAll();
        List<PlanEntry> changes = review.changes(filter.getValue());
        List<PlanEntry> unchanged = review.unchanged(filter.getValue());
        changes.stream().limit(DRAWN).map(this::details).forEach(entries::add);
        if (changes.size() > DRAWN) {
            entries.add(new Paragraph((changes.size() - DRAWN) + " more: use the filter to reach them."));
        }
        if (!unchanged.isEmpty()) {
            entries.add(unchangedList(unchanged));
        }
        if (changes.isEmpty() && unchanged.isEmpty()) {
            entries.add(new Paragraph("No object matches this filter."));
        }
    }

    private EntryDetails details(PlanEntry entry) {
        return new EntryDetails(
                entry, SIDE_BY_SIDE.equals(reading.getValue()), choice -> decide(entry.object(), choice));
    }

    private static Details unchangedList(List<PlanEntry> unchanged) {
        UnorderedList names = new UnorderedList();
        names.addClassName("mo-plain-list");
        unchanged.forEach(entry -> names.add(new ListItem(
                new Span(entry.object().kindInWords() + " "),
                new Code(entry.object().name()))));
        Details details = new Details(
                unchanged.size() == 1 ? "1 object stays as it is" : unchanged.size() + " objects stay as they are",
                names);
        details.setId("plan__unchanged");
        return details;
    }

    private void askAndDeploy() {
        List<ObjectRef> deletions = shownPlan().deletions();
        List<ObjectRef> replacements = shownPlan().replacements();
        if (deletions.isEmpty() && replacements.isEmpty()) {
            start();
            return;
        }
        int count = deletions.size() + replacements.size();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setId("plan__confirm");
        dialog.setHeader(count == 1 ? "Delete 1 object?" : "Delete " + count + " objects?");
        Div text = new Div();
        if (!deletions.isEmpty()) {
            text.add(
                    new Paragraph("Deploying version " + sequence
                            + " deletes what is not part of it any more. What these objects hold is lost:"),
                    names(deletions));
        }
        if (!replacements.isEmpty()) {
            text.add(
                    new Paragraph("These objects are deleted and created again, because they cannot be changed:"),
                    names(replacements));
        }
        dialog.setText(text);
        dialog.setConfirmButton("Deploy and delete", _ -> start());
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelButton("Cancel", _ -> {});
        dialog.setCancelable(true);
        dialog.open();
    }

    private static UnorderedList names(List<ObjectRef> objects) {
        UnorderedList names = new UnorderedList();
        objects.forEach(object -> names.add(new ListItem(new Code(object.toString()))));
        return names;
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
