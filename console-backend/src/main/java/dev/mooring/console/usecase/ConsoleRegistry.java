package dev.mooring.console.usecase;

import dev.mooring.config.functions.RegistryInfo;

/**
 * The registry that the console was started with: the default of every application.
 *
 * @param info {@link RegistryInfo#NONE} where it was started without one
 */
record ConsoleRegistry(RegistryInfo info) {}
