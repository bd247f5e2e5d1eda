package dev.mooring.ui.configuration.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.RowState;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.ui.kit.Focus;
import dev.mooring.ui.kit.Markdown;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A repeatable item: its rows, each with an editor of its own, and adding, removing and taking a removal back. */
final class RowsEditor implements ItemEditor {

    private final Answers answers;
    private final Div whole = new Div();
    private final Span label = new Span();
    private final Div help = new Div();
    private final Div list = new Div();
    private final Div removed = new Div();
    private final Span error = new Span();
    private final Button add = new Button("Add", VaadinIcon.PLUS.create());
    private final Map<ItemName, Row> rows = new LinkedHashMap<>();
    private ItemState state;
    private boolean adding;

    RowsEditor(ItemState state, Answers answers) {
        this.state = state;
        this.answers = answers;
        String id = Question.of(state).id();
        whole.setId(id);
        whole.addClassName("mo-rows");
        whole.getElement().setAttribute("role", "group");
        label.addClassName("mo-field-label");
        help.addClassName("mo-help");
        list.addClassName("mo-rows__list");
        removed.setId(id + "-removed");
        removed.addClassName("mo-rows__removed");
        removed.getElement().setAttribute("role", "status");
        error.addClassName("mo-field-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        add.setId(id + "-add");
        add.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add.addClickListener(_ -> addRow());
        whole.add(label, help, list, removed, error, add);
        show(state);
    }

    private void addRow() {
        adding = true;
        answers.addRow();
        adding = false;
    }

    private void remove(ItemName key) {
        RowState gone = row(key);
        answers.removeRow(key);
        if (!rows.containsKey(key)) {
            offerUndo(gone);
        }
    }

    private RowState row(ItemName key) {
        return state.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The key that removed the row can bring it back. */
    private void offerUndo(RowState gone) {
        Button undo = new Button("Undo", _ -> undo(gone));
        undo.setId(Question.of(state).id() + "-undo");
        undo.setAriaLabel("Undo removing from " + title());
        undo.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        removed.removeAll();
        removed.add(new Span("Removed."), undo);
        Focus.into(undo);
    }

    private void undo(RowState gone) {
        removed.removeAll();
        Answer answer = new Answer(
                gone.value(), Optional.of(gone.filename()).filter(name -> !name.isEmpty()), Optional.of(state.name()));
        Set<ItemName> before = Set.copyOf(rows.keySet());
        answers.restoreRow(gone.key(), answer);
        rows.entrySet().stream()
                .filter(entry -> !before.contains(entry.getKey()))
                .findFirst()
                .ifPresent(entry -> Focus.into(entry.getValue().component()));
    }

    private String title() {
        return new Markdown(state.title()).plain();
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public void show(ItemState news) {
        state = news;
        label.setText(title() + (news.item().required() ? " (required)" : ""));
        whole.getElement().setAttribute("aria-label", title());
        add.setText(news.rows().isEmpty() ? "Add" : "Add another");
        add.setAriaLabel(add.getText() + ": " + title());
        help.removeAll();
        if (!news.help().isBlank()) {
            help.add(new Markdown(news.help()).component());
        }
        Set<ItemName> there = news.rows().stream().map(RowState::key).collect(Collectors.toSet());
        rows.entrySet().removeIf(entry -> !there.contains(entry.getKey()) && take(entry.getValue()));
        showRows();
    }

    private boolean take(Row gone) {
        list.remove(gone);
        return true;
    }

    private void showRows() {
        int number = 0;
        for (RowState row : state.rows()) {
            Question question = Question.of(state, row, ++number);
            Row known = rows.get(row.key());
            if (known == null) {
                insert(question, number - 1);
            }
            Optional.ofNullable(rows.get(row.key())).ifPresent(drawn -> drawn.show(question, row));
        }
    }

    private void insert(Question question, int place) {
        Row row = new Row(question);
        rows.put(question.key(), row);
        list.addComponentAtIndex(place, row);
        if (adding) {
            removed.removeAll();
            Focus.into(row.component());
        }
    }

    @Override
    public void showErrors(ItemState news, Predicate<ItemName> mayTell) {
        boolean anyRow = false;
        for (RowState row : news.rows()) {
            Optional<String> shown =
                    mayTell.test(row.key()) || mayTell.test(news.name()) ? row.error() : Optional.empty();
            anyRow |= row.error().isPresent();
            Optional.ofNullable(rows.get(row.key())).ifPresent(drawn -> drawn.editor.showError(shown));
        }
        Optional<String> own = anyRow || !mayTell.test(news.name()) ? Optional.empty() : news.error();
        error.setText(own.orElse(""));
        error.setVisible(own.isPresent());
    }

    @Override
    public void jump() {
        Focus.jumpInto(state.rows().stream()
                .filter(row -> row.error().isPresent())
                .findFirst()
                .or(() -> state.rows().stream().findFirst())
                .flatMap(row -> Optional.ofNullable(rows.get(row.key())))
                .map(Row::component)
                .orElse(add));
    }

    /** One row: its editor and the button that removes it. */
    private final class Row extends Div {

        private final Editor editor;
        private final Button remove = new Button(VaadinIcon.TRASH.create());

        Row(Question question) {
            editor = Editor.of(question, answers.of(question.key()));
            addClassName("mo-rows__row");
            remove.setId(question.id() + "-remove-row");
            remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            remove.addClickListener(_ -> RowsEditor.this.remove(question.key()));
            add(editor.component(), remove);
        }

        Component component() {
            return editor.component();
        }

        void show(Question question, RowState row) {
            editor.show(question);
            String what = new Markdown(question.title()).plain();
            remove.setAriaLabel("Remove " + what);
            remove.setTooltipText("Remove " + what);
            remove.setEnabled(row.removable());
        }
    }
}
