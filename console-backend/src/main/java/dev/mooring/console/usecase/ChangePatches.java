package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.Package;
import dev.mooring.console.render.patch.PatchBounds;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.NewVersions.Ingredients;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Saves the customer's patches as a new version; they stay over upgrades and changes of answers. */
@ApplicationScoped
public class ChangePatches {

    private final AppStore store;
    private final PackageShelf packages;
    private final NewVersions versions;

    ChangePatches(AppStore store, PackageShelf packages, NewVersions versions) {
        this.store = store;
        this.packages = packages;
        this.versions = versions;
    }

    /**
     * Refused as INVALID where a patch cannot be read or does not apply, as CONFLICT where a newer version than
     * {@code basedOn} exists. The same patches again are the version that is there.
     */
    public Outcome<Version> change(AppSlug app, Sequence basedOn, Patches patches, String note, String author) {
        List<Finding> refusals = PatchBounds.refusals(patches);
        return refusals.isEmpty()
                ? Refusals.guarded(() -> store.newest(app)
                        .map(newest -> changed(newest, basedOn, patches, note, author))
                        .orElseGet(() -> Refusals.noApp(app)))
                : new Refused<>(Reason.INVALID, refusals);
    }

    private Outcome<Version> changed(Version newest, Sequence basedOn, Patches patches, String note, String author) {
        if (!newest.sequence().equals(basedOn)) {
            return outdated(newest, basedOn);
        }
        if (newest.patches().equals(patches)) {
            return new Done<>(newest);
        }
        return switch (packages.of(newest)) {
            case Refused<Package>(Reason reason, List<Finding> findings) -> new Refused<>(reason, findings);
            case Done<Package>(Package content, List<Finding> notes) ->
                versions.make(new Ingredients(
                        content,
                        newest.packageDigest(),
                        newest.values(),
                        newest.license(),
                        newest.release(),
                        patches,
                        VersionSource.PATCH_CHANGE,
                        author,
                        note,
                        Optional.of(newest.sequence()),
                        false));
        };
    }

    private static Outcome<Version> outdated(Version newest, Sequence basedOn) {
        return Outcome.refused(
                Reason.CONFLICT,
                Finding.error(
                        "patches-outdated",
                        "These patches were made from version " + basedOn + ", and the newest is "
                                + newest.sequence() + " by " + newest.author()
                                + ". Open the patches again and make your changes there.",
                        Place.ofSubject("version " + newest.sequence())));
    }
}
