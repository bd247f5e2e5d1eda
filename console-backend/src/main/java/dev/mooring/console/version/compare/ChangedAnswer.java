package dev.mooring.console.version.compare;

import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.RowState;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An answer that two versions do not have in common.
 *
 * @param item an item, or the key of a row
 * @param title the question, as the version that still asks it words it
 * @param before empty where the default counts, or nothing is asked
 * @param secret whether it is to be shown as changed only, never by its text
 */
public record ChangedAnswer(
        ItemName item, String title, Optional<Answer> before, Optional<Answer> after, boolean secret) {

    /** In the order of the later screen, then what only the earlier one has. */
    static List<ChangedAnswer> between(ScreenState before, ScreenState after) {
        Map<ItemName, ItemState> items = new HashMap<>(items(before));
        items.putAll(items(after));
        Set<ItemName> names = new LinkedHashSet<>(order(after));
        names.addAll(order(before));
        names.addAll(after.values().answers().keySet());
        names.addAll(before.values().answers().keySet());
        List<ChangedAnswer> changes = new ArrayList<>();
        names.forEach(
                name -> difference(name, before.values(), after.values(), items).ifPresent(changes::add));
        return List.copyOf(changes);
    }

    private static Optional<ChangedAnswer> difference(
            ItemName name, ConfigValues before, ConfigValues after, Map<ItemName, ItemState> items) {
        Optional<Answer> was = before.answer(name);
        Optional<Answer> is = after.answer(name);
        if (was.equals(is)) {
            return Optional.empty();
        }
        ItemName asked = is.or(() -> was).flatMap(Answer::rowOf).orElse(name);
        Optional<ItemState> item = Optional.ofNullable(items.get(asked));
        String title = item.map(ItemState::title).orElse(asked.value());
        return Optional.of(new ChangedAnswer(
                name,
                asked.equals(name) ? title : title + " (" + name + ")",
                was,
                is,
                item.map(state -> state.item().isSecret()).orElse(true)));
    }

    private static Map<ItemName, ItemState> items(ScreenState screen) {
        Map<ItemName, ItemState> items = new HashMap<>();
        screen.items().forEach(item -> items.put(item.name(), item));
        return items;
    }

    private static List<ItemName> order(ScreenState screen) {
        List<ItemName> names = new ArrayList<>();
        screen.items().forEach(item -> {
            names.add(item.name());
            item.rows().stream().map(RowState::key).forEach(names::add);
        });
        return names;
    }
}
