package dev.mooring.ui.configuration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.mooring.config.evaluation.GroupState;
import dev.mooring.ui.kit.Markdown;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The groups of a long form, each with how many of its answers are missing or wrong. */
final class GroupNavigation extends Nav {

    private final UnorderedList list = new UnorderedList();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Consumer<String> open;

    GroupNavigation(Consumer<String> open) {
        this.open = open;
        setId("config__groups");
        addClassName("mo-config__nav");
        getElement().setAttribute("aria-label", "Groups of questions");
        add(list);
    }

    void show(GroupState group, boolean visible, long problems) {
        entries.computeIfAbsent(group.name(), this::added).show(group, visible, problems);
    }

    private Entry added(String name) {
        Entry entry = new Entry(name, open);
        list.add(entry);
        return entry;
    }

    private static final class Entry extends ListItem {
        private final Button button = new Button();
        private final Span count = new Span();
        private String title = "";
        private long shown = -1;

        Entry(String name, Consumer<String> open) {
            button.setId("config__nav-" + name);
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.addClickListener(_ -> open.accept(name));
            count.addClassName("mo-count");
            button.setSuffixComponent(count);
            add(button);
        }

        void show(GroupState group, boolean visible, long problems) {
            setVisible(visible);
            if (!group.title().equals(title)) {
                title = group.title();
                button.setText(new Markdown(title).plain());
            }
            if (problems != shown) {
                shown = problems;
                count(problems);
            }
        }

        private void count(long problems) {
            count.setText(Long.toString(problems));
            count.getElement()
                    .setAttribute("aria-label", problems == 1 ? "1 answer to give" : problems + " answers to give");
            count.getElement().setAttribute("role", "img");
            count.setVisible(problems > 0);
        }
    }
}
