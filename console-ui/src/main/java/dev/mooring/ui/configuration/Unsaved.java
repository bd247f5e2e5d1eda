package dev.mooring.ui.configuration;

import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What differs between two sets of answers.
 *
 * @param keys items and rows
 * @param items the same with each row counted as its item
 */
record Unsaved(Set<ItemName> keys, Set<ItemName> items) {

    static Unsaved between(ConfigValues saved, ConfigValues now) {
        Set<ItemName> keys = new LinkedHashSet<>(saved.answers().keySet());
        keys.addAll(now.answers().keySet());
        keys.removeIf(key -> isSame(saved.answer(key), now.answer(key)));
        Set<ItemName> items = new LinkedHashSet<>();
        keys.forEach(key -> items.add(itemOf(key, saved, now)));
        return new Unsaved(keys, items);
    }

    private static ItemName itemOf(ItemName key, ConfigValues saved, ConfigValues now) {
        return now.answer(key)
                .or(() -> saved.answer(key))
                .flatMap(Answer::rowOf)
                .orElse(key);
    }

    /** A cleared field and one that was never filled in are the same to an admin; an empty row and no row are not. */
    private static boolean isSame(Optional<Answer> one, Optional<Answer> other) {
        return textOf(one).equals(textOf(other))
                && filenameOf(one).equals(filenameOf(other))
                && one.flatMap(Answer::rowOf).equals(other.flatMap(Answer::rowOf));
    }

    private static String textOf(Optional<Answer> answer) {
        return answer.map(Answer::value).orElse("");
    }

    private static String filenameOf(Optional<Answer> answer) {
        return answer.flatMap(Answer::filename).orElse("");
    }
}
