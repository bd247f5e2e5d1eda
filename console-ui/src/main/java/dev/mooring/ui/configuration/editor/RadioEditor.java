package dev.mooring.ui.configuration.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import dev.mooring.config.evaluation.ItemState.OptionState;
import dev.mooring.config.values.Answer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One of a few choices, all in sight. */
final class RadioEditor implements Editor {

    private final RadioButtonGroup<String> group = new RadioButtonGroup<>();
    private final FieldFrame<RadioButtonGroup<String>, String> frame;
    private List<OptionState> options = List.of();

    RadioEditor(Question question, Listener listener) {
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        frame = new FieldFrame<>(group, question);
        show(question);
        group.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                listener.answered(Answer.of(event.getValue()));
                listener.left();
            }
        });
    }

    @Override
    public Component component() {
        return group;
    }

    @Override
    public void show(Question question) {
        frame.show(question);
        if (!question.options().equals(options)) {
            options = question.options();
            Choices choices = new Choices(options);
            group.setItems(choices.names());
            group.setItemLabelGenerator(choices::title);
        }
        String chosen = new Choices(options).chosen(question.effective()).orElse(null);
        if (!Objects.equals(chosen, group.getValue())) {
            group.setValue(chosen);
        }
    }

    @Override
    public void showError(Optional<String> error) {
        frame.showError(error);
    }
}
