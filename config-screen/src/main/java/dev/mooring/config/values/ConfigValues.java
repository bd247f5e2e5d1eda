package dev.mooring.config.values;

import dev.mooring.config.screen.ItemName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answers of one version, by item. An item that is absent was never answered; its default counts. */
public record ConfigValues(Map<ItemName, Answer> answers) {

    public static final ConfigValues EMPTY = new ConfigValues(Map.of());

    public ConfigValues {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    public Optional<Answer> answer(ItemName item) {
        return Optional.ofNullable(answers.get(item));
    }

    public ConfigValues with(ItemName item, Answer answer) {
        Map<ItemName, Answer> changed = new LinkedHashMap<>(answers);
        changed.put(item, answer);
        return new ConfigValues(changed);
    }

    public ConfigValues with(String item, String value) {
        return with(new ItemName(item), Answer.of(value));
    }

    public ConfigValues without(ItemName item) {
        Map<ItemName, Answer> changed = new LinkedHashMap<>(answers);
        changed.remove(item);
        return new ConfigValues(changed);
    }
}
