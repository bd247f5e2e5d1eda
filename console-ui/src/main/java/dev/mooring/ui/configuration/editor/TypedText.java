package dev.mooring.ui.configuration.editor;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.mooring.config.values.Answer;

/**
 * The text in a field in which an admin types, and the way of each key to the server.
 *
 * <p>Each key is sent at once. Keys that come while an earlier one is under way wait in the browser and go together, so
 * none is lost; and what the server answers never goes into the field unless the answer itself became another one, by a
 * reset for example.
 */
final class TypedText<F extends Component & HasValue<?, String> & HasValueChangeMode & BlurNotifier<F>> {

    /** A longer text is not sent whole for every key. */
    private static final int LONG = 20_000;

    private static final int PAUSE_MILLISECONDS = 400;

    private final F field;
    private String told;

    TypedText(F field, Question question, Editor.Listener listener) {
        this.field = field;
        told = question.value();
        field.setValue(told);
        pace(told);
        field.setValueChangeTimeout(PAUSE_MILLISECONDS);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                pace(event.getValue());
                listener.answered(Answer.of(event.getValue()));
            }
        });
        field.addBlurListener(_ -> listener.left());
    }

    void show(Question question) {
        if (question.value().equals(told)) {
            return;
        }
        told = question.value();
        if (!told.equals(field.getValue())) {
            field.setValue(told);
            pace(told);
        }
    }

    private void pace(String text) {
        field.setValueChangeMode(text.length() > LONG ? ValueChangeMode.LAZY : ValueChangeMode.EAGER);
    }
}
