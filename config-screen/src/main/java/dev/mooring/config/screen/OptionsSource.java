package dev.mooring.config.screen;

/** What of the cluster can be offered as options of an item, from {@code mooring.optionsFrom}. */
public enum OptionsSource {
    STORAGE_CLASSES("storageClasses"),
    INGRESS_CLASSES("ingressClasses"),
    NAMESPACES("namespaces"),
    /** Names of Secrets in the application's namespace; never their content, never the console's own. */
    SECRETS("secrets");

    private final String wireName;

    OptionsSource(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
