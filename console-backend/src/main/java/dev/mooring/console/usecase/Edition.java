package dev.mooring.console.usecase;

import dev.mooring.config.functions.LicenseFields;
import dev.mooring.config.functions.ReleaseInfo;
import dev.mooring.console.packages.Package;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;

/** A release with the number of the version that is made of it here: what templates may know of both. */
record Edition(Release release, Sequence sequence) {

    static Edition of(Version version) {
        return new Edition(version.release(), version.sequence());
    }

    /** The same release as the next version. */
    static Edition after(Version version) {
        return new Edition(version.release(), version.sequence().next());
    }

    /** A release that came by hand has no number, and the channel that its license names. */
    ReleaseInfo info(Package content, LicenseFields license) {
        boolean published = !release.channel().isEmpty();
        String licensed = license.field("channelName").map(String::valueOf).orElse("");
        return new ReleaseInfo(
                sequence.value(),
                published ? Long.toString(release.cursor()) : "",
                published ? release.channel() : licensed,
                release.label().isEmpty() ? content.version() : release.label(),
                content.releaseNotes().isBlank() ? release.notes() : content.releaseNotes(),
                release.required(),
                false);
    }
}
