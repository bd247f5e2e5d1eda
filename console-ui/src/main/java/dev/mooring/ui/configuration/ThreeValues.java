package dev.mooring.ui.configuration;

import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.ItemState.OptionState;
import dev.mooring.config.evaluation.RowState;
import dev.mooring.ui.configuration.editor.Question;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What counts without an answer, what runs and what is being prepared, in words to lay side by side. A secret is only told
 * to be there or not.
 *
 * @param deployed empty where nothing runs yet
 */
record ThreeValues(String byDefault, Optional<String> deployed, String pending) {

    private static final String NOTHING = "Nothing";
    private static final String HIDDEN = "••••••••";
    private static final int LONGEST = 600;

    static ThreeValues of(ItemState pending, Optional<ItemState> deployed) {
        return new ThreeValues(
                words(pending, pending.defaultValue()), deployed.map(ThreeValues::words), words(pending));
    }

    private static String words(ItemState item) {
        if (item.item().repetition().isPresent()) {
            return rows(item);
        }
        boolean named = !item.filename().isEmpty() && !item.value().isEmpty();
        return named ? item.filename() : words(item, item.effective());
    }

    private static String rows(ItemState item) {
        String rows = item.rows().stream().map(row -> row(item, row)).collect(Collectors.joining("\n"));
        return rows.isEmpty() ? NOTHING : shortened(rows);
    }

    private static String row(ItemState item, RowState row) {
        return row.filename().isEmpty() ? words(item, row.effective()) : row.filename();
    }

    private static String words(ItemState item, String value) {
        if (Question.isSecret(item.item())) {
            return value.isEmpty() ? NOTHING : HIDDEN;
        }
        return switch (item.type()) {
            case BOOL -> value.equals("1") ? "On" : "Off";
            case RADIO, DROPDOWN -> value.isEmpty() ? NOTHING : option(item, value);
            case FILE -> value.isEmpty() ? NOTHING : "A file";
            case TEXT, TEXTAREA, PASSWORD, LABEL, HEADING, UNSUPPORTED -> value.isEmpty() ? NOTHING : shortened(value);
        };
    }

    private static String option(ItemState item, String value) {
        return item.options().stream()
                .filter(option -> option.name().equals(value))
                .map(OptionState::title)
                .findFirst()
                .orElse(value);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
