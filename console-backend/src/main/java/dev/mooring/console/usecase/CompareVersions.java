package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.license.License;
import dev.mooring.console.license.LicenseFile;
import dev.mooring.console.license.LicenseTerms;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.Package;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.compare.VersionComparison;
import dev.mooring.console.version.compare.VersionComparison.Side;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Tells what differs between two versions, whichever they are; asks the cluster for nothing but what is stored. */
@ApplicationScoped
public class CompareVersions {

    private static final Rendered NOTHING = new Rendered(List.of(), List.of(), List.of(), List.of());

    private final AppStore store;
    private final PackageShelf packages;
    private final VersionContents contents;
    private final ImageRegistries registries;

    CompareVersions(AppStore store, PackageShelf packages, VersionContents contents, ImageRegistries registries) {
        this.store = store;
        this.packages = packages;
        this.contents = contents;
        this.registries = registries;
    }

    public Outcome<VersionComparison> compare(AppSlug app, Sequence from, Sequence to) {
        return Refusals.guarded(() -> switch (side(app, from)) {
            case Refused<Side>(Outcome.Reason reason, List<Finding> findings) -> new Refused<>(reason, findings);
            case Done<Side>(Side earlier, List<Finding> _) ->
                side(app, to).map(later -> VersionComparison.of(earlier, later));
        });
    }

    private Outcome<Side> side(AppSlug app, Sequence sequence) {
        Optional<Version> version = store.version(app, sequence);
        return version.isEmpty() ? Refusals.noVersion(app, sequence) : side(version.get());
    }

    /** Without its package nobody could tell which answers are secrets, so there is no comparison then. */
    private Outcome<Side> side(Version version) {
        return packages.of(version)
                .map(content -> new Side(
                        version,
                        answers(content, version),
                        store.usableManifests(version.app(), version.sequence()).orElse(NOTHING),
                        terms(version),
                        registries.recorded(version)));
    }

    private ScreenState answers(Package content, Version version) {
        return contents.session(content, version.values(), registries.circumstances(version))
                .state();
    }

    private static LicenseTerms terms(Version version) {
        return version.license().isEmpty()
                ? LicenseTerms.NONE
                : LicenseFile.read("license.yaml", version.license())
                        .license()
                        .map(License::terms)
                        .orElse(LicenseTerms.NONE);
    }
}
