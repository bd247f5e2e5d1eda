package dev.mooring.ui.configuration.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.screen.ValueType;
import dev.mooring.config.values.Answer;
import dev.mooring.ui.kit.Markdown;
import java.util.Optional;

/**
 * A whole number: typed, or moved by buttons and arrow keys within its bounds. What is no number is kept as it was typed:
 * the error beside it comes from the server, as for every other question.
 */
final class NumberEditor implements Editor {

    private static final ValueType.WholeNumber PORTS =
            new ValueType.WholeNumber(java.util.OptionalLong.of(1), java.util.OptionalLong.of(65_535));

    private final TextField field = new TextField();
    private final Editor text;
    private final Listener listener;
    private final ValueType.WholeNumber bounds;
    private final Button less = step(VaadinIcon.MINUS, -1);
    private final Button more = step(VaadinIcon.PLUS, 1);
    private Question question;

    NumberEditor(Question question, Listener listener) {
        this.question = question;
        this.listener = listener;
        bounds = question.valueType() instanceof ValueType.WholeNumber number ? number : PORTS;
        text = new TextEditor<>(field, question, listener);
        if (question.item().isEditable()) {
            less.setId(question.id() + "-less");
            more.setId(question.id() + "-more");
            Span steps = new Span(less, more);
            steps.addClassName("mo-steps");
            field.setSuffixComponent(steps);
            field.addKeyDownListener(Key.ARROW_UP, _ -> step(1));
            field.addKeyDownListener(Key.ARROW_DOWN, _ -> step(-1));
        }
        show(question);
    }

    private Button step(VaadinIcon icon, int by) {
        Button button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClickListener(_ -> step(by));
        return button;
    }

    private void step(int by) {
        Optional<Long> now = number(field.getValue()).or(() -> number(question.effective()));
        long next = bounded(now.map(from -> from + by).orElse(bounds.least().orElse(0)));
        if (now.filter(from -> from == next).isEmpty()) {
            String words = Long.toString(next);
            field.setValue(words);
            listener.answered(Answer.of(words));
            listener.left();
        }
    }

    private long bounded(long number) {
        return Math.clamp(
                number, bounds.least().orElse(Long.MIN_VALUE), bounds.most().orElse(Long.MAX_VALUE));
    }

    private static Optional<Long> number(String text) {
        String digits = text.strip();
        return digits.matches("[+-]?\\d{1,18}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public void show(Question news) {
        question = news;
        text.show(news);
        String title = new Markdown(news.title()).plain();
        less.setAriaLabel("Decrease " + title);
        more.setAriaLabel("Increase " + title);
    }

    @Override
    public void showError(Optional<String> error) {
        text.showError(error);
    }
}
