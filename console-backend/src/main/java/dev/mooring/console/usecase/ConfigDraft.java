package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import java.util.Optional;

/**
 * A configuration being edited.
 *
 * @param basedOn the version that its answers come from
 * @param session takes answers and evaluates; nothing is saved before {@link SaveConfig}
 * @param running the same screen with the running version's answers, to show what differs
 */
public record ConfigDraft(AppSlug app, Sequence basedOn, ScreenSession session, Optional<ScreenState> running) {}
