package dev.mooring.ui.configuration.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import dev.mooring.config.evaluation.ItemState.OptionState;
import dev.mooring.config.values.Answer;
import java.util.List;
import java.util.Optional;

/** A text for which the cluster has suggestions; anything else can be typed as well. */
final class SuggestionEditor implements Editor {

    private final ComboBox<String> box = new ComboBox<>();
    private final FieldFrame<ComboBox<String>, String> frame;
    private List<OptionState> options = List.of();

    SuggestionEditor(Question question, Listener listener) {
        box.setWidthFull();
        box.setAllowCustomValue(true);
        box.setClearButtonVisible(question.item().isEditable());
        box.setItems(List.of());
        frame = new FieldFrame<>(box, question);
        show(question);
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                tell(event.getValue() == null ? "" : event.getValue(), listener);
            }
        });
        box.addCustomValueSetListener(event -> {
            box.setValue(event.getDetail());
            tell(event.getDetail(), listener);
        });
        box.addBlurListener(_ -> listener.left());
    }

    private static void tell(String value, Listener listener) {
        listener.answered(Answer.of(value));
        listener.left();
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public void show(Question question) {
        frame.show(question);
        frame.placeholder(question.defaultValue(), box::setPlaceholder);
        if (!question.options().equals(options)) {
            options = question.options();
            Choices choices = new Choices(options);
            box.setItems(choices.names());
            box.setItemLabelGenerator(choices::title);
        }
        String now = box.getValue() == null ? "" : box.getValue();
        if (!now.equals(question.value())) {
            box.setValue(question.value().isEmpty() ? null : question.value());
        }
    }

    @Override
    public void showError(Optional<String> error) {
        frame.showError(error);
    }
}
