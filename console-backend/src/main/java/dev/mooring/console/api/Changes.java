package dev.mooring.console.api;

import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.usecase.AnswerChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a script wants to be different in a configuration, in the order in which it is done.
 *
 * @param answers by item or key of a row; empty means: back to the default
 * @param added answers of new rows, by repeatable item
 * @param removed keys of rows
 * @param generated items that get a new value
 */
record Changes(
        Map<ItemName, Optional<Answer>> answers,
        Map<ItemName, List<Optional<Answer>>> added,
        List<ItemName> removed,
        List<ItemName> generated) {

    static final Changes NONE = new Changes(Map.of(), Map.of(), List.of(), List.of());

    static Changes of(ConfigValues values) {
        Map<ItemName, Optional<Answer>> answers = new LinkedHashMap<>();
        values.answers().forEach((name, answer) -> answers.put(name, Optional.of(answer)));
        return new Changes(answers, Map.of(), List.of(), List.of());
    }

    static Changes of(List<AnswerChange> imported) {
        Map<ItemName, Optional<Answer>> answers = new LinkedHashMap<>();
        imported.forEach(change -> answers.put(change.item(), Optional.of(change.after())));
        return new Changes(answers, Map.of(), List.of(), List.of());
    }
}
