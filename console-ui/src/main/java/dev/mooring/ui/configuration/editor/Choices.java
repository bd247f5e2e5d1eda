package dev.mooring.ui.configuration.editor;

import dev.mooring.config.evaluation.ItemState.OptionState;
import java.util.List;
import java.util.Optional;

/** The options of a radio or dropdown item, by name. */
record Choices(List<OptionState> options) {

    List<String> names() {
        return options.stream().map(OptionState::name).toList();
    }

    String title(String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .map(Choices::words)
                .orElse(name);
    }

    private static String words(OptionState option) {
        return option.recommended() ? option.title() + " (recommended)" : option.title();
    }

    /** The name that is chosen; empty where the value is none of the options. */
    Optional<String> chosen(String value) {
        return names().stream().filter(value::equals).findFirst();
    }
}
