package dev.mooring.ui.versions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import dev.mooring.console.usecase.VersionEntry;
import java.util.List;

/** Versions below each other; of many the first, the others on request. */
final class VersionList extends Div {

    private static final int FIRST = 20;

    private final UnorderedList items = new UnorderedList();
    private final VersionItem.Surroundings around;

    VersionList(List<VersionEntry> entries, VersionItem.Surroundings around) {
        this.around = around;
        items.addClassName("mo-version-list");
        add(items);
        entries.stream().limit(FIRST).forEach(this::draw);
        if (entries.size() > FIRST) {
            List<VersionEntry> others = entries.subList(FIRST, entries.size());
            Button more = new Button("Show " + others.size() + " more", event -> {
                remove(event.getSource());
                others.forEach(this::draw);
            });
            add(more);
        }
    }

    private void draw(VersionEntry entry) {
        items.add(new VersionItem(entry, around));
    }
}
