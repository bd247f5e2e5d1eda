package dev.mooring.console.usecase;

import dev.mooring.console.images.RegistrySetting;
import dev.mooring.console.images.VersionRegistry;
import dev.mooring.console.version.Sequence;

/**
 * Where an application's images come from.
 *
 * @param setting what the next version is made with
 * @param consoleDefault what the console was started with, for people
 * @param newest the newest version
 * @param newestRegistry what that was made with
 */
public record RegistryView(
        RegistrySetting setting, String consoleDefault, Sequence newest, VersionRegistry newestRegistry) {}
