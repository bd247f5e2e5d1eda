package dev.mooring.config.screen;

import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the groups with their items; of two items with one name the first is kept. */
final class GroupReader {

    private static final Set<String> FIELDS = Set.of("name", "title", "description", "when", "items");

    private final Draft draft;
    private final ItemReader items;
    private final Map<String, Place> groupPlaces = new HashMap<>();
    private final Map<String, Place> itemPlaces = new HashMap<>();

    GroupReader(Draft draft) {
        this.draft = draft;
        this.items = new ItemReader(draft);
    }

    List<ConfigGroup> read(List<YamlMapping> groups) {
        return groups.stream().map(this::group).toList();
    }

    private ConfigGroup group(YamlMapping mapping) {
        String name = groupName(mapping);
        Fields fields = new Fields(mapping, name, draft);
        fields.expectOnly(FIELDS);
        return new ConfigGroup(
                name,
                fields.template("title"),
                fields.template("description"),
                fields.condition("when"),
                items(name, fields.mappings("items")),
                fields.where());
    }

    /** A group without a name gets one from its position, so that links to it still work. */
    private String groupName(YamlMapping mapping) {
        String name = Fields.nameOf(mapping);
        if (name.isEmpty()) {
            String given = "group-" + (groupPlaces.size() + 1);
            draft.error("config-missing-name", "This group has no name. Give it one of its own.", mapping.where());
            groupPlaces.putIfAbsent(given, mapping.where());
            return given;
        }
        isNew("group", name, mapping, groupPlaces);
        return name;
    }

    private List<ConfigItem> items(String group, List<YamlMapping> mappings) {
        List<ConfigItem> read = new ArrayList<>();
        for (YamlMapping mapping : mappings) {
            String name = Fields.nameOf(mapping);
            if (name.isEmpty()) {
                String message = "This item has no name, and is left out. Give it one of its own.";
                draft.error("config-missing-name", message, mapping.where());
            } else if (isNew("item", name, mapping, itemPlaces)) {
                read.add(items.read(group, name, mapping));
            }
        }
        return read;
    }

    private boolean isNew(String kind, String name, YamlMapping mapping, Map<String, Place> places) {
        Place earlier = places.putIfAbsent(name, mapping.where());
        if (earlier != null) {
            String message = "The " + kind + " '" + name + "' stands here and at " + earlier
                    + " already. Names are unique in a screen: rename one of them.";
            draft.error("config-duplicate-name", message, mapping.where().withSubject(name));
        }
        return earlier == null;
    }
}
