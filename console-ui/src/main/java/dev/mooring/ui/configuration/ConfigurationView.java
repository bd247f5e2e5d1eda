package dev.mooring.ui.configuration;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.ConfigDraft;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.PreviewConfig;
import dev.mooring.console.version.Version;
import dev.mooring.ui.configuration.preview.Previews;
import dev.mooring.ui.configuration.transfer.Transfers;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.Stepper;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.LeaveGuard;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The vendor's questions: what is asked and why, what differs from the default and from what runs. At an address of its
 * own only those that a new release has to have answered.
 */
@Route(Links.CONFIGURATION)
@RouteAlias(Links.NEW_QUESTIONS)
@Menu(title = "Configuration", order = 1, icon = "vaadin:sliders")
public class ConfigurationView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private final CurrentApp currentApp;
    private final ConfigWork work;
    private final Transfers transfers;
    private final PreviewConfig previewConfig;
    private final BackgroundWork background;
    private final SaveBar saveBar = new SaveBar(this::save);
    private final LeaveGuard guard = new LeaveGuard(this, "config", "the configuration page");
    private Optional<Opened> opened = Optional.empty();
    private Optional<Earlier> earlier = Optional.empty();
    private boolean gathering;
    private String wantedGroup = "";

    /** What is on the page. */
    private record Opened(AppView app, ConfigForm form, Desk desk) {}

    public ConfigurationView(
            CurrentApp currentApp,
            ConfigWork work,
            Transfers transfers,
            PreviewConfig previewConfig,
            BackgroundWork background) {
        super("Configuration", "config");
        this.currentApp = currentApp;
        this.work = work;
        this.transfers = transfers;
        this.previewConfig = previewConfig;
        this.background = background;
        Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, KeyModifier.CONTROL)
                .setResetFocusOnActiveElement(true);
        Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, KeyModifier.META)
                .setResetFocusOnActiveElement(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        earlier = Earlier.of(event);
        gathering = event.getLocation().getPath().endsWith(Links.NEW_QUESTIONS);
        retitle(gathering ? "New questions" : "Configuration");
        wantedGroup = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("group")
                .orElse("");
        fill(new Busy("Loading"));
        load(Map.of());
    }

    /** @param kept answers to give again, from before somebody else saved a newer version */
    private void load(Map<ItemName, Answer> kept) {
        background.ask(this, currentApp::find, found -> withApp(found, app -> open(app, kept), this::showNone));
    }

    private void showNone() {
        fill(new EmptyState(
                VaadinIcon.SLIDERS,
                "Nothing to configure yet",
                "The questions come with an application. Add one first.",
                new Anchor(".", "Open the dashboard")));
    }

    private void open(AppView app, Map<ItemName, Answer> kept) {
        if (!app.hasConfig()) {
            fill(new EmptyState(
                    VaadinIcon.SLIDERS,
                    "This application asks nothing",
                    "Its package has no configuration screen; there is nothing to answer.",
                    review(app)));
            return;
        }
        work.open(this, app.slug(), earlier, outcome -> {
            switch (outcome) {
                case Outcome.Done<ConfigDraft>(ConfigDraft draft, List<Finding> notes) -> {
                    report(notes);
                    ConfigForm form = new ConfigForm(draft);
                    form.take(kept);
                    draw(app, form);
                }
                case Outcome.Refused<ConfigDraft>(var _, List<Finding> reasons) -> refused(reasons);
            }
        });
    }

    private static Anchor review(AppView app) {
        return new Anchor(Links.plan(app.desired().sequence()), "Review what a deploy would do");
    }

    private void draw(AppView app, ConfigForm form) {
        Scope scope = gathering ? Scope.Gathered.of(form) : new Scope.Whole();
        if (scope instanceof Scope.Gathered gathered && gathered.isEmpty()) {
            showNothingNew(app, form);
            return;
        }
        Desk desk = new Desk(form, scope, work, transfers, new Previews(previewConfig, background), this::changed);
        opened = Optional.of(new Opened(app, form, desk));
        say(scope.words(form.draft()));
        act(actions(app, form, desk));
        Div banner = new Div();
        earlier.map(Earlier::banner).ifPresent(banner::add);
        if (app.running().isEmpty()) {
            fill(new Stepper(Stepper.Step.CONFIGURE, true), banner, desk, saveBar);
        } else {
            fill(banner, desk, saveBar);
        }
        changed();
        desk.panel().goToGroup(wantedGroup);
    }

    private Component[] actions(AppView app, ConfigForm form, Desk desk) {
        List<Button> actions = desk.actions();
        return gathering ? new Component[] {all(app, form), actions.getLast()} : actions.toArray(Component[]::new);
    }

    /** The answers given so far stay on the page. */
    private Button all(AppView app, ConfigForm form) {
        Button all = new Button("All questions", _ -> {
            gathering = false;
            retitle("Configuration");
            getElement().executeJs("history.replaceState(history.state, '', $0)", Links.here(Links.CONFIGURATION));
            draw(app, form);
        });
        all.setId("config__all");
        return all;
    }

    private void showNothingNew(AppView app, ConfigForm form) {
        Button all = all(app, form);
        fill(new EmptyState(
                VaadinIcon.CHECK_CIRCLE,
                "No new questions",
                "Everything that this release has to know is answered.",
                all,
                review(app)));
    }

    private void changed() {
        opened.map(Opened::form).ifPresent(form -> {
            int unsaved = form.unsaved().size();
            saveBar.show(unsaved, form.problems().count(), form.draft().base().isEarlier());
            guard.set(unsaved > 0);
        });
    }

    /** Also by Ctrl S. */
    private void save() {
        opened.ifPresent(now -> {
            now.desk().panel().tellProblems();
            if (!now.form().isComplete()) {
                return;
            }
            if (now.form().unsaved().isEmpty() && !now.form().draft().base().isEarlier()) {
                UI.getCurrent().navigate(Links.plan(now.form().draft().basedOn()));
                return;
            }
            saveBar.saving(true);
            work.save(this, now.form().draft(), now.form().state().values(), saveBar.note(), this::saved);
        });
    }

    private void saved(Outcome<Version> outcome) {
        saveBar.saving(false);
        switch (outcome) {
            case Outcome.Done<Version>(Version version, var _) -> {
                opened = Optional.empty();
                guard.set(false);
                UI.getCurrent().navigate(Links.plan(version.sequence()));
            }
            case Outcome.Refused<Version>(Outcome.Reason reason, List<Finding> reasons) -> {
                changed();
                report(reasons);
                if (reason == Outcome.Reason.CONFLICT) {
                    opened.map(Opened::form)
                            .ifPresent(form -> ConflictDialog.open(
                                    form.unsaved().size(),
                                    () -> reload(form.unsavedAnswers()),
                                    () -> reload(Map.of())));
                }
            }
        }
    }

    private void reload(Map<ItemName, Answer> kept) {
        report(List.of());
        load(kept);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        opened.map(now -> now.form().unsaved().size())
                .filter(unsaved -> unsaved > 0)
                .ifPresent(unsaved -> guard.ask(unsaved, event.postpone()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement()
                .executeJs("return decodeURIComponent(location.hash.slice(1))")
                .then(String.class, this::fragment);
    }

    /** {@code configuration#group} is a link that people write by hand; it may come before the form is there. */
    private void fragment(String group) {
        if (!group.isEmpty()) {
            wantedGroup = group;
            opened.ifPresent(now -> now.desk().panel().goToGroup(group));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().getPage().executeJs("window.onbeforeunload = null");
        super.onDetach(event);
    }
}
