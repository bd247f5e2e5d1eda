package dev.mooring.console.version;

/**
 * What an admin wants of an application besides its configuration. Changing it makes no version: it is about how Mooring
 * works, not about what runs.
 *
 * @param rollBackWhenFailed whether a deploy that fails, or after which the application does not become ready, is followed
 *     by a deploy of the last version that was good
 * @param keptVersions how many versions are kept; older ones that nothing needs are removed
 */
public record AppSettings(boolean rollBackWhenFailed, int keptVersions) {

    public static final AppSettings DEFAULT = new AppSettings(false, 50);

    public AppSettings {
        if (keptVersions < 2) {
            throw new IllegalArgumentException("fewer versions than one can go back between: " + keptVersions);
        }
    }
}
