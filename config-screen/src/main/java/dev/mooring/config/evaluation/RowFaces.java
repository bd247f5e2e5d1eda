package dev.mooring.config.evaluation;

import dev.mooring.config.evaluation.AnswerRules.Problem;
import dev.mooring.config.screen.ConfigItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the admin sees of an item's rows; what is wrong is told with the number of the row. */
record RowFaces(ConfigItem item, Rows rows, String title, boolean visible) {

    /** A problem in full words. */
    record Told(String code, String message) {}

    List<RowState> states() {
        boolean removable = rows.canRemove();
        List<RowState> states = new ArrayList<>();
        for (RowCell row : rows.there().toList()) {
            states.add(new RowState(
                    row.key(),
                    row.value(),
                    row.defaultValue(),
                    row.filename(),
                    removable,
                    visible
                            ? problem(row).map(problem -> told(problem, states.size() + 1)
                                    .message())
                            : Optional.empty()));
        }
        return states;
    }

    Stream<Told> problems() {
        List<RowCell> there = rows.there().toList();
        if (there.isEmpty() && item.required()) {
            return Stream.of(new Told("config-required", title + " needs at least one row. Add one."));
        }
        List<Told> problems = new ArrayList<>();
        for (int i = 0; i < there.size(); i++) {
            int number = i + 1;
            problem(there.get(i)).ifPresent(problem -> problems.add(told(problem, number)));
        }
        return problems.stream();
    }

    private Told told(Problem problem, int number) {
        return new Told(problem.code(), problem.message(title + " in row " + number));
    }

    private Optional<Problem> problem(RowCell row) {
        return item.required() && row.effective().isEmpty()
                ? Optional.of(Problem.of("config-required", "is required"))
                : row.rules().check(row.value());
    }
}
