package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A screen being filled in: evaluated whole at the start, then after each keystroke only what depends on the changed
 * item. Generated values are made once and stay. For one thread at a time.
 */
public final class ScreenSession {

    private final Evaluation evaluation;
    private final Map<ItemName, Finding> refused = new LinkedHashMap<>();
    private ScreenState state;

    private ScreenSession(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.state = snapshot();
    }

    /** Evaluates everything once; never throws for what the vendor or the admin did. */
    public static ScreenSession open(ConfigScreen screen, ConfigValues saved, Surroundings surroundings) {
        return new ScreenSession(new Evaluation(screen, saved, surroundings.functions()));
    }

    /** Opens a screen without a cluster. */
    public static ScreenSession open(ConfigScreen screen, ConfigValues saved, FunctionsFactory functions) {
        return open(screen, saved, Surroundings.of(functions));
    }

    public ScreenState state() {
        return state;
    }

    /**
     * Answers one item; an unknown or read-only item is refused by a finding in the new state, its value unchanged. The
     * finding stays until the item is answered well or reset.
     */
    public ScreenState answer(ItemName item, Answer answer) {
        Optional<ItemCell> cell = evaluation.cell(item);
        Optional<Finding> refusal = refusal(item, cell, answer);
        if (refusal.isPresent()) {
            refused.put(item, refusal.get());
            cell.ifPresent(known -> evaluation.redraw(item));
            return redrawn();
        }
        return changed(item, answer);
    }

    /**
     * Makes a new value for an item that can generate one ({@code mooring.generate}, or a generating {@code value}): what
     * was generated together with it, such as a key with its certificate, is made anew too. Other items are left alone.
     */
    public ScreenState generate(ItemName item) {
        return state;
    }

    /** Adds an empty row to a repeatable item; its key is found in the new state. */
    public ScreenState addRow(ItemName item) {
        return state;
    }

    /** Removes a row of a repeatable item, unless the vendor asks for more rows than would be left. */
    public ScreenState removeRow(ItemName row) {
        return state;
    }

    /** Takes the answer back: the item's default counts again. */
    public ScreenState reset(ItemName item) {
        return changed(item, null);
    }

    private ScreenState changed(ItemName item, @Nullable Answer answer) {
        boolean wasRefused = refused.remove(item) != null;
        Optional<ItemCell> cell = evaluation.cell(item);
        boolean isNew = cell.isPresent() && cell.get().answer(answer);
        if (isNew) {
            evaluation.update(item);
        } else if (wasRefused) {
            cell.ifPresent(known -> evaluation.redraw(item));
        }
        return isNew || wasRefused ? redrawn() : state;
    }

    private static Optional<Finding> refusal(ItemName item, Optional<ItemCell> cell, Answer answer) {
        if (cell.isEmpty()) {
            String message = "There is no item '" + item + "' on this screen. Check its name.";
            return Optional.of(Finding.error("config-unknown-item", message, Place.ofSubject(item.value())));
        }
        Place where = cell.get().item().where().withSubject(item.value());
        if (!cell.get().item().isEditable()) {
            String message = "'" + item + "' is read-only: the vendor gives its value.";
            return Optional.of(Finding.error("config-read-only", message, where));
        }
        return AnswerRules.isTooLarge(answer)
                ? Optional.of(Finding.error(
                        "config-answer-too-large", "This answer is larger than 16 MB. Give a smaller one.", where))
                : Optional.empty();
    }

    private ScreenState redrawn() {
        evaluation.draw(refused);
        state = snapshot();
        return state;
    }

    private ScreenState snapshot() {
        return evaluation.state(refused.entrySet().stream()
                .filter(entry -> evaluation.cell(entry.getKey()).isEmpty())
                .map(Map.Entry::getValue));
    }
}
