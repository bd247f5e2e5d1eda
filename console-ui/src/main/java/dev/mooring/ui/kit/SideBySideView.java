package dev.mooring.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.mooring.console.deploy.plan.PlanEntry.DiffLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The same difference as {@link DiffView}, what is there on the left and what will be there on the right. */
public final class SideBySideView extends Div {

    /** As many as in the unified view, so that a huge object does not block the page. */
    private static final int FIRST_ROWS = 400;

    private final List<Row> rows;

    public SideBySideView(List<DiffLine> lines) {
        this.rows = rows(lines);
        addClassNames("mo-diff", "mo-diff--sides");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Difference, before on the left and after on the right");
        getElement().setAttribute("tabindex", "0");
        draw(rows.stream().limit(FIRST_ROWS).toList());
        if (rows.size() > FIRST_ROWS) {
            add(moreButton());
        }
    }

    /** One line of each side. */
    private record Row(Optional<DiffLine> before, Optional<DiffLine> after) {}

    /** What was taken away stands beside what came in its place. */
    private static List<Row> rows(List<DiffLine> lines) {
        List<Row> rows = new ArrayList<>();
        Deque<DiffLine> removed = new ArrayDeque<>();
        for (DiffLine line : lines) {
            switch (line.kind()) {
                case REMOVED -> removed.add(line);
                case ADDED -> rows.add(new Row(Optional.ofNullable(removed.poll()), Optional.of(line)));
                case SAME, GAP -> {
                    alone(removed, rows);
                    rows.add(new Row(Optional.of(line), Optional.of(line)));
                }
            }
        }
        alone(removed, rows);
        return rows;
    }

    private static void alone(Deque<DiffLine> removed, List<Row> rows) {
        removed.forEach(line -> rows.add(new Row(Optional.of(line), Optional.empty())));
        removed.clear();
    }

    private Button moreButton() {
        Button more = new Button("Show " + (rows.size() - FIRST_ROWS) + " more lines");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(_ -> {
            remove(more);
            draw(rows.stream().skip(FIRST_ROWS).toList());
        });
        return more;
    }

    private void draw(List<Row> more) {
        more.forEach(row -> add(cell(row.before()), cell(row.after())));
    }

    private static Div cell(Optional<DiffLine> line) {
        return line.map(DiffView::line).orElseGet(() -> {
            Div nothing = new Div(new Span(""));
            nothing.addClassNames("mo-diff__line", "mo-diff__line--none");
            return nothing;
        });
    }
}
