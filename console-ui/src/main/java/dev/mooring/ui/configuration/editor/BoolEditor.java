package dev.mooring.ui.configuration.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import dev.mooring.config.values.Answer;
import java.util.Optional;

/** Yes or no; on exactly where the value, or else the default, is {@code 1}. */
final class BoolEditor implements Editor {

    private final Checkbox box = new Checkbox();
    private final FieldFrame<Checkbox, Boolean> frame;

    BoolEditor(Question question, Listener listener) {
        frame = new FieldFrame<>(box, question);
        show(question);
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
    public void show(Question question) {
        frame.show(question);
        boolean on = question.effective().equals("1");
        if (box.getValue() != on) {
            box.setValue(on);
        }
    }

    @Override
    public void showError(Optional<String> error) {
        frame.showError(error);
    }
}
