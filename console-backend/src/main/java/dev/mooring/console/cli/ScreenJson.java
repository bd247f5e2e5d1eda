package dev.mooring.console.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mooring.config.evaluation.GroupState;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.RowState;
import dev.mooring.config.evaluation.ScreenState;
import java.util.Locale;

/** An evaluated screen for programs; the keys are part of the command line's contract. */
record ScreenJson(ScreenState state) {

    void addTo(ArrayNode groups) {
        for (GroupState group : state.groups()) {
            ObjectNode node = groups.addObject()
                    .put("name", group.name())
                    .put("title", group.title())
                    .put("visible", group.visible());
            ArrayNode items = node.putArray("items");
            group.items().forEach(item -> add(item, items.addObject()));
        }
    }

    private static void add(ItemState item, ObjectNode node) {
        node.put("name", item.name().value())
                .put("type", item.item().typeName())
                .put("value", item.value())
                .put("default", item.defaultValue())
                .put("effective", item.effective())
                .put("visible", item.visible())
                .put("required", item.item().required())
                .put("readonly", item.item().readonly())
                .put("error", item.error().orElse(null))
                .put("origin", item.origin().name().toLowerCase(Locale.ROOT))
                .put("title", item.title())
                .put("help", item.help());
        ArrayNode options = node.putArray("options");
        item.options()
                .forEach(
                        option -> options.addObject().put("name", option.name()).put("title", option.title()));
        ArrayNode facts = node.putArray("facts");
        item.facts().forEach(facts::add);
        if (item.item().repetition().isPresent()) {
            ArrayNode rows = node.putArray("rows");
            item.rows().forEach(row -> add(row, rows.addObject()));
        }
    }

    private static void add(RowState row, ObjectNode node) {
        node.put("key", row.key().value())
                .put("value", row.value())
                .put("default", row.defaultValue())
                .put("effective", row.effective())
                .put("error", row.error().orElse(null));
    }
}
