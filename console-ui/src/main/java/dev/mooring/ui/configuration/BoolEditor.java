package dev.mooring.ui.configuration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.values.Answer;
import java.util.Optional;

/** Yes or no; on exactly where the value, or else the default, is {@code 1}. */
final class BoolEditor implements Editor {

    private final Checkbox box = new Checkbox();
    private final FieldFrame<Checkbox, Boolean> frame;

    BoolEditor(ItemState state, Listener listener) {
        frame = new FieldFrame<>(box, state);
        show(state);
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                listener.answered(Answer.of(event.getValue() ? "1" : "0"));
                listener.left();
            }
        });
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public void show(ItemState state) {
        frame.show(state);
        boolean on = state.effective().equals("1");
        if (box.getValue() != on) {
            box.setValue(on);
        }
    }

    @Override
    public void showError(Optional<String> error) {
        frame.showError(error);
    }
}
