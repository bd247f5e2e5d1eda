package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.values.ConfigValues;
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

/** Saves answers as a new version; the running application is not touched. */
@ApplicationScoped
public class SaveConfig {

    private final AppStore store;
    private final PackageShelf packages;
    private final NewVersions versions;

    SaveConfig(AppStore store, PackageShelf packages, NewVersions versions) {
        this.store = store;
        this.packages = packages;
        this.versions = versions;
    }

    /**
     * Refused as INVALID where answers are missing or wrong, as CONFLICT where a newer version than {@code basedOn} exists.
     */
    public Outcome<Version> save(AppSlug app, Sequence basedOn, ConfigValues values, String note, String author) {
        return save(app, ConfigBase.newest(basedOn), values, note, author);
    }

    /** Answers may go on from any version; the license stays the newest one. */
    public Outcome<Version> save(AppSlug app, ConfigBase base, ConfigValues values, String note, String author) {
        return Refusals.guarded(() -> {
            Optional<Version> newest = store.newest(app);
            if (newest.isEmpty()) {
                return Refusals.noApp(app);
            }
            if (!newest.get().sequence().equals(base.newest())) {
                return outdated(newest.get(), base.newest());
            }
            Optional<Version> release =
                    base.isEarlier() ? store.version(app, base.release()) : newest;
            return release.isEmpty()
                    ? Refusals.noVersion(app, base.release())
                    : saved(release.get(), newest.get(), base, values, note, author);
        });
    }

    private Outcome<Version> saved(
            Version release, Version newest, ConfigBase base, ConfigValues values, String note, String author) {
        return switch (packages.of(release)) {
            case Refused<Package>(Reason reason, List<Finding> findings) -> new Refused<>(reason, findings);
            case Done<Package>(Package content, List<Finding> notes) ->
                versions.make(new Ingredients(
                        content,
                        release.packageDigest(),
                        values,
                        newest.license(),
                        release.release(),
                        release.patches(),
                        VersionSource.CONFIG_CHANGE,
                        author,
                        note,
                        Optional.of(base.answers()),
                        true));
        };
    }

    private static Outcome<Version> outdated(Version newest, Sequence basedOn) {
        if (basedOn.compareTo(newest.sequence()) > 0) {
            return Outcome.refused(
                    Reason.CONFLICT,
                    Finding.error(
                            "config-outdated",
                            "There is no version " + basedOn + " to start from: the newest is " + newest.sequence()
                                    + ". Open the configuration again and make your changes there.",
                            Place.ofSubject("version " + newest.sequence())));
        }
        return Outcome.refused(
                Reason.CONFLICT,
                Finding.error(
                        "config-outdated",
                        "These answers were made from version " + basedOn + ", but " + newest.author()
                                + " has saved version " + newest.sequence()
                                + " since. Open the configuration again and make your changes there.",
                        Place.ofSubject("version " + newest.sequence())));
    }
}
