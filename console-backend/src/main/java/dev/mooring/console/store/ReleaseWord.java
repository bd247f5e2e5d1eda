package dev.mooring.console.store;

import dev.mooring.console.version.Release;
import dev.mooring.console.version.Version;
import java.util.Optional;

/** What a vendor says by now of a release that was published before, as it is written down beside the version. */
record ReleaseWord(boolean required, boolean demoted) {

    static ReleaseWord of(Release release) {
        return new ReleaseWord(release.required(), release.demoted());
    }

    static Version told(Optional<ReleaseWord> word, Version version) {
        return word.map(now -> version.withRelease(
                        version.release().withRequired(now.required()).withDemoted(now.demoted())))
                .orElse(version);
    }
}
