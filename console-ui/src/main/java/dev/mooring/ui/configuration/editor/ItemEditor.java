package dev.mooring.ui.configuration.editor;

import com.vaadin.flow.component.Component;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.ui.kit.Focus;
import java.util.Optional;
import java.util.function.Predicate;

/** Where an item is answered: in one editor or, where it is repeatable, in one for each row. */
public interface ItemEditor {

    Component component();

    void show(ItemState state);

    /** @param mayTell whether the error of an item, or of a row, may be shown already */
    void showErrors(ItemState state, Predicate<ItemName> mayTell);

    /** Moves the keyboard to where the answer is given, or to the first row that is wrong. */
    void jump();

    static ItemEditor of(ItemState state, Answers answers) {
        return state.item().repetition().isPresent() && state.item().isEditable()
                ? new RowsEditor(state, answers)
                : new SingleEditor(state, answers);
    }

    /** What the page does with what is answered. */
    interface Answers {

        /** @param key an item's name or a row's key */
        Editor.Listener of(ItemName key);

        void addRow();

        void removeRow(ItemName row);

        void restoreRow(ItemName row, Answer answer);
    }

    /** One editor for the whole item. */
    final class SingleEditor implements ItemEditor {

        private final Editor editor;

        SingleEditor(ItemState state, Answers answers) {
            editor = Editor.of(Question.of(state), answers.of(state.name()));
        }

        @Override
        public Component component() {
            return editor.component();
        }

        @Override
        public void show(ItemState state) {
            editor.show(Question.of(state));
        }

        @Override
        public void showErrors(ItemState state, Predicate<ItemName> mayTell) {
            editor.showError(mayTell.test(state.name()) ? state.error() : Optional.empty());
        }

        @Override
        public void jump() {
            Focus.jumpInto(editor.component());
        }
    }
}
