package dev.mooring.console.store;

import dev.mooring.console.version.Version;
import dev.mooring.console.version.compare.Fingerprints;
import java.util.Optional;

/**
 * A version as it is kept.
 *
 * @param objects its manifests in little; empty where it has none, or was made before they were kept
 */
public record KeptVersion(Version version, Optional<Fingerprints> objects) {

    /** With what the vendor says of its release by now. */
    KeptVersion told(Optional<ReleaseWord> word) {
        return new KeptVersion(ReleaseWord.told(word, version), objects);
    }
}
