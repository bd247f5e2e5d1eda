package dev.mooring.ui.configuration.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.Optional;

/** A line or several lines of text; the default shows as placeholder and is never taken for an answer. */
final class TextEditor<F extends TextFieldBase<F, String>> implements Editor {

    private final F field;
    private final FieldFrame<F, String> frame;
    private final TypedText<F> text;

    TextEditor(F field, Question question, Listener listener) {
        this.field = field;
        frame = new FieldFrame<>(field, question);
        text = new TypedText<>(field, question, listener);
        field.setWidthFull();
        InputMode.set(field, question.valueType());
        show(question);
    }

    static Editor line(Question question, Listener listener) {
        return new TextEditor<>(new TextField(), question, listener);
    }

    static Editor area(Question question, Listener listener) {
        TextArea field = new TextArea();
        field.setMinRows(3);
        field.setMaxRows(16);
        field.addClassName("mo-config-area");
        return new TextEditor<>(field, question, listener);
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public void show(Question question) {
        frame.show(question);
        frame.placeholder(question.defaultValue(), field::setPlaceholder);
        text.show(question);
    }

    @Override
    public void showError(Optional<String> message) {
        frame.showError(message);
    }
}
