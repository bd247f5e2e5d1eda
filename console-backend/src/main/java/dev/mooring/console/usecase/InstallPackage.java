package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.license.License;
import dev.mooring.console.license.LicenseTarget;
import dev.mooring.console.packages.AppSlug;
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
    private final PackageShelf packages;
    private final NewVersions versions;
    private final Licenses licenses;

    InstallPackage(AppStore store, PackageShelf packages, NewVersions versions, Licenses licenses) {
        this.store = store;
        this.packages = packages;
        this.licenses = licenses;
        this.versions = versions;
    }

    /**
     * The same package with the same license twice is one version. Answers of the newest version are carried over.
     *
     * @param license the license file's text, empty where none is given: then the newest version's license stays
     */
    public Outcome<Version> install(PackageFiles files, String license, String author) {
        return install(files, license, "", author);
    }

    /** @param note why, for those who read the versions later */
    public Outcome<Version> install(PackageFiles files, String license, String note, String author) {
        return take(new Delivery(files, license, Optional.empty(), Optional.empty(), note, author));
    }

    /**
     * What came in.
     *
     * @param license as with {@link #install}
     * @param release what the source says of it; empty for an upload, of which nothing but the package's own word is known
     * @param expected the application that it must be a release of; empty where any will do
     */
    record Delivery(
            PackageFiles files,
            String license,
            Optional<Release> release,
            Optional<AppSlug> expected,
            String note,
            String author) {}

    /** A release of a source is a version of its own even where its files are those of another release. */
    Outcome<Version> take(Delivery delivery) {
        PackageReading reading = PackageReader.read(delivery.files());
        List<Finding> findings = Stream.concat(
                        reading.findings().stream(), licenseFindings(delivery.license()).stream())
                .toList();
        if (reading.content().isEmpty() || Finding.anyError(findings)) {
            return new Refused<>(Reason.INVALID, findings);
        }
        return Refusals.guarded(() -> checked(reading.content().get(), delivery, findings));
    }

    /** Before anything is made of it: a license of another application would leave a half-made one behind. */
    private Outcome<Version> checked(Package content, Delivery delivery, List<Finding> notes) {
        List<Finding> objections = Stream.of(
                        reserved(content.slug()).stream(),
                        stranger(content, delivery).stream(),
                        objections(content, delivery.license()).stream())
                .flatMap(each -> each)
                .toList();
        return Finding.anyError(objections)
                ? new Refused<>(Reason.INVALID, objections)
                : taken(content, delivery, notes);
    }

    /** One that is here already goes on: its name was taken before names were reserved. */
    private Optional<Finding> reserved(AppSlug app) {
        return app.isReserved() && store.app(app).isEmpty()
                ? Optional.of(Finding.error(
                        "application-name-reserved",
                        "The application calls itself " + app
                                + ", and names that begin with mooring- are the console's own:"
                                + " what belongs to it could not be told from the console's records. Ask the vendor to"
                                + " rename it.",
                        Place.ofSubject(app.value())))
                : Optional.empty();
    }

    private static Optional<Finding> stranger(Package content, Delivery delivery) {
        return delivery.expected()
                .filter(app -> !app.equals(content.slug()))
                .map(app -> Finding.error(
                        "release-of-another-app",
                        "This is a release of " + content.slug() + ", not of " + app
                                + ". Check the source of updates, and tell the vendor.",
                        Place.ofSubject(content.slug().value())));
    }

    private List<Finding> objections(Package content, String license) {
        Optional<License> given = licenses.given(license);
        if (given.isEmpty()) {
            return List.of();
        }
        Optional<License> present =
                store.newest(content.slug()).map(Version::license).flatMap(licenses::claimed);
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

    private Outcome<Version> taken(Package content, Delivery delivery, List<Finding> notes) {
        String digest = store.keepPackage(content.slug(), content.files());
        packages.shelved(digest, content);
        Optional<Version> newest = store.newest(content.slug());
        if (newest.isPresent() && isSame(newest.get(), digest, delivery)) {
            return new Done<>(newest.get(), notes);
        }
        if (store.app(content.slug()).isEmpty()) {
            store.save(AppRecord.fresh(content.slug()));
        }
        return versions.make(ingredients(content, digest, delivery, newest));
    }

    private static boolean isSame(Version version, String digest, Delivery delivery) {
        return version.packageDigest().equals(digest)
                && (delivery.license().isEmpty() || version.license().equals(delivery.license()))
                && delivery.release()
                        .filter(release -> !isSame(version.release(), release))
                        .isEmpty();
    }

    private static boolean isSame(Release known, Release release) {
        return known.label().equals(release.label())
                && known.sameChannel(release)
                && known.cursor() == release.cursor();
    }

    private static Ingredients ingredients(
            Package content, String digest, Delivery delivery, Optional<Version> newest) {
        return new Ingredients(
                content,
                digest,
                newest.map(Version::values).orElse(ConfigValues.EMPTY),
                delivery.license().isEmpty() ? newest.map(Version::license).orElse("") : delivery.license(),
                delivery.release().orElseGet(() -> release(content, digest, newest)),
                newest.map(Version::patches).orElse(Patches.NONE),
                source(newest, digest, delivery),
                delivery.author(),
                delivery.note(),
                newest.map(Version::sequence),
                false);
    }

    /** Another license makes no other release of the same package. */
    private static Release release(Package content, String digest, Optional<Version> newest) {
        return newest.filter(version -> version.packageDigest().equals(digest))
                .map(Version::release)
                .orElseGet(() -> Release.labelled(content.version()).withNotes(content.releaseNotes()));
    }

    private static VersionSource source(Optional<Version> newest, String digest, Delivery delivery) {
        if (newest.isEmpty()) {
            return VersionSource.INSTALL;
        }
        if (delivery.release().isPresent()) {
            return VersionSource.RELEASE_UPDATE;
        }
        return newest.get().packageDigest().equals(digest)
                ? VersionSource.LICENSE_CHANGE
                : VersionSource.RELEASE_UPLOAD;
    }
}
