package dev.mooring.ui.configuration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Always in reach: how much is not saved, why it is changed, and saving. */
final class SaveBar extends Div {

    private final Span unsaved = new Span();
    private final TextField note = new TextField();
    private final Button save = new Button();

    SaveBar(Runnable onSave) {
        addClassName("mo-savebar");
        unsaved.setId("config__unsaved");
        unsaved.getElement().setAttribute("aria-live", "polite");
        note.setId("config__note");
        note.setPlaceholder("Reason (optional)");
        note.setAriaLabel("Why this change, optional");
        note.setMaxLength(200);
        note.setValueChangeMode(ValueChangeMode.ON_BLUR);
        save.setId("config__save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setTooltipText("Ctrl S");
        save.addClickListener(_ -> onSave.run());
        add(unsaved, note, save);
    }

    /**
     * @param missing answers that are missing or wrong
     * @param earlier whether answers of an earlier version are on the page: saving them as they are is a change
     */
    void show(int count, long missing, boolean earlier) {
        unsaved.setText(words(count) + (missing == 0 ? "" : " · " + missing + " to answer or correct"));
        boolean savable = count > 0 || earlier;
        setClassName("mo-savebar--unsaved", count > 0);
        note.setVisible(savable);
        save.setText(savable ? "Save and review" : "Continue to review");
    }

    private static String words(int count) {
        return switch (count) {
            case 0 -> "Nothing to save";
            case 1 -> "1 unsaved change";
            default -> count + " unsaved changes";
        };
    }

    void saving(boolean now) {
        save.setEnabled(!now);
        if (now) {
            unsaved.setText("Saving");
        }
    }

    String note() {
        return note.getValue().strip();
    }
}
