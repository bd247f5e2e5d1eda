package dev.mooring.config.evaluation;

import dev.mooring.config.screen.ConfigGroup;
import java.util.List;

/**
 * A group as the admin sees it now.
 *
 * @param visible whether its {@code when} holds and any of its items is visible
 */
public record GroupState(ConfigGroup group, String title, String description, boolean visible, List<ItemState> items) {

    public GroupState {
        items = List.copyOf(items);
    }

    public String name() {
        return group.name();
    }
}
