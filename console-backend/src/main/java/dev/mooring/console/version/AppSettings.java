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

    /** Fewer than one can go back between make no sense. */
    public static final int FEWEST = 2;

    /** Each version is at least one Secret, and every page that lists them reads them all. */
    public static final int MOST = 1000;

    public AppSettings {
        if (!mayKeep(keptVersions)) {
            throw new IllegalArgumentException("not a number of versions to keep: " + keptVersions);
        }
    }

    public static boolean mayKeep(int versions) {
        return versions >= FEWEST && versions <= MOST;
    }

    public AppSettings withRollBackWhenFailed(boolean wanted) {
        return new AppSettings(wanted, keptVersions);
    }

    public AppSettings withKeptVersions(int versions) {
        return new AppSettings(rollBackWhenFailed, versions);
    }
}
