package dev.mooring.config.values;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.ItemType;
import dev.mooring.config.screen.NearestName;
import dev.mooring.config.screen.Repetition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a screen asks, by name, for telling what of a file does not belong there. */
final class KnownNames {

    /** Looking for what was meant costs as much as the screen has items. */
    private static final int MOST_QUESTIONS = 100;

    private final Map<ItemName, ConfigItem> items = new HashMap<>();
    private final Set<ItemName> rows = new HashSet<>();
    private int questions;

    KnownNames(ConfigScreen screen) {
        screen.items().forEach(item -> {
            items.putIfAbsent(item.name(), item);
            rows.addAll(item.rowKeys());
        });
    }

    /** That of the item, or of the item whose row it is. */
    Optional<ItemType> type(ItemName name, Optional<ItemName> rowOf) {
        return Optional.ofNullable(items.get(name))
                .or(() -> rowOf.map(items::get))
                .map(ConfigItem::type);
    }

    /** Why an answer has no place on the screen; it stays among the values nevertheless. */
    Optional<Finding> stranger(ItemName name, Answer answer, Place where) {
        if (items.containsKey(name)) {
            return Optional.empty();
        }
        return answer.rowOf().isPresent()
                ? strangeRow(name, answer.rowOf().get(), where)
                : rows.contains(name) ? Optional.empty() : Optional.of(unknown(name, where));
    }

    private Optional<Finding> strangeRow(ItemName key, ItemName item, Place where) {
        boolean repeated = Optional.ofNullable(items.get(item))
                .flatMap(ConfigItem::repetition)
                .isPresent();
        if (!repeated) {
            String message = "This is a row of '" + item
                    + "', which is no repeatable item of this screen. It is kept, and" + " not used.";
            return Optional.of(Finding.warning("values-unknown-row", message, where));
        }
        return Repetition.isRowKey(key.value())
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "values-row-key",
                        "The key of this row has other characters than letters, digits, dots and dashes. It is kept, and"
                                + " not used.",
                        where));
    }

    private Finding unknown(ItemName name, Place where) {
        Set<String> known = questions++ < MOST_QUESTIONS
                ? items.keySet().stream().map(ItemName::value).collect(Collectors.toSet())
                : Set.of();
        String message = "This screen has no item of this name. Its answer is kept, and not used."
                + NearestName.question(name.value(), known);
        return Finding.warning("values-unknown-item", message, where);
    }
}
