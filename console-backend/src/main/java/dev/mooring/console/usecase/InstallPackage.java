package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.license.License;
import dev.mooring.console.license.LicenseTarget;
import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.packages.PackageReader;
import dev.mooring.console.packages.PackageReading;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.NewVersions.Ingredients;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes a package (and license) in: a new application, or a new release of one that is there. */
@ApplicationScoped
public class InstallPackage {

    private final AppStore store;
    private final NewVersions versions;
    private final Licenses licenses;

    InstallPackage(AppStore store, NewVersions versions, Licenses licenses) {
        this.store = store;
        this.licenses = licenses;
        this.versions = versions;
    }

    /**
     * The same package with the same license twice is one version. Answers of the newest version are carried over.
     *
     * @param license the license file's text, empty where none is given: then the newest version's license stays
     */
    public Outcome<Version> install(PackageFiles files, String license, String author) {
        PackageReading reading = PackageReader.read(files);
        List<Finding> findings = Stream.concat(reading.findings().stream(), licenseFindings(license).stream())
                .toList();
        if (reading.content().isEmpty() || Finding.anyError(findings)) {
            return new Refused<>(Reason.INVALID, findings);
        }
        return Refusals.guarded(() -> checked(reading.content().get(), license, author, findings));
    }

    /** Before anything is made of it: a license of another application would leave a half-made one behind. */
    private Outcome<Version> checked(Package content, String license, String author, List<Finding> notes) {
        List<Finding> objections = objections(content, license);
        return Finding.anyError(objections)
                ? new Refused<>(Reason.INVALID, objections)
                : taken(content, license, author, notes);
    }

    private List<Finding> objections(Package content, String license) {
        Optional<License> given = licenses.given(license);
        if (given.isEmpty()) {
            return List.of();
        }
        Optional<License> present = store.versions(content.slug()).stream()
                .findFirst()
                .map(Version::license)
                .flatMap(licenses::claimed);
        return new LicenseTarget(content.slug().value(), Optional.empty(), present)
                .objections(given.get(), Place.ofFile(Licenses.FILE));
    }

    private List<Finding> licenseFindings(String license) {
        return license.isEmpty()
                ? List.of()
                : Stream.concat(licenses.read(license).findings().stream(), licenses.objections(license).stream())
                        .distinct()
                        .toList();
    }

    private Outcome<Version> taken(Package content, String license, String author, List<Finding> notes) {
        String digest = store.keepPackage(content.slug(), content.files());
        Optional<Version> newest = store.newest(content.slug());
        if (newest.isPresent() && isSame(newest.get(), digest, license)) {
            return new Done<>(newest.get(), notes);
        }
        if (store.app(content.slug()).isEmpty()) {
            store.save(AppRecord.fresh(content.slug()));
        }
        return versions.make(ingredients(content, digest, license, author, newest));
    }

    private static boolean isSame(Version version, String digest, String license) {
        return version.packageDigest().equals(digest)
                && (license.isEmpty() || version.license().equals(license));
    }

    private static Ingredients ingredients(
            Package content, String digest, String license, String author, Optional<Version> newest) {
        return new Ingredients(
                content,
                digest,
                newest.map(Version::values).orElse(ConfigValues.EMPTY),
                license.isEmpty() ? newest.map(Version::license).orElse("") : license,
                Release.labelled(content.version()),
                newest.map(Version::patches).orElse(Patches.NONE),
                source(newest, digest),
                author,
                "",
                newest.map(Version::sequence),
                false);
    }

    private static VersionSource source(Optional<Version> newest, String digest) {
        return newest.map(version -> version.packageDigest().equals(digest)
                        ? VersionSource.LICENSE_CHANGE
                        : VersionSource.RELEASE_UPLOAD)
                .orElse(VersionSource.INSTALL);
    }
}
