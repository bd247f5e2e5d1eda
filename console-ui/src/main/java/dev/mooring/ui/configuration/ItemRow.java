package dev.mooring.ui.configuration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.ProbeTarget;
import dev.mooring.config.screen.ItemName;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ProbeResult;
import dev.mooring.ui.configuration.editor.ItemEditor;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.kit.Tone;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One item: its editor, and below it what the admin should know about the answer and can do with it. */
final class ItemRow extends Div {

    private final ItemName name;
    private final ItemEditor editor;
    private final UnorderedList facts = new UnorderedList();
    private final ItemTools tools;
    private final ItemMarks marks;
    private Optional<ThreeValuesView> comparison = Optional.empty();

    /** What the page does for a row. */
    interface Verbs extends ItemEditor.Answers {

        void reset();

        void undo();

        void generate();

        void attempt(ProbeTarget target, Consumer<Outcome<ProbeResult>> whenDone);
    }

    ItemRow(ItemState state, Verbs verbs) {
        name = state.name();
        editor = ItemEditor.of(state, verbs);
        tools = new ItemTools(state, verbs);
        marks = new ItemMarks(name, verbs);
        addClassName("mo-config-item");
        facts.setId("config__facts-" + name);
        facts.addClassName("mo-config-item__facts");
        if (state.item().recommended() && !state.item().required()) {
            add(recommended());
        }
        add(editor.component(), facts, tools, marks);
        showFacts(state.facts());
    }

    private static Component recommended() {
        StateBadge badge = new StateBadge(Tone.BUSY, VaadinIcon.STAR_O, "Recommended");
        badge.addClassName("mo-config-item__recommended");
        return badge;
    }

    void show(ItemState state) {
        editor.show(state);
        tools.show(state);
        showFacts(state.facts());
    }

    private void showFacts(List<String> all) {
        facts.removeAll();
        all.forEach(fact -> facts.add(new ListItem(fact)));
        facts.setVisible(!all.isEmpty());
    }

    /** Draws what depends on more than the item itself. */
    void refresh(ItemState state, ConfigForm form) {
        editor.showErrors(state, form::mayTell);
        marks.show(form.mark(state), form.canReset(state), form.undoable(state));
        compare(form.threeValues(state));
    }

    private void compare(Optional<ThreeValues> values) {
        if (comparison.map(ThreeValuesView::values).equals(values)) {
            return;
        }
        comparison.ifPresent(this::remove);
        comparison = values.map(ThreeValuesView::new);
        comparison.ifPresent(view -> {
            view.setId("config__values-" + name);
            add(view);
        });
    }

    /** Where a link to this item leads. */
    void goTo() {
        editor.jump();
    }
}
