package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * A screen being filled in: evaluated whole at the start, then after each keystroke only what depends on the changed
 * item. Generated values are made once and stay. For one thread at a time.
 *
 * <p>What cannot be done is told by a finding in the new state, and nothing is changed then; the finding stays until the
 * item or row is answered well or reset.
 */
public final class ScreenSession {

    private final Evaluation evaluation;
    private final RandomGenerator random;
    private final Map<ItemName, Finding> refused = new LinkedHashMap<>();
    private ScreenState state;

    private ScreenSession(Evaluation evaluation, RandomGenerator random) {
        this.evaluation = evaluation;
        this.random = random;
        this.state = snapshot();
    }

    /** Evaluates everything once; never throws for what the vendor or the admin did. */
    public static ScreenSession open(ConfigScreen screen, ConfigValues saved, Surroundings surroundings) {
        return new ScreenSession(new Evaluation(screen, saved, surroundings), surroundings.random());
    }

    /** Opens a screen without a cluster. */
    public static ScreenSession open(ConfigScreen screen, ConfigValues saved, FunctionsFactory functions) {
        return open(screen, saved, Surroundings.of(functions));
    }

    public ScreenState state() {
        return state;
    }

    /**
     * Answers an item, or a row by its key. A row that is not there comes into being where the answer names its item: so a
     * removed row is brought back.
     */
    public ScreenState answer(ItemName name, Answer answer) {
        Optional<ItemCell> cell = evaluation.cell(name).or(() -> answer.rowOf().flatMap(evaluation::cell));
        Optional<Finding> refusal = Refusals.ofAnswer(name, cell, answer);
        return refusal.isPresent()
                ? refused(name, refusal.get())
                : changed(name, cell, known -> answer(name, known, answer));
    }

    private static boolean answer(ItemName name, ItemCell cell, Answer answer) {
        return cell.isNamed(name)
                ? cell.answer(answer)
                : cell.rows().filter(rows -> rows.answer(name, answer)).isPresent();
    }

    /**
     * Makes a new value for an item that can generate one ({@code mooring.generate}, or a generating {@code value}): what
     * was generated together with it, such as a key with its certificate, is made anew too. Other items are left alone.
     */
    public ScreenState generate(ItemName item) {
        Optional<ItemCell> cell = evaluation.cell(item);
        Optional<Finding> refusal = Refusals.ofGeneration(item, cell)
                .or(() -> cell.flatMap(evaluation::generate).map(failure -> TemplateFailure.of(failure, item.value())));
        if (refusal.isPresent()) {
            return refused(item, refusal.get());
        }
        refused.remove(item);
        return redrawn();
    }

    /** Adds an empty row to a repeatable item; its key is found in the new state. */
    public ScreenState addRow(ItemName item) {
        Optional<ItemCell> cell = evaluation.cell(item);
        Optional<Finding> refusal = Refusals.ofNewRow(item, cell);
        return refusal.isPresent() ? refused(item, refusal.get()) : changed(item, cell, this::addRow);
    }

    private boolean addRow(ItemCell cell) {
        Rows rows = cell.rows().orElseThrow();
        ItemName key = rows.keyOf(random.nextInt());
        while (!rows.isFree(key)) {
            key = rows.keyOf(random.nextInt());
        }
        rows.add(key);
        return true;
    }

    /** Removes a row of a repeatable item, unless the vendor asks for more rows than would be left. */
    public ScreenState removeRow(ItemName row) {
        Optional<ItemCell> cell = evaluation.cell(row);
        Optional<Finding> refusal = Refusals.ofRemoval(row, cell);
        return refusal.isPresent()
                ? refused(row, refusal.get())
                : changed(row, cell, known -> {
                    known.rows().orElseThrow().remove(row);
                    return true;
                });
    }

    /**
     * Takes the answer back: the default of the item or row counts again. A repeatable item has the vendor's rows again; a
     * removed one of them is brought back by its key.
     */
    public ScreenState reset(ItemName name) {
        return changed(name, evaluation.cell(name), cell -> reset(name, cell));
    }

    private static boolean reset(ItemName name, ItemCell cell) {
        return cell.isNamed(name)
                ? cell.reset()
                : cell.rows().filter(rows -> rows.reset(name)).isPresent();
    }

    private ScreenState refused(ItemName name, Finding refusal) {
        refused.put(name, refusal);
        evaluation.cell(name).ifPresent(evaluation::redraw);
        return redrawn();
    }

    /** @param change tells whether it changed anything */
    private ScreenState changed(ItemName name, Optional<ItemCell> cell, Predicate<ItemCell> change) {
        boolean wasRefused = refused.remove(name) != null;
        boolean isNew = cell.filter(change).isPresent();
        if (isNew) {
            cell.ifPresent(evaluation::update);
        } else if (wasRefused) {
            cell.ifPresent(evaluation::redraw);
        }
        return isNew || wasRefused ? redrawn() : state;
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
