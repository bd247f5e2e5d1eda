package dev.mooring.ui.configuration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import dev.mooring.config.evaluation.GroupState;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.ui.kit.Focus;
import dev.mooring.ui.kit.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A group of questions; items that the vendor put side by side share a line. Its heading is always there; the questions
 * of a long form are drawn when they come near the window, or when somebody is sent to one of them.
 */
final class GroupSection extends Section {

    /** About how high a question is, so that the page is as long before all is drawn as after. */
    private static final double QUESTION_REM = 5.5;

    private final String name;
    private final H2 title = new H2();
    private final Div description = new Div();
    private final List<Div> lines = new ArrayList<>();
    private String shownTitle = "";
    private String shownDescription = "";
    private boolean drawn;
    private long reserved = -1;

    GroupSection(GroupState group) {
        name = group.name();
        setId("config__group-" + name);
        addClassNames("mo-panel", "mo-config-group");
        title.getElement().setAttribute("tabindex", "-1");
        description.addClassName("mo-help");
        add(title, description);
        show(group);
    }

    boolean isDrawn() {
        return drawn;
    }

    void draw(GroupState group, Function<ItemState, ItemRow> rowOf) {
        drawn = true;
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
        getStyle().remove("min-height");
    }

    private Div newLine() {
        Div line = new Div();
        line.addClassName("mo-config-line");
        add(line);
        return line;
    }

    /** Calls once, when the section comes near the window. */
    void whenNear(Consumer<String> draw) {
        getElement().addEventListener("mo-near", _ -> draw.accept(name));
        getElement().executeJs("window.mooring?.whenNear(this)");
    }

    void show(GroupState group) {
        if (!group.title().equals(shownTitle)) {
            shownTitle = group.title();
            title.setText(new Markdown(shownTitle).plain());
        }
        if (!group.description().equals(shownDescription)) {
            shownDescription = group.description();
            description.removeAll();
            description.add(new Markdown(shownDescription).component());
        }
        description.setVisible(!shownDescription.isBlank());
    }

    /** Seen only if any of its items is. */
    void fit(long items) {
        setVisible(items > 0);
        if (drawn) {
            lines.forEach(line -> line.setVisible(line.getChildren().anyMatch(Component::isVisible)));
        } else if (items != reserved) {
            reserved = items;
            getStyle().set("min-height", items * QUESTION_REM + "rem");
        }
    }

    void goTo() {
        Focus.jumpTo(title);
    }
}
