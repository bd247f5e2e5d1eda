package dev.mooring.console.version;

/** Why a version was made. */
public enum VersionSource {
    INSTALL("Installed"),
    CONFIG_CHANGE("Configuration changed"),
    LICENSE_CHANGE("License changed"),
    PATCH_CHANGE("Patches changed"),
    REGISTRY_CHANGE("Registry changed"),
    RELEASE_UPLOAD("New release uploaded"),
    RELEASE_UPDATE("Update found");

    private final String words;

    VersionSource(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
