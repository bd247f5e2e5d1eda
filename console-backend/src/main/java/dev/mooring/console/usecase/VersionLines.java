package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.release.KnownVersion;
import dev.mooring.console.release.Readiness;
import dev.mooring.console.release.ReleaseOrder;
import dev.mooring.console.release.VersionLine;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The stored versions of an application in their order, with the one that runs. */
@ApplicationScoped
class VersionLines {

    private final AppStore store;

    VersionLines(AppStore store) {
        this.store = store;
    }

    VersionLine of(AppSlug app) {
        return of(app, store.updates(app).order(), store.versions(app));
    }

    VersionLine of(AppSlug app, ReleaseOrder order, List<Version> versions) {
        List<KnownVersion> known = known(versions);
        Optional<Sequence> running = store.app(app).flatMap(AppRecord::running);
        return versions.stream()
                .filter(version -> running.filter(version.sequence()::equals).isPresent())
                .findFirst()
                .map(version -> VersionLine.of(order, known, runningOne(version)))
                .orElseGet(() -> VersionLine.of(order, known));
    }

    static List<KnownVersion> known(List<Version> versions) {
        return versions.stream().map(VersionLines::known).toList();
    }

    private static VersionLine.Running runningOne(Version version) {
        return new VersionLine.Running(known(version), version.state() instanceof VersionState.Failed);
    }

    private static KnownVersion known(Version version) {
        return new KnownVersion(version.sequence(), version.release(), readiness(version.state()), true);
    }

    private static Readiness readiness(VersionState state) {
        return switch (state) {
            case VersionState.NeedsConfig _ -> Readiness.NEEDS_CONFIG;
            case VersionState.Ready _,
                    VersionState.Deploying _,
                    VersionState.Deployed _,
                    VersionState.Failed _ ->
                Readiness.READY;
        };
    }
}
