package dev.mooring.ui.configuration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.screen.ItemName;
import dev.mooring.ui.kit.Markdown;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What keeps the form from being saved, with a way to each field. */
final class ErrorSummary extends Div {

    private final H2 title = new H2();
    private final UnorderedList list = new UnorderedList();
    private final Consumer<ItemName> goTo;
    private List<String> shown = List.of();

    ErrorSummary(Consumer<ItemName> goTo) {
        this.goTo = goTo;
        setId("config__errors");
        addClassNames("mo-error-summary");
        getElement().setAttribute("role", "alert");
        title.getElement().setAttribute("tabindex", "-1");
        add(title, list);
        setVisible(false);
    }

    void show(List<ItemState> problems) {
        List<String> words = problems.stream().map(ErrorSummary::told).toList();
        if (words.equals(shown)) {
            return;
        }
        shown = words;
        list.removeAll();
        title.setText(
                problems.size() == 1
                        ? "1 answer is missing or wrong"
                        : problems.size() + " answers are missing or wrong");
        problems.forEach(item -> list.add(new ListItem(link(item))));
        setVisible(!problems.isEmpty());
    }

    private Button link(ItemState item) {
        Button link = new Button(told(item), _ -> goTo.accept(item.name()));
        link.setId("config__error-" + item.name());
        link.addThemeVariants(ButtonVariant.TERTIARY);
        return link;
    }

    void goTo() {
        title.getElement().executeJs("this.scrollIntoView({block: 'center'}); this.focus({preventScroll: true})");
    }

    /** Which question, and what is wrong with its answer; the question once where the error names it already. */
    private static String told(ItemState item) {
        String title = new Markdown(item.title()).plain();
        String error = item.error().or(() -> ofRow(item)).orElse("");
        return error.startsWith(title) ? error : title + ": " + error;
    }

    private static Optional<String> ofRow(ItemState item) {
        return item.rows().stream().flatMap(row -> row.error().stream()).findFirst();
    }
}
