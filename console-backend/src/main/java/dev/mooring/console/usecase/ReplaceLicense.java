package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.license.License;
import dev.mooring.console.license.LicenseFile;
import dev.mooring.console.license.LicenseReplacement;
import dev.mooring.console.license.LicenseTarget;
import dev.mooring.console.license.TermChange;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.Package;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.NewVersions.Ingredients;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts another license in the place of the present one, as a new version; tells before what that changes. */
@ApplicationScoped
public class ReplaceLicense {

    private static final Place WHERE = Place.ofFile(Licenses.FILE);

    private final AppStore store;
    private final PackageShelf packages;
    private final NewVersions versions;
    private final Licenses licenses;

    ReplaceLicense(AppStore store, PackageShelf packages, NewVersions versions, Licenses licenses) {
        this.store = store;
        this.packages = packages;
        this.versions = versions;
        this.licenses = licenses;
    }

    /** Refused as INVALID where the text is no license that can be believed. */
    public Outcome<LicensePreview> preview(AppSlug app, String text) {
        return Refusals.guarded(
                () -> store.newest(app).map(newest -> preview(newest, text)).orElseGet(() -> Refusals.noApp(app)));
    }

    private Outcome<LicensePreview> preview(Version newest, String text) {
        LicenseFile.Reading reading = licenses.read(text);
        if (reading.license().isEmpty()) {
            return new Refused<>(Reason.INVALID, reading.findings());
        }
        License license = reading.license().get();
        Optional<LicenseReplacement> replacement =
                licenses.claimed(newest.license()).map(present -> LicenseReplacement.of(present, license));
        List<Finding> ofReplacement = replacement
                .map(change -> change.findings(WHERE))
                .orElseGet(() -> new LicenseTarget(newest.app().value(), Optional.empty(), Optional.empty())
                        .objections(license, WHERE));
        List<Finding> findings = Stream.of(reading.findings(), licenses.objections(text), ofReplacement)
                .flatMap(List::stream)
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
        List<TermChange> changes = replacement.map(LicenseReplacement::changes).orElse(List.of());
        return new Done<>(new LicensePreview(newest.sequence(), license, licenses.expiry(license), changes, findings));
    }

    /** Refused as INVALID where it is no license for this application, as CONFLICT where there is a newer version. */
    public Outcome<Version> replace(AppSlug app, Sequence basedOn, String text, String note, String author) {
        return switch (preview(app, text)) {
            case Refused<LicensePreview>(Reason reason, List<Finding> findings) -> new Refused<>(reason, findings);
            case Done<LicensePreview>(LicensePreview preview, var _)
            when Finding.anyError(preview.findings()) -> new Refused<>(Reason.INVALID, preview.findings());
            case Done<LicensePreview>(LicensePreview preview, var _)
            when !preview.basedOn().equals(basedOn) -> outdated(preview.basedOn());
            case Done<LicensePreview> done -> Refusals.guarded(() -> replaced(app, basedOn, text, note, author));
        };
    }

    private Outcome<Version> replaced(AppSlug app, Sequence basedOn, String text, String note, String author) {
        Optional<Version> newest = store.version(app, basedOn);
        if (newest.isEmpty()) {
            return Refusals.noVersion(app, basedOn);
        }
        return newest.get().license().equals(text)
                ? new Done<>(newest.get())
                : switch (packages.of(newest.get())) {
                    case Refused<Package>(Reason reason, List<Finding> findings) -> new Refused<>(reason, findings);
                    case Done<Package>(Package content, var _) ->
                        versions.make(ingredients(newest.get(), content, text, note, author));
                };
    }

    private static Ingredients ingredients(Version newest, Package content, String text, String note, String author) {
        return new Ingredients(
                content,
                newest.packageDigest(),
                newest.values(),
                text,
                newest.release(),
                newest.patches(),
                VersionSource.LICENSE_CHANGE,
                author,
                note,
                Optional.of(newest.sequence()),
                false);
    }

    private static Outcome<Version> outdated(Sequence newest) {
        return Outcome.refused(
                Reason.CONFLICT,
                Finding.error(
                        "license-outdated",
                        "There is a newer version than the one that was looked at: " + newest
                                + ". Compare the license again.",
                        Place.ofSubject("version " + newest)));
    }
}
