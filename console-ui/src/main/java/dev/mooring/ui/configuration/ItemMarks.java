package dev.mooring.ui.configuration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.mooring.config.screen.ItemName;
import dev.mooring.ui.configuration.ConfigForm.Undo;
import dev.mooring.ui.kit.Focus;

/** The state of one answer, and the ways back. The buttons stay in place, so that the keyboard is never left nowhere. */
final class ItemMarks extends Div {

    private final Span word = new Span();
    private final Button reset = new Button("Reset to default");
    private final Button undo = new Button();
    private Mark shown = Mark.NONE;

    ItemMarks(ItemName name, ItemRow.Verbs verbs) {
        setId("config__marks-" + name);
        addClassName("mo-config-item__marks");
        word.addClassName("mo-mark");
        word.setVisible(false);
        reset.setId("config__reset-" + name);
        undo.setId("config__undo-" + name);
        for (Button button : new Button[] {reset, undo}) {
            button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            button.setVisible(false);
        }
        reset.addClickListener(_ -> {
            verbs.reset();
            follow(undo);
        });
        undo.addClickListener(_ -> {
            verbs.undo();
            follow(reset);
        });
        add(word, reset, undo);
    }

    private static void follow(Button next) {
        if (next.isVisible()) {
            Focus.into(next);
        }
    }

    void show(Mark mark, boolean canReset, Undo canUndo) {
        if (mark != shown) {
            word.removeClassName(shown.cssClass());
            word.addClassName(mark.cssClass());
            word.setText(mark.words());
            word.setVisible(mark != Mark.NONE);
            shown = mark;
        }
        reset.setVisible(canReset);
        undo.setVisible(canUndo != Undo.NOTHING);
        if (!undo.getText().equals(canUndo.words())) {
            undo.setText(canUndo.words());
        }
    }
}
