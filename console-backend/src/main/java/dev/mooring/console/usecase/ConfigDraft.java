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
 * @param base the version that its answers come from, and the one whose release asks
 * @param session takes answers and evaluates; nothing is saved before {@link SaveConfig}
 * @param running the same screen with the running version's answers, to show what differs
 * @param added items that the running version's release did not ask for, or the release before where nothing runs; empty
 *     on a first install
 */
public record ConfigDraft(
        AppSlug app, ConfigBase base, ScreenSession session, Optional<ScreenState> running, Set<ItemName> added) {

    public ConfigDraft {
        added = Set.copyOf(added);
    }

    /** A draft of the newest version. */
    public ConfigDraft(
            AppSlug app,
            Sequence newest,
            ScreenSession session,
            Optional<ScreenState> running,
            Set<ItemName> added) {
        this(app, ConfigBase.newest(newest), session, running, added);
    }

    /** The version whose release asks: what a preview or an export is made with. */
    public Sequence basedOn() {
        return base.release();
    }
}
