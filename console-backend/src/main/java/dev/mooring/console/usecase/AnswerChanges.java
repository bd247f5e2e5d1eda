package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file's answers held against a screen.
 *
 * @param notes what of the file does not fit the screen
 */
public record AnswerChanges(List<AnswerChange> changes, int unchanged, List<Finding> notes) {

    public AnswerChanges {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    /** Items that the given answers do not name keep what they have. */
    public static AnswerChanges between(ScreenState current, ConfigValues given, String filename) {
        Map<ItemName, ItemState> items = new HashMap<>();
        current.items().forEach(item -> {
            item.item().rowKeys().forEach(row -> items.put(row, item));
            item.rows().forEach(row -> items.put(row.key(), item));
        });
        current.items().forEach(item -> items.put(item.name(), item));
        List<AnswerChange> changes = new ArrayList<>();
        List<Finding> notes = new ArrayList<>();
        int[] unchanged = {0};
        given.answers().forEach((key, answer) -> {
            Optional<ItemState> item =
                    Optional.ofNullable(items.get(answer.rowOf().orElse(key)));
            Optional<Finding> objection = objection(key, item, filename);
            if (objection.isPresent()) {
                notes.add(objection.get());
            } else if (isThere(current.values().answer(key), item.get(), answer)) {
                unchanged[0]++;
            } else {
                changes.add(change(key, item.get(), current.values().answer(key), answer));
            }
        });
        return new AnswerChanges(changes, unchanged[0], notes);
    }

    private static Optional<Finding> objection(ItemName key, Optional<ItemState> item, String filename) {
        Place where = Place.ofFile(filename).withSubject(key.value());
        if (item.isEmpty()) {
            return Optional.of(Finding.warning(
                    "import-unknown-item",
                    "This release asks no question named " + key + ", so this answer is left out.",
                    where));
        }
        return item.get().item().isEditable()
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "import-read-only",
                        "The vendor gives the value of " + key + ", so this answer is left out.",
                        where));
    }

    /** An empty answer where there is none, and no default that it would put out, changes nothing. */
    private static boolean isThere(Optional<Answer> before, ItemState item, Answer after) {
        boolean nothing = after.value().isEmpty() && item.effective().isEmpty();
        return before.map(after::equals).orElse(nothing && after.rowOf().isEmpty());
    }

    private static AnswerChange change(ItemName key, ItemState item, Optional<Answer> before, Answer after) {
        String title = after.rowOf().isPresent() ? item.title() + " (" + key + ")" : item.title();
        return new AnswerChange(key, title, before, after, item.item().isSecret());
    }
}
