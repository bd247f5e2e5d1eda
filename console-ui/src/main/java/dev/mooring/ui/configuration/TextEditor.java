package dev.mooring.ui.configuration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.values.Answer;
import java.util.Optional;
import java.util.function.Consumer;

/** A line or several lines of text; the default shows as placeholder and is never taken for an answer. */
final class TextEditor<F extends TextFieldBase<F, String>> implements Editor {

    /** Short enough to feel live, long enough not to evaluate every letter of a fast typist. */
    static final int PAUSE_MILLISECONDS = 120;

    private final F field;
    private final Consumer<ItemState> frame;
    private final Consumer<Optional<String>> error;

    private TextEditor(
            F field, Consumer<ItemState> frame, Consumer<Optional<String>> error, ItemState state, Listener listener) {
        this.field = field;
        this.frame = frame;
        this.error = error;
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLISECONDS);
        show(state);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                listener.answered(Answer.of(event.getValue()));
            }
        });
        field.addBlurListener(_ -> listener.left());
    }

    static Editor line(ItemState state, Listener listener) {
        TextField field = new TextField();
        FieldFrame<TextField, String> frame = new FieldFrame<>(field, state);
        return new TextEditor<>(field, frame::show, frame::showError, state, listener);
    }

    static Editor area(ItemState state, Listener listener) {
        TextArea field = new TextArea();
        field.setMinRows(3);
        field.setMaxRows(16);
        field.addClassName("mo-config-area");
        FieldFrame<TextArea, String> frame = new FieldFrame<>(field, state);
        return new TextEditor<>(field, frame::show, frame::showError, state, listener);
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public void show(ItemState state) {
        frame.accept(state);
        field.setPlaceholder(state.defaultValue());
        if (!state.value().equals(field.getValue())) {
            field.setValue(state.value());
        }
    }

    @Override
    public void showError(Optional<String> message) {
        error.accept(message);
    }
}
