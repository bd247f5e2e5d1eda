package dev.mooring.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.mooring.console.deploy.plan.PlanEntry.DiffLine;
import java.util.List;

/** A unified difference, line by line; what is marked by colour is also marked by a sign and told to screen readers. */
public final class DiffView extends Div {

    /** More lines than an admin reads at once; the rest comes on request, so that a huge object does not block the page. */
    private static final int FIRST_LINES = 400;

    private final List<DiffLine> lines;

    public DiffView(List<DiffLine> lines) {
        this.lines = List.copyOf(lines);
        addClassName("mo-diff");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Difference");
        getElement().setAttribute("tabindex", "0");
        lines.stream().limit(FIRST_LINES).map(DiffView::line).forEach(this::add);
        if (lines.size() > FIRST_LINES) {
            add(moreButton());
        }
    }

    private Button moreButton() {
        Button more = new Button("Show " + (lines.size() - FIRST_LINES) + " more lines");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(_ -> {
            remove(more);
            lines.stream().skip(FIRST_LINES).map(DiffView::line).forEach(this::add);
        });
        return more;
    }

    static Div line(DiffLine line) {
        Div row = new Div();
        row.addClassName("mo-diff__line");
        switch (line.kind()) {
            case SAME -> fill(row, "same", " ", "", line.text());
            case ADDED -> fill(row, "added", "+", "added: ", line.text());
            case REMOVED -> fill(row, "removed", "−", "removed: ", line.text());
            case GAP -> fill(row, "gap", "⋯", "", line.text().isBlank() ? "unchanged lines left out" : line.text());
        }
        return row;
    }

    private static void fill(Div row, String kind, String sign, String spoken, String text) {
        row.addClassName("mo-diff__line--" + kind);
        Span mark = new Span(sign);
        mark.addClassName("mo-diff__sign");
        mark.getElement().setAttribute("aria-hidden", "true");
        row.add(mark);
        if (!spoken.isEmpty()) {
            Span word = new Span(spoken);
            word.addClassName("mo-hidden-text");
            row.add(word);
        }
        row.add(new Span(text));
    }
}
