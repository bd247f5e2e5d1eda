package dev.mooring.console.usecase;

import dev.mooring.config.functions.RegistryInfo;

/**
 * What a screen is evaluated and a package rendered under, besides its answers.
 *
 * @param license the license file's text, empty where there is none
 * @param registry where images come from
 */
record Circumstances(String license, RegistryInfo registry, Edition edition) {

    /** Hides the license. */
    @Override
    public String toString() {
        return "Circumstances[" + registry + ", " + edition + "]";
    }
}
