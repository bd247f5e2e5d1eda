package dev.mooring.console.api;

import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.api.problem.ProblemKind;
import dev.mooring.console.usecase.ConfigDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a script's answers into a draft, as an admin would one after the other. */
final class Drafting {

    private Drafting() {}

    /** @throws Refusal INVALID where an item is not there or not to be answered; then nothing was put in */
    static ScreenState answered(ConfigDraft draft, Map<ItemName, Optional<Answer>> answers) {
        List<Finding> findings = answers.keySet().stream()
                .flatMap(name -> objection(draft, name).stream())
                .toList();
        if (!findings.isEmpty()) {
            throw new Refusal(ProblemKind.INVALID, findings);
        }
        answers.forEach((name, answer) ->
                answer.ifPresentOrElse(value -> draft.session().answer(name, value), () -> draft.session()
                        .reset(name)));
        return draft.session().state();
    }

    static Map<ItemName, Optional<Answer>> byItem(ConfigValues values) {
        Map<ItemName, Optional<Answer>> byItem = new LinkedHashMap<>();
        values.answers().forEach((name, answer) -> byItem.put(name, Optional.of(answer)));
        return byItem;
    }

    private static Optional<Finding> objection(ConfigDraft draft, ItemName name) {
        Optional<ConfigItem> item = draft.session().state().item(name).map(ItemState::item);
        if (item.isEmpty()) {
            return Optional.of(Finding.error(
                    "item-unknown",
                    "There is no item " + name + " in this configuration.",
                    Place.ofSubject(name.value())));
        }
        return item.filter(found -> !found.isEditable())
                .map(found -> Finding.error(
                        "item-readonly",
                        "Item " + name + " is the vendor's and cannot be answered.",
                        Place.ofSubject(name.value())));
    }
}
