package dev.mooring.console.usecase;

import java.util.List;

/**
 * What taking a file's answers into a configuration would change.
 *
 * @param unchanged how many of the file's answers are there already
 */
public record ImportedConfig(List<AnswerChange> changes, int unchanged) {

    public ImportedConfig {
        changes = List.copyOf(changes);
    }
}
