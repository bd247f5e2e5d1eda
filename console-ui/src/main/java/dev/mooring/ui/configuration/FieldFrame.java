package dev.mooring.ui.configuration;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.data.binder.HasValidator;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.ui.kit.Markdown;
import java.util.Optional;

/** What every field around an answer shows: label, help, required mark, read-only state and error. */
final class FieldFrame<
        F extends
                Component & InputField<? extends AbstractField.ComponentValueChangeEvent<?, V>, V>
                        & HasValidationProperties & HasValidator<V>,
        V> {

    private final F field;
    private String help = "";

    FieldFrame(F field, ItemState state) {
        this.field = field;
        ConfigItem item = state.item();
        field.setId(Editor.id(state));
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(item.required());
        field.setReadOnly(!item.isEditable());
        show(state);
    }

    void show(ItemState state) {
        String label = new Markdown(state.title()).plain();
        if (!label.equals(field.getLabel())) {
            field.setLabel(label);
        }
        if (!state.help().equals(help)) {
            help = state.help();
            field.setHelperComponent(help.isBlank() ? null : new Markdown(help).component());
        }
    }

    void showError(Optional<String> error) {
        field.setErrorMessage(error.orElse(""));
        field.setInvalid(error.isPresent());
    }
}
