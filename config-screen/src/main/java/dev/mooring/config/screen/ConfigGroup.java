package dev.mooring.config.screen;

import dev.mooring.config.finding.Place;
import dev.mooring.config.template.KotsTemplate;
import java.util.List;

/**
 * Questions that belong together, under one heading.
 *
 * @param name unique in the screen, part of links to the group
 * @param description Markdown
 * @param when the whole group is hidden where this renders to exactly {@code false}
 */
public record ConfigGroup(
        String name,
        KotsTemplate title,
        KotsTemplate description,
        KotsTemplate when,
        List<ConfigItem> items,
        Place where) {

    public ConfigGroup {
        items = List.copyOf(items);
    }
}
