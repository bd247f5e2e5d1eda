package dev.mooring.ui.configuration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.mooring.config.evaluation.GroupState;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.ProbeTarget;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ProbeResult;
import dev.mooring.ui.configuration.editor.Editor;
import dev.mooring.ui.kit.FindingList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The form: its groups, questions, navigation and filter. Gives answers to {@link ConfigForm} and draws what comes of them;
 * of a large screen only what is near the window is drawn.
 */
final class FormPanel extends Div {

    /** Up to here all questions are drawn at once. */
    private static final int SMALL_SCREEN = 150;

    /** Drawn at once of a larger screen: more than fits any window. */
    private static final int FIRST_QUESTIONS = 40;

    private final ConfigForm form;
    private final Scope scope;
    private final ConfigWork work;
    private final Runnable whenChanged;
    private final FilterBar filter;
    private final Paragraph nothingFound = new Paragraph("No question matches this filter.");
    private final FindingList otherFindings = new FindingList();
    private final ErrorSummary errors = new ErrorSummary(this::goTo);
    private final GroupNavigation navigation = new GroupNavigation(this::goToGroup);
    private final Map<ItemName, ItemRow> rows = new LinkedHashMap<>();
    private final Map<String, GroupSection> sections = new LinkedHashMap<>();
    private List<Finding> toldFindings = List.of();
    private boolean summarized;

    /** @param whenChanged called after each answer */
    FormPanel(ConfigForm form, Scope scope, ConfigWork work, Runnable whenChanged) {
        this.form = form;
        this.scope = scope;
        this.work = work;
        this.whenChanged = whenChanged;
        filter = new FilterBar(!form.draft().added().isEmpty(), this::refresh);
        addClassName("mo-config__form");
        otherFindings.setId("config__other-findings");
        nothingFound.setVisible(false);
        boolean whole = scope instanceof Scope.Whole;
        filter.setVisible(whole);
        navigation.setVisible(whole);
        scope.look(form);
        addSections();
        refresh();
    }

    private void addSections() {
        Div main = new Div(filter, errors, otherFindings);
        main.addClassName("mo-config__main");
        long asked = form.state()
                .items()
                .filter(item -> item.visible() && scope.holds(item))
                .count();
        int room = asked <= SMALL_SCREEN ? Integer.MAX_VALUE : FIRST_QUESTIONS;
        for (GroupState group : form.state().groups()) {
            GroupSection section = new GroupSection(group);
            sections.put(group.name(), section);
            main.add(section);
            if (room > 0) {
                section.draw(group, this::row);
                room -= group.items().size();
            } else {
                section.whenNear(this::draw);
            }
        }
        main.add(nothingFound);
        add(navigation, main);
    }

    /** Draws a group's questions where that was not done yet. */
    private void draw(String name) {
        GroupSection section = sections.get(name);
        if (section != null && !section.isDrawn()) {
            group(name).ifPresent(group -> {
                section.draw(group, this::row);
                refresh(group, filter.filter());
            });
        }
    }

    private Optional<GroupState> group(String name) {
        return form.state().groups().stream()
                .filter(group -> group.name().equals(name))
                .findFirst();
    }

    private ItemRow row(ItemState item) {
        ItemRow row = new ItemRow(item, new RowVerbs(item.name()));
        rows.put(item.name(), row);
        return row;
    }

    /** Draws what one answer changed. */
    void update(ConfigForm.Update update) {
        for (ItemState item : update.items()) {
            ItemRow row = rows.get(item.name());
            if (row != null) {
                row.show(item);
            }
        }
        update.groups().forEach(group -> section(group).show(group));
        refresh();
        whenChanged.run();
    }

    private GroupSection section(GroupState group) {
        return Objects.requireNonNull(sections.get(group.name()), "no such group on the page");
    }

    /** Visibility, marks and errors: cheap to go through, and only real differences are sent to the browser. */
    void refresh() {
        scope.look(form);
        ItemFilter wanted = filter.filter();
        form.state().groups().forEach(group -> refresh(group, wanted));
        nothingFound.setVisible(sections.values().stream().noneMatch(Component::isVisible));
        List<Finding> others = form.otherFindings();
        if (!others.equals(toldFindings)) {
            toldFindings = others;
            otherFindings.show(others);
        }
        if (summarized) {
            errors.show(form.problems().toList());
        }
    }

    private void refresh(GroupState group, ItemFilter wanted) {
        long shown = 0;
        for (ItemState item : group.items()) {
            boolean isShown = item.visible() && scope.holds(item) && wanted.matches(item, form::isChanged, form::isNew);
            shown += isShown ? 1 : 0;
            ItemRow row = rows.get(item.name());
            if (row != null) {
                row.setVisible(isShown);
                row.refresh(item, form);
            }
        }
        section(group).fit(shown);
        navigation.show(group, shown > 0, ConfigForm.problems(group));
    }

    /** Lists what keeps the answers from being saved, and leads there. */
    void tellProblems() {
        summarized = true;
        form.leaveAll();
        refresh();
        if (form.problems().findAny().isPresent()) {
            errors.goTo();
        }
    }

    private void goTo(ItemName name) {
        filter.clear();
        form.state().groups().stream()
                .filter(group ->
                        group.items().stream().anyMatch(item -> item.name().equals(name)))
                .forEach(group -> draw(group.name()));
        Optional.ofNullable(rows.get(name)).ifPresent(ItemRow::goTo);
    }

    /** Also for addresses that lead to a group; an unknown one is no harm. */
    void goToGroup(String name) {
        GroupSection section = sections.get(name);
        if (section != null && section.isVisible()) {
            draw(name);
            section.goTo();
            section.getElement()
                    .executeJs(
                            "const here = new URL(window.location.href); here.searchParams.set('group', $0);"
                                    + " history.replaceState(history.state, '', here)",
                            name);
        }
    }

    /** What one question's row asks of the page. */
    private final class RowVerbs implements ItemRow.Verbs {

        private final ItemName name;

        RowVerbs(ItemName name) {
            this.name = name;
        }

        @Override
        public Editor.Listener of(ItemName key) {
            return new Listening(name, key);
        }

        @Override
        public void addRow() {
            update(form.addRow(name));
        }

        @Override
        public void removeRow(ItemName row) {
            update(form.removeRow(row));
        }

        @Override
        public void restoreRow(ItemName row, Answer answer) {
            update(form.restoreRow(row, answer));
        }

        @Override
        public void reset() {
            update(form.reset(name));
        }

        @Override
        public void undo() {
            update(form.undo(name));
        }

        @Override
        public void generate() {
            form.item(name)
                    .ifPresent(item -> RotationDialog.askIf(form.isDeployed(name), item, () -> {
                        update(form.generate(name));
                    }));
        }

        @Override
        public void attempt(ProbeTarget target, Consumer<Outcome<ProbeResult>> whenDone) {
            work.attempt(FormPanel.this, target, whenDone);
        }
    }

    /** What an editor tells. */
    private final class Listening implements Editor.Listener {

        private final ItemName item;
        private final ItemName key;

        Listening(ItemName item, ItemName key) {
            this.item = item;
            this.key = key;
        }

        @Override
        public void answered(Answer answer) {
            update(form.answer(key, answer));
        }

        @Override
        public void restored() {
            update(form.restore(key));
        }

        @Override
        public void left() {
            form.leave(key);
            form.item(item)
                    .ifPresent(state -> Optional.ofNullable(rows.get(item)).ifPresent(row -> row.refresh(state, form)));
        }

        @Override
        public void revealed() {
            work.revealed(form.draft().app(), key);
        }
    }
}
