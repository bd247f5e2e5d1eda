package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.screen.ItemName;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import java.util.Optional;
import java.util.Set;

/**
 * A configuration being edited.
 *
 * @param basedOn the version that its answers come from
 * @param session takes answers and evaluates; nothing is saved before {@link SaveConfig}
 * @param running the same screen with the running version's answers, to show what differs
 * @param added items that the running version's release did not ask for, or the release before where nothing runs; empty
 *     on a first install
 */
public record ConfigDraft(
        AppSlug app, Sequence basedOn, ScreenSession session, Optional<ScreenState> running, Set<ItemName> added) {

    public ConfigDraft {
        added = Set.copyOf(added);
    }
}
