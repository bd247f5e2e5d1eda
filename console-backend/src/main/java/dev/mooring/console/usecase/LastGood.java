package dev.mooring.console.usecase;

import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.DeployLog.Reason;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which version an application goes back to by itself after a deploy that failed. */
@ApplicationScoped
class LastGood {

    private final AppStore store;

    LastGood(AppStore store) {
        this.store = store;
    }

    /** Empty where the admin does not want that, where nothing good ran before, and where this was going back already. */
    Optional<Version> after(AppSlug app, Sequence failed, Reason reason) {
        return reason == Reason.ROLLED_BACK || !isWanted(app) ? Optional.empty() : before(app, failed);
    }

    boolean isWanted(AppSlug app) {
        return store.settings(app).rollBackWhenFailed();
    }

    private Optional<Version> before(AppSlug app, Sequence failed) {
        Optional<Sequence> running = store.app(app).flatMap(AppRecord::running);
        List<Version> good = store.versions(app).stream()
                .filter(version -> !version.sequence().equals(failed))
                .filter(version -> version.state() instanceof VersionState.Deployed)
                .toList();
        return good.stream()
                .filter(version -> running.filter(version.sequence()::equals).isPresent())
                .findFirst()
                .or(() -> good.stream().max(Comparator.comparing(version -> since(version.state()))));
    }

    /** The version that was to be gone back to when the console was stopped: the last thing that is known is the failure. */
    Optional<Version> due(AppSlug app) {
        List<Version> versions = store.versions(app);
        Instant takenOut = store.undeployLog(app).map(DeployLog::started).orElse(Instant.MIN);
        return versions.stream()
                .max(Comparator.comparing(version -> since(version.state())))
                .filter(last -> since(last.state()).isAfter(takenOut))
                .flatMap(last ->
                        last.state() instanceof VersionState.Failed failed ? failed.rolledBackTo() : Optional.empty())
                .flatMap(good -> versions.stream()
                        .filter(version -> version.sequence().equals(good))
                        .findFirst());
    }

    private static Instant since(VersionState state) {
        return switch (state) {
            case VersionState.NeedsConfig(), VersionState.Ready() -> Instant.MIN;
            case VersionState.Deploying deploying -> deploying.since();
            case VersionState.Cancelling cancelling -> cancelling.since();
            case VersionState.Deployed deployed -> deployed.at();
            case VersionState.Failed failed -> failed.at();
        };
    }
}
