package dev.mooring.ui.configuration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.values.Answer;
import java.util.Optional;

/**
 * A secret. One that is saved does not leave the server: the page shows that there is one, and offers to change, clear or
 * reveal it. Only what the admin types, or asks to see, is in the browser.
 */
final class PasswordEditor implements Editor {

    private static final String DOTS = "••••••••";

    private final Listener listener;
    private final Div whole = new Div();
    private final PasswordField field = new PasswordField();
    private final FieldFrame<PasswordField, String> frame;
    private final Div kept = new Div();
    private final Span keptLabel = new Span();
    private final Code revealed = new Code();
    private final Button reveal = small("Reveal");
    private final Button keep = small("Keep the saved one");
    private final boolean hadSaved;
    private boolean typing;
    private ItemState state;

    PasswordEditor(ItemState state, Listener listener) {
        this.state = state;
        this.listener = listener;
        hadSaved = !state.value().isEmpty();
        frame = new FieldFrame<>(field, state);
        field.setWidthFull();
        field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TextEditor.PAUSE_MILLISECONDS);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                typing = true;
                listener.answered(Answer.of(event.getValue()));
            }
        });
        field.addBlurListener(_ -> listener.left());
        keep.addClickListener(_ -> keepSaved());
        whole.addClassName("mo-password");
        whole.add(kept, field, keep);
        buildKept();
        show(state);
    }

    private void buildKept() {
        kept.setId(Editor.id(state) + "-saved");
        kept.addClassName("mo-password__kept");
        keptLabel.addClassName("mo-field-label");
        Button change = small("Change");
        change.setId(Editor.id(state) + "-change");
        change.addClickListener(_ -> change());
        Button clear = small("Clear");
        clear.setId(Editor.id(state) + "-clear");
        clear.addClickListener(_ -> listener.answered(Answer.of("")));
        reveal.setId(Editor.id(state) + "-reveal");
        reveal.addClickListener(_ -> toggleRevealed());
        boolean editable = state.item().isEditable();
        change.setVisible(editable);
        clear.setVisible(editable);
        revealed.setText(DOTS);
        Span word = new Span("saved");
        word.addClassName("mo-quiet");
        kept.add(keptLabel, new Div(revealed, word, reveal, change, clear));
    }

    private static Button small(String words) {
        Button button = new Button(words);
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private void change() {
        typing = true;
        draw();
        field.focus();
    }

    private void keepSaved() {
        typing = false;
        field.clear();
        listener.restored();
        draw();
    }

    private void toggleRevealed() {
        boolean hidden = revealed.getText().equals(DOTS);
        revealed.setText(hidden ? state.value() : DOTS);
        reveal.setText(hidden ? "Hide" : "Reveal");
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public void show(ItemState news) {
        state = news;
        frame.show(news);
        keptLabel.setText(field.getLabel());
        field.setPlaceholder(news.defaultValue().isEmpty() ? "" : DOTS);
        if (news.value().isEmpty() && !field.isEmpty()) {
            field.clear();
        }
        draw();
    }

    private void draw() {
        boolean saved = !state.value().isEmpty() && !typing;
        kept.setVisible(saved);
        field.setVisible(!saved);
        keep.setVisible(hadSaved && typing);
        if (!saved) {
            revealed.setText(DOTS);
            reveal.setText("Reveal");
        }
    }

    @Override
    public void showError(Optional<String> error) {
        frame.showError(error);
        if (error.isPresent() && kept.isVisible()) {
            typing = true;
            draw();
        }
    }
}
