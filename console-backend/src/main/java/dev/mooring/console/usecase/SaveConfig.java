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
        return Refusals.guarded(() -> {
            Optional<Version> newest = store.newest(app);
            if (newest.isEmpty()) {
                return Refusals.noApp(app);
            }
            return newest.get().sequence().equals(basedOn)
                    ? saved(newest.get(), values, note, author)
                    : outdated(newest.get(), basedOn);
        });
    }

    private Outcome<Version> saved(Version newest, ConfigValues values, String note, String author) {
        return switch (packages.of(newest)) {
            case Refused<Package>(Reason reason, List<Finding> findings) -> new Refused<>(reason, findings);
            case Done<Package>(Package content, List<Finding> notes) ->
                versions.make(new Ingredients(
                        content,
                        newest.packageDigest(),
                        values,
                        newest.license(),
                        newest.release(),
                        newest.patches(),
                        VersionSource.CONFIG_CHANGE,
                        author,
                        note,
                        Optional.of(newest.sequence()),
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
