package dev.mooring.ui.configuration;

import com.vaadin.flow.component.Component;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.values.Answer;
import java.util.Optional;

/** One item's component: draws its state and tells what the admin answers. */
interface Editor {

    Component component();

    /** Draws what changed; a field that already holds the value is not touched, so that focus and caret stay. */
    void show(ItemState state);

    void showError(Optional<String> error);

    /** Told by an editor. */
    interface Listener {

        void answered(Answer answer);

        /** The admin takes back what was answered on this page. */
        void restored();

        /** The admin has left the field. */
        void left();
    }

    static Editor of(ItemState state, Listener listener) {
        return switch (state.type()) {
            case TEXT -> TextEditor.line(state, listener);
            case TEXTAREA -> TextEditor.area(state, listener);
            case PASSWORD -> new PasswordEditor(state, listener);
            case BOOL -> new BoolEditor(state, listener);
            case RADIO -> new RadioEditor(state, listener);
            case DROPDOWN -> new DropdownEditor(state, listener);
            case FILE -> new FileEditor(state, listener);
            case LABEL, HEADING, UNSUPPORTED -> new Words(state);
        };
    }

    static String id(ItemState state) {
        return "config__item-" + state.name();
    }
}
