package dev.mooring.ui.apps;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.PlanRemoval;
import dev.mooring.console.usecase.RemovalPlan;
import dev.mooring.console.usecase.RemoveApp;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.Notes;
import dev.mooring.ui.shell.AppNews;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import dev.mooring.ui.shell.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes the application from the console: what is forgotten, and whether what runs goes before or is left alone. */
@Route(Links.REMOVE)
public class RemoveView extends Page implements BeforeEnterObserver {

    private final CurrentApp currentApp;
    private final PlanRemoval planRemoval;
    private final RemoveApp removeApp;
    private final AppNews news;
    private final BackgroundWork background;
    private final SignedIn signedIn;
    private final RadioButtonGroup<Fate> fate = new RadioButtonGroup<>("What happens to what runs");
    private final Button go = new Button();
    private @Nullable AppView app;
    private Registration following = () -> {};
    private boolean leavesRunning;
    private boolean removing;

    /** Of what is in the cluster. */
    private enum Fate {
        TAKE_OUT("Take it out of the cluster first"),
        LEAVE("Leave it running; nobody looks after it any more");

        private final String words;

        Fate(String words) {
            this.words = words;
        }
    }

    public RemoveView(
            CurrentApp currentApp,
            PlanRemoval planRemoval,
            RemoveApp removeApp,
            AppNews news,
            BackgroundWork background,
            SignedIn signedIn) {
        super("Remove the application", "remove");
        this.currentApp = currentApp;
        this.planRemoval = planRemoval;
        this.removeApp = removeApp;
        this.news = news;
        this.background = background;
        this.signedIn = signedIn;
        fate.setId("remove__fate");
        fate.setItems(Fate.values());
        fate.setItemLabelGenerator(one -> one.words);
        fate.setValue(Fate.TAKE_OUT);
        fate.addValueChangeListener(_ -> nameTheStep());
        go.setId("remove__go");
        go.addClickListener(_ -> go());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(new Busy("Loading"));
        act();
        background.ask(this, currentApp::find, found -> withApp(found, this::load, this::showNone));
    }

    private void showNone() {
        fill(new EmptyState(
                VaadinIcon.SEARCH,
                "There is no application yet",
                "Add one first; it can be removed here.",
                new Anchor(".", "Open the dashboard")));
    }

    private void load(AppView found) {
        app = found;
        say(found.title());
        following.remove();
        following = news.follow(this, found.slug(), this::hear);
        plan();
    }

    private void plan() {
        if (app != null) {
            AppView target = app;
            background.ask(this, () -> planRemoval.plan(target.slug()), this::planned);
        }
    }

    private void planned(Outcome<RemovalPlan> outcome) {
        switch (outcome) {
            case Outcome.Done<RemovalPlan>(RemovalPlan plan, List<Finding> notes) -> {
                report(notes);
                show(plan);
            }
            case Outcome.Refused<RemovalPlan>(var _, List<Finding> reasons) -> {
                act();
                refused(reasons);
            }
        }
    }

    private void show(RemovalPlan plan) {
        leavesRunning = plan.leavesRunning();
        fill(new RemovalPanels(plan, fate));
        nameTheStep();
        act(go);
    }

    private boolean takesOutFirst() {
        return leavesRunning && fate.getValue() == Fate.TAKE_OUT;
    }

    private void nameTheStep() {
        go.setText(takesOutFirst() ? "See what would be deleted" : "Remove it from the console");
        go.removeThemeVariants(ButtonVariant.ERROR);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        if (!takesOutFirst()) {
            go.addThemeVariants(ButtonVariant.ERROR);
        }
    }

    private void go() {
        if (takesOutFirst()) {
            UI.getCurrent().navigate(Links.here(Links.UNDEPLOY));
        } else if (app != null) {
            RemoveDialog.open(app.slug().value(), leavesRunning, this::remove);
        }
    }

    private void remove() {
        if (app != null) {
            AppView target = app;
            boolean leave = leavesRunning;
            String author = signedIn.name();
            go.setEnabled(false);
            removing = true;
            background.run(this, () -> removeApp.remove(target.slug(), leave, author), this::removed);
        }
    }

    private void removed(Outcome<RemovalPlan> outcome) {
        removing = false;
        go.setEnabled(true);
        switch (outcome) {
            case Outcome.Done<RemovalPlan>(RemovalPlan plan, var _) -> {
                Notes.tell("Removed " + plan.app());
                UI.getCurrent().navigate(Links.APPS);
            }
            case Outcome.Refused<RemovalPlan>(var _, List<Finding> reasons) -> report(reasons);
        }
    }

    /** That versions go is what was asked for; the answer tells how it ended. */
    private void hear(AppEvent event) {
        if (event instanceof AppEvent.VersionsChanged && !removing) {
            plan();
        }
    }
}
