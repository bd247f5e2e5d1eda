package dev.mooring.console.update;

import dev.mooring.console.source.registry.RegistryAccess;

/** Where the releases of an application come from. */
public sealed interface UpdateSource {

    /** Releases are uploaded by hand. */
    record None() implements UpdateSource {}

    /** @param path of a folder that the console can read, such as a mounted volume */
    record Folder(String path) implements UpdateSource {}

    /** A channel of a repository in an OCI registry. */
    record Registry(RegistryAccess access, String channel) implements UpdateSource {}

    /** For people. */
    default String words() {
        return switch (this) {
            case None none -> "Releases are uploaded by hand";
            case Folder(String path) -> "Folder " + path;
            case Registry(RegistryAccess access, String channel) -> "Channel " + channel + " of " + access.address();
        };
    }
}
