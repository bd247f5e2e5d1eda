package dev.mooring.console.usecase;

import dev.mooring.console.images.RegistrySetting;
import dev.mooring.console.version.Version;
import java.util.Optional;

/**
 * What came of saving.
 *
 * @param version the one that was made with it; empty where images come from the same place as before
 */
public record SavedRegistry(RegistrySetting setting, Optional<Version> version) {}
