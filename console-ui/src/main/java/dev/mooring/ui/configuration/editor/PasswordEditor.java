package dev.mooring.ui.configuration.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
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
    private final Button change = small("Change");
    private final Button clear = small("Clear");
    private final Button keep = small("Keep the one that is set");
    private final boolean hadSaved;
    private boolean typing;
    private String told;
    private Question question;

    PasswordEditor(Question question, Listener listener) {
        this.question = question;
        this.listener = listener;
        told = question.value();
        hadSaved = !told.isEmpty();
        frame = new FieldFrame<>(field, question);
        field.setWidthFull();
        field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        field.setValueChangeMode(ValueChangeMode.EAGER);
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
        show(question);
    }

    private void buildKept() {
        kept.setId(question.id() + "-saved");
        kept.addClassName("mo-password__kept");
        keptLabel.addClassName("mo-field-label");
        change.setId(question.id() + "-change");
        change.addClickListener(_ -> beginTyping());
        clear.setId(question.id() + "-clear");
        clear.addClickListener(_ -> listener.answered(Answer.of("")));
        reveal.setId(question.id() + "-reveal");
        reveal.addClickListener(_ -> toggleRevealed());
        boolean editable = question.item().isEditable();
        change.setVisible(editable);
        clear.setVisible(editable);
        revealed.setText(DOTS);
        Span word = new Span("is set");
        word.addClassName("mo-quiet");
        kept.add(keptLabel, new Div(revealed, word, reveal, change, clear));
    }

    private void labelButtons(String title) {
        reveal.setAriaLabel((isHidden() ? "Reveal " : "Hide ") + title);
        change.setAriaLabel("Change " + title);
        clear.setAriaLabel("Clear " + title);
    }

    private boolean isHidden() {
        return revealed.getText().equals(DOTS);
    }

    private static Button small(String words) {
        Button button = new Button(words);
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private void beginTyping() {
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
        boolean hidden = isHidden();
        revealed.setText(hidden ? question.value() : DOTS);
        if (hidden) {
            listener.revealed();
        }
        reveal.setText(hidden ? "Hide" : "Reveal");
        labelButtons(field.getLabel());
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public void show(Question news) {
        question = news;
        frame.show(news);
        keptLabel.setText(field.getLabel());
        labelButtons(field.getLabel());
        frame.placeholder(news.defaultValue().isEmpty() ? "" : DOTS, field::setPlaceholder);
        if (!news.value().equals(told)) {
            told = news.value();
            becameAnother();
        }
        draw();
    }

    /** Not by typing: by a reset, or because a new one was made. */
    private void becameAnother() {
        if (!told.equals(field.getValue())) {
            typing = false;
            field.clear();
            hide();
        }
    }

    private void hide() {
        revealed.setText(DOTS);
        reveal.setText("Reveal");
        labelButtons(field.getLabel());
    }

    private void draw() {
        boolean saved = !question.value().isEmpty() && !typing;
        kept.setVisible(saved);
        field.setVisible(!saved);
        keep.setVisible(hadSaved && typing);
        if (!saved && !isHidden()) {
            hide();
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
