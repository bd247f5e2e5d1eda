package dev.mooring.console.version;

import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.packages.AppSlug;
import java.time.Instant;
import java.util.Optional;

/**
 * One immutable state of an application: a release with its answers and license. Only its {@link VersionState} moves.
 *
 * @param packageDigest names the stored package files ({@code sha256:…})
 * @param versionLabel the vendor's version
 * @param author who made it: a user, a token or Mooring itself
 * @param license the license file's text, empty where there is none
 * @param parent the version it was made from
 */
public record Version(
        AppSlug app,
        Sequence sequence,
        String packageDigest,
        String versionLabel,
        VersionSource source,
        String author,
        Instant created,
        String note,
        ConfigValues values,
        String license,
        Optional<Sequence> parent,
        VersionState state) {

    public Version withState(VersionState newState) {
        return new Version(
                app,
                sequence,
                packageDigest,
                versionLabel,
                source,
                author,
                created,
                note,
                values,
                license,
                parent,
                newState);
    }
}
