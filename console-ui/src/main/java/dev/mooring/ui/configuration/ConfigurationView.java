package dev.mooring.ui.configuration;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.mooring.config.evaluation.GroupState;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.ConfigDraft;
import dev.mooring.console.usecase.OpenConfig;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.SaveConfig;
import dev.mooring.console.version.Version;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.Stepper;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import dev.mooring.ui.shell.SignedIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The vendor's questions: what is asked and why, what differs from the default and from what runs. */
@Route(Links.CONFIGURATION)
@Menu(title = "Configuration", order = 1, icon = "vaadin:sliders")
public class ConfigurationView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private final CurrentApp currentApp;
    private final OpenConfig openConfig;
    private final SaveConfig saveConfig;
    private final BackgroundWork background;
    private final SignedIn signedIn;

    private final TextField search = new TextField();
    private final Checkbox onlyRequired = new Checkbox("Only required");
    private final Checkbox onlyChanged = new Checkbox("Only changed");
    private final Paragraph nothingFound = new Paragraph("No question matches this filter.");
    private final FindingList otherFindings = new FindingList();
    private final ErrorSummary errors = new ErrorSummary(this::goTo);
    private final SaveBar saveBar = new SaveBar(this::save);
    private final Map<ItemName, ItemRow> rows = new LinkedHashMap<>();
    private final Map<String, GroupSection> sections = new LinkedHashMap<>();
    private GroupNavigation navigation = new GroupNavigation(this::goToGroup);
    private final Component toolbar;
    private @Nullable ConfigForm form;
    private boolean guarded;
    private String wantedGroup = "";

    public ConfigurationView(
            CurrentApp currentApp,
            OpenConfig openConfig,
            SaveConfig saveConfig,
            BackgroundWork background,
            SignedIn signedIn) {
        super("Configuration", "config");
        this.currentApp = currentApp;
        this.openConfig = openConfig;
        this.saveConfig = saveConfig;
        this.background = background;
        this.signedIn = signedIn;
        toolbar = toolbar();
        otherFindings.setId("config__other-findings");
        nothingFound.setVisible(false);
        Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, KeyModifier.CONTROL)
                .setResetFocusOnActiveElement(true);
        Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, KeyModifier.META)
                .setResetFocusOnActiveElement(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wantedGroup = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("group")
                .orElse("");
        fill(new Busy("Loading"));
        load(Map.of());
    }

    /** @param kept answers to give again, from before somebody else saved a newer version */
    private void load(Map<ItemName, Answer> kept) {
        background.run(this, currentApp::find, found -> {
            switch (found) {
                case Outcome.Done<Optional<AppView>>(Optional<AppView> app, var _) ->
                    app.ifPresentOrElse(one -> open(one, kept), this::showNone);
                case Outcome.Refused<Optional<AppView>>(var _, List<Finding> reasons) -> refused(reasons);
            }
        });
    }

    private void refused(List<Finding> reasons) {
        report(reasons);
        fill();
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
                    new Anchor(Links.plan(app.desired().sequence()), "Review what a deploy would do")));
            return;
        }
        background.run(this, () -> openConfig.open(app.slug()), opened -> {
            switch (opened) {
                case Outcome.Done<ConfigDraft>(ConfigDraft draft, List<Finding> notes) -> {
                    report(notes);
                    draw(app, draft, kept);
                    goToGroup(wantedGroup);
                }
                case Outcome.Refused<ConfigDraft>(var _, List<Finding> reasons) -> refused(reasons);
            }
        });
    }

    private void draw(AppView app, ConfigDraft draft, Map<ItemName, Answer> kept) {
        ConfigForm opened = new ConfigForm(draft);
        form = opened;
        kept.forEach(opened::answer);
        rows.clear();
        sections.clear();
        navigation = new GroupNavigation(this::goToGroup);
        say("Answers of version " + draft.basedOn() + ". Saving makes a new version; nothing that runs is touched.");
        Div main = new Div(toolbar, errors, otherFindings);
        main.addClassName("mo-config__main");
        opened.state().groups().forEach(group -> main.add(section(group)));
        main.add(nothingFound);
        Div columns = new Div(navigation, main);
        columns.addClassName("mo-config");
        if (app.running().isEmpty()) {
            fill(new Stepper(Stepper.Step.CONFIGURE, true), columns, saveBar);
        } else {
            fill(columns, saveBar);
        }
        errors.show(List.of());
        refresh();
    }

    private Component toolbar() {
        search.setId("config__search");
        search.setPlaceholder("Find a question");
        search.setAriaLabel("Find a question");
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> refresh());
        onlyRequired.setId("config__only-required");
        onlyRequired.addValueChangeListener(_ -> refresh());
        onlyChanged.setId("config__only-changed");
        onlyChanged.addValueChangeListener(_ -> refresh());
        Div bar = new Div(search, onlyRequired, onlyChanged);
        bar.addClassName("mo-filters");
        return bar;
    }

    private GroupSection section(GroupState group) {
        GroupSection section = new GroupSection(group, this::row);
        sections.put(group.name(), section);
        return section;
    }

    private ItemRow row(ItemState item) {
        ItemName name = item.name();
        ItemRow row = new ItemRow(item, new Listening(name), () -> update(form().reset(name)));
        rows.put(name, row);
        return row;
    }

    private ConfigForm form() {
        return Objects.requireNonNull(form, "no configuration is open");
    }

    /** What an item's editor tells. */
    private final class Listening implements Editor.Listener {
        private final ItemName name;

        Listening(ItemName name) {
            this.name = name;
        }

        @Override
        public void answered(Answer answer) {
            update(form().answer(name, answer));
        }

        @Override
        public void restored() {
            update(form().restore(name));
        }

        @Override
        public void left() {
            form().leave(name);
            form().item(name).ifPresent(item -> row(name).showError(form().shownError(item)));
        }
    }

    private ItemRow row(ItemName name) {
        return Objects.requireNonNull(rows.get(name), "no such item on the page");
    }

    private void update(ConfigForm.Update update) {
        update.items().forEach(item -> row(item.name()).show(item));
        update.groups().forEach(group -> sectionOf(group).show(group));
        refresh();
    }

    private GroupSection sectionOf(GroupState group) {
        return Objects.requireNonNull(sections.get(group.name()), "no such group on the page");
    }

    /** Visibility, marks and errors: cheap to go through, and only real differences are sent to the browser. */
    private void refresh() {
        if (form == null) {
            return;
        }
        ItemFilter filter = new ItemFilter(search.getValue(), onlyRequired.getValue(), onlyChanged.getValue());
        for (GroupState group : form.state().groups()) {
            group.items().forEach(item -> refresh(item, filter));
            GroupSection section = sectionOf(group);
            section.fit();
            navigation.show(group, section.isVisible(), form.problems(group));
        }
        nothingFound.setVisible(sections.values().stream().noneMatch(Component::isVisible));
        otherFindings.show(form.otherFindings());
        if (errors.isVisible()) {
            errors.show(form.problems().toList());
        }
        int unsaved = form.unsaved().size();
        saveBar.show(unsaved, form.problems().count());
        guard(unsaved > 0);
    }

    private void refresh(ItemState item, ItemFilter filter) {
        ItemRow row = row(item.name());
        row.setVisible(item.visible() && filter.matches(item, form().isChanged(item)));
        row.showMark(form().mark(item), form().runningWords(item), form().canReset(item));
        row.showError(form().shownError(item));
    }

    private void goTo(ItemName name) {
        search.clear();
        onlyRequired.clear();
        onlyChanged.clear();
        row(name).goTo();
    }

    private void goToGroup(String name) {
        GroupSection section = sections.get(name);
        if (section != null) {
            section.goTo();
            section.getElement()
                    .executeJs("history.replaceState(history.state, '', '?group=' + encodeURIComponent($0))", name);
        }
    }

    /** Also by Ctrl S. */
    private void save() {
        if (form == null) {
            return;
        }
        form.leaveAll();
        refresh();
        errors.show(form.problems().toList());
        if (!form.isComplete()) {
            errors.goTo();
            return;
        }
        if (form.unsaved().isEmpty()) {
            UI.getCurrent().navigate(Links.plan(form.draft().basedOn()));
            return;
        }
        send(form);
    }

    private void send(ConfigForm complete) {
        ConfigDraft draft = complete.draft();
        var values = complete.state().values();
        String note = saveBar.note();
        String author = signedIn.name();
        saveBar.saving(true);
        background.run(this, () -> saveConfig.save(draft.app(), draft.basedOn(), values, note, author), this::saved);
    }

    private void saved(Outcome<Version> outcome) {
        saveBar.saving(false);
        switch (outcome) {
            case Outcome.Done<Version>(Version version, var _) -> {
                form = null;
                guard(false);
                UI.getCurrent().navigate(Links.plan(version.sequence()));
            }
            case Outcome.Refused<Version>(Outcome.Reason reason, List<Finding> reasons) -> {
                refresh();
                report(reasons);
                if (reason == Outcome.Reason.CONFLICT) {
                    offerReload();
                }
            }
        }
    }

    private void offerReload() {
        int unsaved = form().unsaved().size();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setId("config__conflict");
        dialog.setHeader("Somebody saved a newer version meanwhile");
        dialog.setText("Your " + (unsaved == 1 ? "unsaved change is" : unsaved + " unsaved changes are")
                + " still on this page and not saved. They can be put on top of the newer version, or dropped.");
        dialog.setConfirmButton("Reload and keep my changes", _ -> reload(form().unsavedAnswers()));
        dialog.setRejectButton("Reload and drop my changes", _ -> reload(Map.of()));
        dialog.setRejectable(true);
        dialog.setCancelButton("Stay here", _ -> {});
        dialog.setCancelable(true);
        dialog.open();
    }

    private void reload(Map<ItemName, Answer> kept) {
        report(List.of());
        load(kept);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form == null || form.unsaved().isEmpty()) {
            return;
        }
        ContinueNavigationAction leaving = event.postpone();
        int unsaved = form.unsaved().size();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setId("config__leave");
        dialog.setHeader("Leave without saving?");
        dialog.setText((unsaved == 1 ? "1 change" : unsaved + " changes") + " on the configuration page will be lost.");
        dialog.setConfirmButton("Stay", _ -> leaving.cancel());
        dialog.setRejectButton("Leave without saving", _ -> {
            guard(false);
            leaving.proceed();
        });
        dialog.setRejectButtonTheme("error tertiary");
        dialog.setRejectable(true);
        dialog.addCancelListener(_ -> leaving.cancel());
        dialog.open();
        focusStay(dialog);
    }

    /** Enter must not lose answers: the button that keeps them has the focus, once the dialog has placed its own. */
    private static void focusStay(ConfirmDialog dialog) {
        dialog.getElement().executeJs("setTimeout(() => this.querySelector('[slot=confirm-button]')?.focus(), 100)");
    }

    /** Lets the browser ask before the tab is closed or reloaded. */
    private void guard(boolean on) {
        if (on != guarded) {
            guarded = on;
            getElement().executeJs("window.onbeforeunload = $0 ? (e => e.preventDefault()) : null", on);
        }
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
            goToGroup(group);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().getPage().executeJs("window.onbeforeunload = null");
        super.onDetach(event);
    }
}
