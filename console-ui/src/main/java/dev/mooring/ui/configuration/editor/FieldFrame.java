package dev.mooring.ui.configuration.editor;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.data.binder.HasValidator;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.ui.kit.Markdown;
import java.util.Optional;
import java.util.function.Consumer;

/** What every field around an answer shows: label, help, required mark, read-only state and error. */
final class FieldFrame<
        F extends
                Component & InputField<? extends AbstractField.ComponentValueChangeEvent<?, V>, V>
                        & HasValidationProperties & HasValidator<V>,
        V> {

    /** A default that is longer than any field shows is cut, so that a huge one is not sent to the browser. */
    private static final int LONGEST_PLACEHOLDER = 2_000;

    private final F field;
    private String title = "";
    private String help = "";
    private String placeholder = "";

    FieldFrame(F field, Question question) {
        this.field = field;
        ConfigItem item = question.item();
        field.setId(question.id());
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(item.required());
        field.setReadOnly(!item.isEditable());
        show(question);
    }

    void show(Question question) {
        if (!question.title().equals(title)) {
            title = question.title();
            field.setLabel(new Markdown(title).plain());
        }
        if (!question.help().equals(help)) {
            help = question.help();
            field.setHelperComponent(help.isBlank() ? null : new Markdown(help).component());
        }
    }

    void placeholder(String text, Consumer<String> field) {
        String shown = text.length() > LONGEST_PLACEHOLDER ? text.substring(0, LONGEST_PLACEHOLDER) + "…" : text;
        if (!shown.equals(placeholder)) {
            placeholder = shown;
            field.accept(shown);
        }
    }

    void showError(Optional<String> error) {
        String words = error.orElse("");
        if (!words.equals(Optional.ofNullable(field.getErrorMessage()).orElse(""))) {
            field.setErrorMessage(words);
        }
        if (field.isInvalid() != error.isPresent()) {
            field.setInvalid(error.isPresent());
        }
    }
}
