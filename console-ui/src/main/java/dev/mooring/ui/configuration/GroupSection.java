package dev.mooring.ui.configuration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import dev.mooring.config.evaluation.GroupState;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.ui.kit.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A group of questions; items that the vendor put side by side share a line. */
final class GroupSection extends Section {

    private final H2 title = new H2();
    private final Div description = new Div();
    private final List<Div> lines = new ArrayList<>();
    private String shownDescription = "";

    GroupSection(GroupState group, Function<ItemState, ItemRow> rowOf) {
        setId("config__group-" + group.name());
        addClassNames("mo-panel", "mo-config-group");
        title.getElement().setAttribute("tabindex", "-1");
        description.addClassName("mo-help");
        add(title, description);
        addItems(group, rowOf);
        show(group);
    }

    private void addItems(GroupState group, Function<ItemState, ItemRow> rowOf) {
        String before = "";
        for (ItemState item : group.items()) {
            String affix = item.item().affix();
            boolean joins = !affix.isEmpty() && !before.isEmpty() && !affix.equals("left");
            if (!joins) {
                lines.add(newLine());
            }
            lines.getLast().add(rowOf.apply(item));
            before = affix;
        }
    }

    private Div newLine() {
        Div line = new Div();
        line.addClassName("mo-config-line");
        add(line);
        return line;
    }

    void show(GroupState group) {
        title.setText(new Markdown(group.title()).plain());
        if (!group.description().equals(shownDescription)) {
            shownDescription = group.description();
            description.removeAll();
            description.add(new Markdown(shownDescription).component());
        }
        description.setVisible(!shownDescription.isBlank());
    }

    /** Draws only if any of its items is drawn. */
    void fit() {
        lines.forEach(line -> line.setVisible(line.getChildren().anyMatch(item -> item.isVisible())));
        setVisible(lines.stream().anyMatch(Div::isVisible));
    }

    void goTo() {
        title.getElement().executeJs("this.scrollIntoView({block: 'start'}); this.focus({preventScroll: true})");
    }
}
