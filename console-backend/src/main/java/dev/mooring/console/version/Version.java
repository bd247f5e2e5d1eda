package dev.mooring.console.version;

import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.images.VersionRegistry;
import dev.mooring.console.packages.AppSlug;
import java.time.Instant;
import java.util.Optional;

/**
 * One immutable state of an application: a release with its answers, license, registry and patches. Only its {@link VersionState} moves.
 *
 * @param packageDigest names the stored package files ({@code sha256:…})
 * @param release what the vendor published
 * @param author who made it: a user, a token or Mooring itself
 * @param license the license file's text, empty where there is none
 * @param patches what the customer changes in the rendered manifests
 * @param registry where its images come from; empty where it was made before that was written down, with what the console was
 *     started with
 * @param parent the version it was made from
 */
public record Version(
        AppSlug app,
        Sequence sequence,
        String packageDigest,
        Release release,
        VersionSource source,
        String author,
        Instant created,
        String note,
        ConfigValues values,
        String license,
        Patches patches,
        Optional<VersionRegistry> registry,
        Optional<Sequence> parent,
        VersionState state) {

    /** As the vendor calls it; empty where it has no name. */
    public String versionLabel() {
        return release.label();
    }

    public Version withRelease(Release newRelease) {
        return with(newRelease, state);
    }

    public Version withState(VersionState newState) {
        return with(release, newState);
    }

    private Version with(Release newRelease, VersionState newState) {
        return new Version(
                app,
                sequence,
                packageDigest,
                newRelease,
                source,
                author,
                created,
                note,
                values,
                license,
                patches,
                registry,
                parent,
                newState);
    }
}
