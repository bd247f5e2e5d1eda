package dev.mooring.ui.configuration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.screen.ItemName;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.kit.Tone;
import java.util.Optional;

/** One item: its editor, and below it what the admin should know about the answer. */
final class ItemRow extends Div {

    private final ItemName name;
    private final Editor editor;
    private final Div marks = new Div();
    private final Button reset = new Button("Reset to default");
    private Mark shown = Mark.NONE;
    private String runningWords = "";

    ItemRow(ItemState state, Editor.Listener listener, Runnable onReset) {
        name = state.name();
        editor = Editor.of(state, listener);
        addClassName("mo-config-item");
        marks.addClassName("mo-config-item__marks");
        marks.setId("config__marks-" + name);
        reset.setId("config__reset-" + name);
        reset.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        reset.addClickListener(_ -> onReset.run());
        if (state.item().recommended() && !state.item().required()) {
            add(recommended());
        }
        add(editor.component(), marks);
    }

    private static Component recommended() {
        StateBadge badge = new StateBadge(Tone.BUSY, VaadinIcon.STAR_O, "Recommended");
        badge.addClassName("mo-config-item__recommended");
        return badge;
    }

    ItemName name() {
        return name;
    }

    void show(ItemState state) {
        editor.show(state);
    }

    void showError(Optional<String> error) {
        editor.showError(error);
    }

    /** @param running what the running version has instead, empty where that is not to be told */
    void showMark(Mark mark, Optional<String> running, boolean canReset) {
        if (mark == shown
                && running.orElse("").equals(runningWords)
                && canReset == reset.getParent().isPresent()) {
            return;
        }
        shown = mark;
        runningWords = running.orElse("");
        marks.removeAll();
        if (mark != Mark.NONE) {
            Span word = new Span(mark.words());
            word.addClassNames("mo-mark", "mo-mark--" + mark.name().toLowerCase(java.util.Locale.ROOT));
            marks.add(word);
            running.ifPresent(value -> marks.add(runs(value)));
        }
        if (canReset) {
            marks.add(reset);
        }
    }

    private static Span runs(String value) {
        Span words = new Span("runs with " + (value.isEmpty() ? "nothing" : "“" + value + "”"));
        words.addClassName("mo-quiet");
        return words;
    }

    /** Where a link to this item leads. */
    void goTo() {
        Component target = editor.component();
        target.getElement()
                .executeJs(
                        "this.scrollIntoView({block: 'center'});"
                                + " (this.focusElement ? this : (this.querySelector('vaadin-password-field, button, input') || this)).focus()");
    }
}
