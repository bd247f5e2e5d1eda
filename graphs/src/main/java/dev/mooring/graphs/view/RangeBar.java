package dev.mooring.graphs.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import dev.mooring.ui.kit.RelativeTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Chooses the range of all charts of the page, and leads back from one that was chosen in a chart. */
final class RangeBar extends Div {

    private final Select<Range> select = new Select<>();
    private final Button back = new Button("Back to the whole range");
    private final Span chosen = new Span();
    private Range before = Range.OWN;

    RangeBar(Consumer<Range> choose) {
        addClassName("mo-graphs__range");
        select.setId("graphs__range");
        select.setLabel("Range");
        select.setItems(Range.choices());
        select.setItemLabelGenerator(Range::words);
        select.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                choose.accept(event.getValue());
            }
        });
        back.setId("graphs__zoom-out");
        back.setIcon(VaadinIcon.ARROW_BACKWARD.create());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClickListener(_ -> choose.accept(before));
        chosen.setId("graphs__chosen");
        chosen.addClassName("mo-quiet");
        chosen.getElement().setAttribute("role", "status");
        add(select, back, chosen);
    }

    void show(Range range) {
        List<Range> items = new ArrayList<>(Range.choices());
        chosen.removeAll();
        if (range instanceof Range.Between(var from, var to)) {
            items.add(range);
            chosen.add(new Span("From "), new RelativeTime(from), new Span(" to "), new RelativeTime(to));
        } else {
            before = range;
        }
        back.setVisible(range instanceof Range.Between);
        select.setItems(items);
        select.setValue(range);
    }
}
