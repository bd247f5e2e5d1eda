package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.Repetition;
import dev.mooring.config.values.Answer;
import java.util.Optional;

/** Why the screen does not take what was asked of it. */
final class Refusals {

    private Refusals() {}

    static Optional<Finding> ofAnswer(ItemName name, Optional<ItemCell> cell, Answer answer) {
        return missingOrReadOnly(name, cell)
                .or(() -> AnswerRules.isTooLarge(answer)
                        ? refusal(
                                "config-answer-too-large",
                                "This answer is larger than 16 MB. Give a smaller one.",
                                cell)
                        : Optional.empty())
                .or(() -> cell.flatMap(known -> ofRowAnswer(name, known)));
    }

    private static Optional<Finding> ofRowAnswer(ItemName name, ItemCell cell) {
        if (cell.isNamed(name)) {
            return cell.rows().isEmpty()
                    ? Optional.empty()
                    : refusal(
                            "config-answered-in-rows", "'" + name + "' is answered row by row. Answer its rows.", cell);
        }
        Optional<Rows> rows = cell.rows();
        if (rows.isEmpty()) {
            return Optional.of(unknown(name));
        }
        return rows.get().row(name).isPresent() || rows.get().canTake(name) ? Optional.empty() : noMoreRows(cell);
    }

    static Optional<Finding> ofNewRow(ItemName item, Optional<ItemCell> cell) {
        return missingOrReadOnly(item, cell).or(() -> cell.flatMap(known -> ofNewRow(item, known)));
    }

    private static Optional<Finding> ofNewRow(ItemName item, ItemCell cell) {
        if (!cell.isNamed(item) || cell.rows().isEmpty()) {
            return refusal("config-no-rows", "'" + item + "' is not answered in rows. Give one answer.", cell);
        }
        Rows rows = cell.rows().get();
        return rows.there().count() < Repetition.MOST_ROWS ? Optional.empty() : noMoreRows(cell);
    }

    static Optional<Finding> ofRemoval(ItemName row, Optional<ItemCell> cell) {
        return missingOrReadOnly(row, cell).or(() -> cell.flatMap(known -> ofRemoval(row, known)));
    }

    private static Optional<Finding> ofRemoval(ItemName row, ItemCell cell) {
        Optional<Rows> rows = cell.rows();
        if (rows.flatMap(known -> known.row(row)).isEmpty()) {
            return Optional.of(unknown(row));
        }
        if (rows.get().canRemove()) {
            return Optional.empty();
        }
        String message = "This row stays: the vendor asks for at least "
                + rows.get().least() + (rows.get().least() == 1 ? " row." : " rows.")
                + " Change its answer, or add another row first.";
        return refusal("config-row-needed", message, cell);
    }

    static Optional<Finding> ofGeneration(ItemName item, Optional<ItemCell> cell) {
        if (cell.filter(known -> known.isNamed(item)).isEmpty()) {
            return Optional.of(unknown(item));
        }
        return cell.get().canGenerate()
                ? Optional.empty()
                : refusal(
                        "config-cannot-generate",
                        "'" + item + "' cannot be generated: the vendor does not say how. Give an answer.",
                        cell);
    }

    private static Optional<Finding> missingOrReadOnly(ItemName name, Optional<ItemCell> cell) {
        if (cell.isEmpty()) {
            return Optional.of(unknown(name));
        }
        return cell.get().item().isEditable()
                ? Optional.empty()
                : refusal("config-read-only", "'" + name + "' is read-only: the vendor gives its value.", cell);
    }

    private static Finding unknown(ItemName name) {
        String message = "There is no item and no row '" + name + "' on this screen. Check its name.";
        return Finding.error("config-unknown-item", message, Place.ofSubject(name.value()));
    }

    private static Optional<Finding> noMoreRows(ItemCell cell) {
        String message = "This row cannot be added: an item has at most " + Repetition.MOST_ROWS
                + " rows, whose keys have letters, digits, dots and dashes.";
        return refusal("config-too-many-rows", message, cell);
    }

    private static Optional<Finding> refusal(String code, String message, Optional<ItemCell> cell) {
        return cell.flatMap(known -> refusal(code, message, known));
    }

    private static Optional<Finding> refusal(String code, String message, ItemCell cell) {
        Place where = cell.item().where().withSubject(cell.item().name().value());
        return Optional.of(Finding.error(code, message, where));
    }
}
