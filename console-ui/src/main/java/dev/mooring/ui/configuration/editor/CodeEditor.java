package dev.mooring.ui.configuration.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text that machines read: in monospace, not wrapped and, where errors name lines, with their numbers. */
final class CodeEditor implements Editor {

    private static final int MOST_NUMBERS = 5_000;

    private final TextArea field = new TextArea();
    private final Div numbers = new Div();
    private final Editor text;
    private int lines;

    private CodeEditor(Question question, Listener listener, boolean numbered) {
        field.setMinRows(4);
        field.setMaxRows(20);
        field.addClassNames("mo-config-area", "mo-code");
        text = new TextEditor<>(field, question, listener);
        if (numbered) {
            numbers.addClassName("mo-code__numbers");
            numbers.getElement().setAttribute("aria-hidden", "true");
            field.setPrefixComponent(numbers);
            field.addClassName("mo-code--numbered");
            field.addValueChangeListener(event -> number(event.getValue()));
        }
        field.getElement()
                .executeJs(
                        "requestAnimationFrame(() => { const input = this.inputElement;"
                                + " if (input) { input.spellcheck = false; input.autocapitalize = 'off'; input.wrap = 'off'; } })");
        show(question);
    }

    static Editor numbered(Question question, Listener listener) {
        return new CodeEditor(question, listener, true);
    }

    static Editor plain(Question question, Listener listener) {
        return new CodeEditor(question, listener, false);
    }

    private void number(String code) {
        String shown =
                code.isEmpty() ? Optional.ofNullable(field.getPlaceholder()).orElse("") : code;
        int count = (int)
                Math.min(MOST_NUMBERS, 1 + shown.chars().filter(c -> c == '\n').count());
        if (count != lines) {
            lines = count;
            numbers.setText(
                    IntStream.rangeClosed(1, count).mapToObj(Integer::toString).collect(Collectors.joining("\n")));
        }
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public void show(Question question) {
        text.show(question);
        number(field.getValue());
    }

    @Override
    public void showError(Optional<String> error) {
        text.showError(error);
    }
}
