package dev.mooring.console.store;

import dev.mooring.console.version.Release;
import dev.mooring.console.version.Version;
import java.util.Optional;

/**
 * What a vendor says by now of a release that was published before, as it is written down beside the version.
 *
 * @param channel where it is published; an upload is recognised only later
 * @param cursor its number there
 */
record ReleaseWord(boolean required, boolean demoted, String channel, long cursor) {

    static ReleaseWord of(Release release) {
        return new ReleaseWord(release.required(), release.demoted(), release.channel(), release.cursor());
    }

    static Version told(Optional<ReleaseWord> word, Version version) {
        return word.map(now -> version.withRelease(now.about(version.release())))
                .orElse(version);
    }

    private Release about(Release release) {
        return new Release(release.label(), channel, cursor, required, demoted, release.notes(), release.created());
    }
}
