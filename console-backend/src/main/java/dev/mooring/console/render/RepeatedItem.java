package dev.mooring.console.render;

import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.RowState;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.Repetition;
import dev.mooring.config.screen.RowTemplate;
import java.util.List;

/**
 * An item that the admin answered in rows, and what each row is to make a copy of.
 *
 * @param rows their keys, in the order of the screen, so that two renderings differ only where the answers do
 */
record RepeatedItem(ItemName name, List<ItemName> rows, List<Repetition.Target> targets) {

    RepeatedItem {
        rows = List.copyOf(rows);
        targets = List.copyOf(targets);
    }

    static List<RepeatedItem> allOf(ScreenState answers) {
        return answers.items()
                .filter(item -> item.item().repetition().isPresent())
                .map(RepeatedItem::of)
                .toList();
    }

    private static RepeatedItem of(ItemState item) {
        return new RepeatedItem(
                item.name(),
                item.rows().stream().map(RowState::key).toList(),
                item.item().repetition().orElseThrow().targets());
    }

    RowTemplate template() {
        return RowTemplate.of(name);
    }
}
