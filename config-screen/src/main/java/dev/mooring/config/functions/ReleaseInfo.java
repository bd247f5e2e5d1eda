package dev.mooring.config.functions;

/**
 * What templates may ask about the release that they are rendered for.
 *
 * @param sequence the version's sequence number on this cluster, -1 where unknown
 * @param cursor the release's place in its channel
 * @param required whether the vendor wants it not to be skipped
 * @param airgap whether it was installed without internet
 */
public record ReleaseInfo(
        long sequence,
        String cursor,
        String channelName,
        String versionLabel,
        String releaseNotes,
        boolean required,
        boolean airgap) {

    public static final ReleaseInfo UNKNOWN = new ReleaseInfo(-1, "", "", "", "", false, false);
}
