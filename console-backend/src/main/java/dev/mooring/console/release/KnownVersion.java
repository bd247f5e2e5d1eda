package dev.mooring.console.release;

import dev.mooring.console.version.Release;
import dev.mooring.console.version.Sequence;

/**
 * A version on this cluster, as far as its place among the others goes.
 *
 * @param allowsRollback whether the vendor lets this release be replaced by an earlier one
 */
public record KnownVersion(Sequence sequence, Release release, Readiness readiness, boolean allowsRollback) {

    /** {@code 1.2.0 (version 7)}: labels alone are not unique. */
    String words() {
        return release.label().isEmpty() ? "version " + sequence : release.label() + " (version " + sequence + ")";
    }
}
