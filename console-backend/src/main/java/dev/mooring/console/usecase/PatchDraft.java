package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.Sequence;

/**
 * The customer's patches, to be looked at and edited.
 *
 * @param basedOn the version that they are those of
 */
public record PatchDraft(AppSlug app, Sequence basedOn, Patches patches) {}
