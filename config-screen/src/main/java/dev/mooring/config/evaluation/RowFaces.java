package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Severity;
import dev.mooring.config.screen.ConfigItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the admin sees of an item's rows; what is wrong is told with the number of the row. */
record RowFaces(ConfigItem item, Rows rows, String title, boolean visible) {

    List<RowState> states() {
        boolean removable = rows.canRemove();
        List<RowState> states = new ArrayList<>();
        for (RowCell row : rows.there().toList()) {
            states.add(state(row, states.size() + 1, removable));
        }
        return states;
    }

    private RowState state(RowCell row, int number, boolean removable) {
        Optional<String> error = visible
                ? problems(row, number)
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .findFirst()
                        .map(Problem::text)
                : Optional.empty();
        return new RowState(row.key(), row.value(), row.defaultValue(), row.filename(), removable, error);
    }

    Stream<Problem> problems() {
        List<RowCell> there = rows.there().toList();
        if (there.isEmpty() && isRequired()) {
            return Stream.of(Problem.of("config-required", "needs at least one row. Add one.")
                    .told(title));
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < there.size(); i++) {
            problems(there.get(i), i + 1).forEach(problems::add);
        }
        return problems.stream();
    }

    private boolean isRequired() {
        return item.required() && visible;
    }

    private Stream<Problem> problems(RowCell row, int number) {
        Stream<Problem> problems = isRequired() && row.effective().isEmpty()
                ? Stream.of(Problem.of("config-required", "is required"))
                : row.rules().check(row.value(), row.defaultValue()).problems().stream();
        return problems.map(problem -> problem.told(title + " in row " + number));
    }
}
