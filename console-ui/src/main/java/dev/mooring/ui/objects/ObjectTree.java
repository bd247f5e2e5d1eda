package dev.mooring.ui.objects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.provider.hierarchy.TreeDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.mooring.console.status.AppStatus;
import dev.mooring.ui.kit.StateBadge;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What belongs to what: from the applied objects down to containers. What is not ready is unfolded by itself, once. */
final class ObjectTree extends Div {

    private static final int ROWS_WITHOUT_SCROLLING = 40;

    private final TreeData<TreeRow> data = new TreeData<>();
    private final TreeGrid<TreeRow> grid = new TreeGrid<>();
    private final TextField text = new TextField();
    private final Paragraph none = new Paragraph();
    private final Set<String> unfolded = new HashSet<>();
    private List<TreeRow> roots = List.of();

    ObjectTree() {
        addClassName("mo-objects");
        grid.setId("objects__tree");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(TreeGrid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", "Objects by their owners");
        grid.setDataProvider(new Rows(data));
        grid.addComponentHierarchyColumn(ObjectTree::name)
                .setHeader("Object")
                .setFlexGrow(3)
                .setWidth("14rem");
        grid.addComponentColumn(ObjectTree::state)
                .setHeader("State")
                .setFlexGrow(0)
                .setWidth("9.5rem");
        text.setId("objects__filter");
        text.setPlaceholder("Filter by name, kind or cause");
        text.setAriaLabel("Filter objects by name, kind or cause");
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(_ -> draw());
        none.setId("objects__none");
        Div filters = new Div(text);
        filters.addClassName("mo-filters");
        add(filters, grid, none);
    }

    /** Rows keep their identity when their state changes, so that what is unfolded stays so. */
    private static final class Rows extends TreeDataProvider<TreeRow> {
        Rows(TreeData<TreeRow> data) {
            super(data);
        }

        @Override
        public Object getId(TreeRow row) {
            return row.key();
        }
    }

    void show(AppStatus status) {
        List<TreeRow> next = TreeRow.of(status);
        if (!next.equals(roots)) {
            roots = next;
            draw();
        }
    }

    private void draw() {
        List<TreeRow> shown = roots.stream()
                .flatMap(row -> row.filtered(text.getValue()).stream())
                .toList();
        data.clear();
        data.addItems(shown, TreeRow::below);
        grid.getDataProvider().refreshAll();
        unfold(shown);
        grid.setAllRowsVisible(count(shown) <= ROWS_WITHOUT_SCROLLING);
        grid.setVisible(!shown.isEmpty());
        none.setVisible(shown.isEmpty());
        none.setText(
                roots.isEmpty()
                        ? "No object was applied yet. They are listed here after the first deploy."
                        : "Nothing matches this filter.");
    }

    /** What somebody folded in stays folded in. */
    private void unfold(List<TreeRow> rows) {
        boolean searching = !text.getValue().isBlank();
        for (TreeRow row : rows) {
            boolean opens = searching || !row.isWell();
            if (!row.below().isEmpty() && opens && (searching || unfolded.add(row.key()))) {
                grid.expand(row);
            }
            unfold(row.below());
        }
    }

    private static int count(List<TreeRow> rows) {
        return rows.stream().mapToInt(row -> 1 + count(row.below())).sum();
    }

    private static Component name(TreeRow row) {
        Span kind = new Span(row.kind());
        kind.addClassName("mo-tree__kind");
        Anchor link = row.container().isPresent()
                ? new Anchor(ObjectLink.log(row.object(), row.name()), row.name())
                : ObjectLink.named(row.object());
        Span name = new Span(kind, link);
        name.addClassName("mo-tree__name");
        if (row.words().isEmpty()) {
            return name;
        }
        Span cause = new Span(row.words());
        cause.addClassName("mo-tree__cause");
        name.add(cause);
        return name;
    }

    private static Component state(TreeRow row) {
        return StateBadge.of(row.judgement());
    }
}
