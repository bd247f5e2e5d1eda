package dev.mooring.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
import dev.mooring.ui.kit.MonoName;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.objects.ObjectLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Every applied object with its state and cause, the worst first. */
final class ObjectTable extends Div {

    private static final int ROWS_WITHOUT_SCROLLING = 25;

    /** Each row is made of components: more than the window shows cost every open page time at every change. */
    private static final int ROWS_AT_ONCE = 20;

    private final List<ObjectStatus> objects = new ArrayList<>();
    private final Rows rows = new Rows(objects);
    private final CardGrid<ObjectStatus> grid = new CardGrid<>("Objects", this::card);
    private final Grid.Column<ObjectStatus> namespace;
    private final TextField text = new TextField();
    private final Select<Health> state = new Select<>();
    private final Paragraph none = new Paragraph();

    private final Consumer<ObjectStatus> why;

    /** @param why shows why an object is not ready */
    ObjectTable(Consumer<ObjectStatus> why) {
        this.why = why;
        addClassName("mo-objects");
        namespace = columns();
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
    private Grid.Column<ObjectStatus> columns() {
        column("Kind", ObjectRef::kind);
        grid.addComponentColumn(status -> new MonoName(status.object().name(), ObjectLink.named(status.object())))
                .setHeader("Name")
                .setComparator(Comparator.comparing(status -> status.object().name()))
                .setWidth("9.5rem")
                .setFlexGrow(1);
        Grid.Column<ObjectStatus> spaces = column("Namespace", ObjectRef::namespace);
        grid.addComponentColumn(status -> StateBadge.of(status.judgement()))
                .setHeader("State")
                .setComparator(Comparator.comparing(ObjectStatus::health))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::cause)
                .setKey("cause")
                .setHeader("Cause")
                .setComparator(Comparator.comparing(ObjectStatus::cause))
                .setWidth("6rem")
                .setFlexGrow(2);
        grid.addComponentColumn(status -> new RelativeTime(status.since()))
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

    private Span cause(ObjectStatus status) {
        Span cause = new Span(status.cause());
        if (status.health() != Health.READY) {
            cause.add(" ");
            cause.add(whyButton(status));
        }
        return cause;
    }

    private Button whyButton(ObjectStatus status) {
        Button button = new Button("Why", _ -> why.accept(status));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setId("dashboard__why-" + status.object().kind() + "-"
                + status.object().name());
        button.setAriaLabel("Why " + status.object() + " is not ready");
        return button;
    }

    private Component card(ObjectStatus status) {
        Span kind = new Span(status.object().kind());
        kind.addClassName("mo-card-row__kind");
        Div head = new Div(StateBadge.of(status.judgement()), kind);
        head.addClassName("mo-card-row__head");
        Span cause = cause(status);
        cause.addClassName("mo-card-row__cause");
        Div card = new Div(head, new MonoName(status.object().name(), ObjectLink.named(status.object())), cause);
        card.addClassName("mo-card-row");
        return card;
    }
}
