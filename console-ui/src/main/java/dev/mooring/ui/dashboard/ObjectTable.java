package dev.mooring.ui.dashboard;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.ObjectStatus;
import dev.mooring.ui.kit.CardGrid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Every applied object with its state and cause, the worst first. */
final class ObjectTable extends Div {

    private static final int ROWS_WITHOUT_SCROLLING = 25;

    /** More than the window shows cost every open page time at every change. */
    private static final int ROWS_AT_ONCE = 20;

    private final List<ObjectStatus> objects = new ArrayList<>();
    private final Rows rows = new Rows(objects);
    private final CardGrid<ObjectStatus> grid;
    private final Grid.Column<ObjectStatus> namespace;
    private final TextField text = new TextField();
    private final Select<Health> state = new Select<>();
    private final Paragraph none = new Paragraph();

    /** @param why shows why an object is not ready */
    ObjectTable(Consumer<ObjectStatus> why) {
        grid = new CardGrid<>("Objects", ObjectRows.card(why));
        addClassName("mo-objects");
        namespace = columns(why);
        grid.setId("dashboard__objects");
        grid.setPageSize(ROWS_AT_ONCE);
        grid.setDataProvider(rows);
        none.setId("dashboard__objects-none");
        add(filters(), grid, none);
    }

    /** Rows keep their identity when their state changes, so that the table does not jump. */
    private static final class Rows extends ListDataProvider<ObjectStatus> {
        Rows(List<ObjectStatus> objects) {
            super(objects);
        }

        @Override
        public Object getId(ObjectStatus item) {
            return item.object();
        }
    }

    void show(List<ObjectStatus> news) {
        List<ObjectStatus> sorted =
                news.stream().sorted(OverallState.WORST_FIRST).toList();
        if (!objects.isEmpty() && sorted.equals(objects)) {
            return;
        }
        List<ObjectStatus> before = List.copyOf(objects);
        objects.clear();
        objects.addAll(sorted);
        if (!before.isEmpty() && isUnfiltered() && named(before).equals(named(sorted))) {
            changed(before, sorted).forEach(rows::refreshItem);
            return;
        }
        grid.want(namespace, namespaces(news) > 1);
        grid.setAllRowsVisible(news.size() <= ROWS_WITHOUT_SCROLLING);
        applyFilter();
    }

    /** @param after the same rows in the same order */
    private static List<ObjectStatus> changed(List<ObjectStatus> before, List<ObjectStatus> after) {
        return IntStream.range(0, after.size())
                .filter(row -> !after.get(row).equals(before.get(row)))
                .mapToObj(after::get)
                .toList();
    }

    private static List<ObjectRef> named(List<ObjectStatus> rows) {
        return rows.stream().map(ObjectStatus::object).toList();
    }

    private boolean isUnfiltered() {
        return text.isEmpty() && state.isEmpty();
    }

    private static long namespaces(List<ObjectStatus> news) {
        return news.stream()
                .map(status -> status.object().namespace())
                .filter(name -> !name.isEmpty())
                .distinct()
                .count();
    }

    /** @return the column of namespaces, which most applications need not */
    private Grid.Column<ObjectStatus> columns(Consumer<ObjectStatus> why) {
        column("Kind", ObjectRef::kind);
        grid.addColumn(ObjectRows.name())
                .setKey("name")
                .setHeader("Name")
                .setComparator(Comparator.comparing(status -> status.object().name()))
                .setWidth("9.5rem")
                .setFlexGrow(1);
        Grid.Column<ObjectStatus> spaces = column("Namespace", ObjectRef::namespace);
        grid.addColumn(ObjectRows.state())
                .setKey("state")
                .setHeader("State")
                .setComparator(Comparator.comparing(ObjectStatus::health))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ObjectRows.cause(why))
                .setKey("cause")
                .setHeader("Cause")
                .setComparator(Comparator.comparing(ObjectStatus::cause))
                .setWidth("6rem")
                .setFlexGrow(2);
        grid.addColumn(ObjectRows.since())
                .setHeader("Since")
                .setComparator(Comparator.comparing(ObjectStatus::since))
                .setWidth("7rem")
                .setFlexGrow(0);
        return spaces;
    }

    private Grid.Column<ObjectStatus> column(String header, ValueProvider<ObjectRef, String> text) {
        Grid.Column<ObjectStatus> column = grid.addColumn(status -> text.apply(status.object()));
        column.setHeader(header).setSortable(true).setAutoWidth(true).setFlexGrow(0);
        return column;
    }

    private Div filters() {
        text.setId("dashboard__objects-filter");
        text.setPlaceholder("Filter by name, kind or cause");
        text.setAriaLabel("Filter objects by name, kind or cause");
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(_ -> applyFilter());
        state.setId("dashboard__objects-state");
        state.setAriaLabel("Filter objects by state");
        state.setItems(Health.values());
        state.setItemLabelGenerator(health -> health == null ? "All states" : health.words());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption("All states");
        state.addValueChangeListener(_ -> applyFilter());
        Div filters = new Div(text, state);
        filters.addClassName("mo-filters");
        return filters;
    }

    private void applyFilter() {
        ObjectFilter filter = new ObjectFilter(text.getValue(), Optional.ofNullable(state.getValue()));
        rows.setFilter(filter::matches);
        rows.refreshAll();
        long shown = objects.stream().filter(filter::matches).count();
        grid.setVisible(shown > 0);
        none.setVisible(shown == 0);
        none.setText(
                objects.isEmpty()
                        ? "No object was applied yet. They are listed here after the first deploy."
                        : "None of the " + objects.size() + " objects matches this filter.");
    }
}
