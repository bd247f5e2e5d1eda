package dev.mooring.console.usecase;

import dev.mooring.console.license.License;
import dev.mooring.console.license.LicenseChannel;
import dev.mooring.console.license.LicenseField;
import dev.mooring.console.license.LicenseFile;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.Package;
import dev.mooring.console.release.Deployability;
import dev.mooring.console.release.KnownVersion;
import dev.mooring.console.release.Readiness;
import dev.mooring.console.release.ReleaseOrder;
import dev.mooring.console.release.VersionLine;
import dev.mooring.console.release.VersionLine.Running;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts stored versions into their line: which is newer, which runs, and what may be deployed now. */
@ApplicationScoped
class VersionLines {

    private final AppStore store;
    private final PackageShelf packages;

    VersionLines(AppStore store, PackageShelf packages) {
        this.store = store;
        this.packages = packages;
    }

    /** @param running whose objects are in the cluster; empty before the first deploy that went well */
    record StoredLine(VersionLine line, Optional<Sequence> running) {

        Deployability judge(Version version) {
            return line.judge(in(version));
        }

        /** What to deploy one after the other to come to this version, which is the last. */
        List<KnownVersion> path(Version version) {
            return line.path(in(version));
        }

        boolean isPast(Version version) {
            return line.past().contains(in(version));
        }

        /** Whether it has a place: one that the vendor took back has none, unless it runs. */
        boolean isShown(Version version) {
            return line.newestFirst().contains(in(version));
        }

        boolean isRunning(Version version) {
            return running.filter(version.sequence()::equals).isPresent();
        }

        private KnownVersion in(Version version) {
            return line.newestFirst().stream()
                    .filter(one -> one.sequence().equals(version.sequence()))
                    .findFirst()
                    .orElseGet(() -> known(version, false));
        }
    }

    /** Without a word about going back, which only the line as a whole can tell. */
    static List<KnownVersion> known(List<Version> versions) {
        return versions.stream().map(version -> known(version, false)).toList();
    }

    StoredLine of(AppSlug app) {
        return of(app, store.versions(app));
    }

    /** @param versions all, newest first */
    StoredLine of(AppSlug app, List<Version> versions) {
        Optional<Sequence> running = store.app(app).flatMap(AppRecord::running);
        ReleaseOrder order = order(app, versions);
        boolean rollbackAllowed = allowsRollback(order, versions);
        List<KnownVersion> known = versions.stream()
                .map(version -> known(version, rollbackAllowed))
                .toList();
        Optional<Running> current = current(versions, running)
                .map(version ->
                        new Running(known(version, rollbackAllowed), version.state() instanceof VersionState.Failed));
        return new StoredLine(
                current.map(now -> VersionLine.of(order, known, now)).orElseGet(() -> VersionLine.of(order, known)),
                running);
    }

    /**
     * A required release that was tried last and failed stands for the running version: what it has done already may be what
     * cannot be undone. Every other failed deploy leaves the place to the version that runs.
     */
    private static Optional<Version> current(List<Version> versions, Optional<Sequence> running) {
        return lastTried(versions)
                .filter(version -> version.state() instanceof VersionState.Failed
                        && version.release().required())
                .or(() -> versions.stream()
                        .filter(version ->
                                running.filter(version.sequence()::equals).isPresent())
                        .findFirst());
    }

    private static Optional<Version> lastTried(List<Version> versions) {
        return versions.stream()
                .filter(version -> triedAt(version).isPresent())
                .max(Comparator.comparing(version -> triedAt(version).orElseThrow()));
    }

    private static Optional<Instant> triedAt(Version version) {
        return switch (version.state()) {
            case VersionState.NeedsConfig _, VersionState.Ready _ -> Optional.empty();
            case VersionState.Deploying deploying -> Optional.of(deploying.since());
            case VersionState.Cancelling cancelling -> Optional.of(cancelling.since());
            case VersionState.Deployed(Instant at) -> Optional.of(at);
            case VersionState.Failed failed -> Optional.of(failed.at());
        };
    }

    /** Only the newest one's word counts, so only its package is read. */
    private boolean allowsRollback(ReleaseOrder order, List<Version> versions) {
        List<KnownVersion> line = VersionLine.of(
                        order,
                        versions.stream().map(version -> known(version, false)).toList())
                .newestFirst();
        Optional<Version> newest = line.stream().findFirst().flatMap(first -> versions.stream()
                .filter(version -> version.sequence().equals(first.sequence()))
                .findFirst());
        return newest.map(packages::of)
                .filter(outcome ->
                        outcome instanceof Outcome.Done<Package>(Package content, var _) && content.allowsRollback())
                .isPresent();
    }

    /** The license's word counts, then the admin's. */
    ReleaseOrder order(AppSlug app, List<Version> versions) {
        return versions.stream().findFirst().filter(VersionLines::isBySemver).isPresent()
                ? ReleaseOrder.BY_VERSION
                : store.updates(app).order();
    }

    /** As the license says, for the version's channel or for all. */
    private static boolean isBySemver(Version version) {
        Optional<License> license = version.license().isEmpty()
                ? Optional.empty()
                : LicenseFile.read("license.yaml", version.license()).license();
        return license.filter(known -> bySemver(known, version.release().channel()))
                .isPresent();
    }

    private static boolean bySemver(License license, String channel) {
        return license.terms().allChannels().stream()
                .filter(known -> isCalled(known, channel))
                .findFirst()
                .map(LicenseChannel::semverRequired)
                .orElseGet(() -> license.terms().flag(LicenseField.SEMVER));
    }

    private static boolean isCalled(LicenseChannel known, String channel) {
        return !channel.isEmpty()
                && List.of(known.id(), known.name(), known.slug()).contains(channel);
    }

    private static KnownVersion known(Version version, boolean allowsRollback) {
        Readiness readiness =
                switch (version.state()) {
                    case VersionState.NeedsConfig _ -> Readiness.NEEDS_CONFIG;
                    case VersionState.Ready _,
                            VersionState.Deploying _,
                            VersionState.Cancelling _,
                            VersionState.Deployed _,
                            VersionState.Failed _ -> Readiness.READY;
                };
        return new KnownVersion(version.sequence(), told(version), readiness, allowsRollback);
    }

    /** Uploads without a label are told apart by their content: nothing else tells. */
    private static Release told(Version version) {
        Release release = version.release();
        boolean isNameless = release.label().isEmpty() && release.channel().isEmpty();
        return isNameless ? Release.labelled(version.packageDigest()) : release;
    }
}
