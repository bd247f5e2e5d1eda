package dev.mooring.ui.configuration.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import dev.mooring.config.evaluation.ItemState.OptionState;
import dev.mooring.config.values.Answer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One of many choices; choosing nothing means the default. */
final class DropdownEditor implements Editor {

    private final Select<String> select = new Select<>();
    private final FieldFrame<Select<String>, String> frame;
    private List<OptionState> options = List.of();

    DropdownEditor(Question question, Listener listener) {
        select.setPlaceholder("Select an option");
        select.setWidthFull();
        select.setEmptySelectionAllowed(!question.item().required());
        select.setEmptySelectionCaption("Select an option");
        frame = new FieldFrame<>(select, question);
        show(question);
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                listener.answered(Answer.of(event.getValue() == null ? "" : event.getValue()));
                listener.left();
            }
        });
    }

    @Override
    public Component component() {
        return select;
    }

    @Override
    public void show(Question question) {
        frame.show(question);
        if (!question.options().equals(options)) {
            options = question.options();
            Choices choices = new Choices(options);
            select.setItems(choices.names());
            select.setItemLabelGenerator(name -> name == null ? "" : choices.title(name));
        }
        String chosen = new Choices(options).chosen(question.effective()).orElse(null);
        if (!Objects.equals(chosen, select.getValue())) {
            select.setValue(chosen);
        }
    }

    @Override
    public void showError(Optional<String> error) {
        frame.showError(error);
    }
}
