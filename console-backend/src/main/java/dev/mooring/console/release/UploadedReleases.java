package dev.mooring.console.release;

import dev.mooring.console.version.Release;
import java.util.List;

/**
 * Recognises releases that were uploaded by hand among those that a source lists, by their labels. Without that an
 * application whose first release was uploaded would be on a channel of its own, from which any release may be deployed:
 * required ones in between would be skipped.
 */
public final class UploadedReleases {

    private UploadedReleases() {}

    /** The known versions; an uploaded one with the source's place and word where its label is listed. */
    public static List<KnownVersion> recognised(List<KnownVersion> known, List<Release> listed) {
        return known.stream().map(version -> recognised(version, listed)).toList();
    }

    private static KnownVersion recognised(KnownVersion version, List<Release> listed) {
        return listed.stream()
                .filter(release -> version.release().channel().isEmpty()
                        && release.label().equals(version.release().label()))
                .findFirst()
                .map(release -> new KnownVersion(
                        version.sequence(),
                        release.withDemoted(false).withNotes(version.release().notes()),
                        version.readiness(),
                        version.allowsRollback()))
                .orElse(version);
    }
}
