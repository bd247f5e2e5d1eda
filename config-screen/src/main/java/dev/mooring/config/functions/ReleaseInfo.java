package dev.mooring.config.functions;

/**
 * The release as template functions see it.
 *
 * @param sequence the version's number on this cluster, -1 where there is none yet
 */
public record ReleaseInfo(
        long sequence,
        String cursor,
        String channelName,
        String versionLabel,
        String releaseNotes,
        boolean required,
        boolean airgap) {

    /** Nothing is known, as on the command line. */
    public static final ReleaseInfo UNKNOWN = new ReleaseInfo(-1, "", "", "", "", false, false);

    public ReleaseInfo withSequence(long newSequence) {
        return new ReleaseInfo(newSequence, cursor, channelName, versionLabel, releaseNotes, required, airgap);
    }
}
