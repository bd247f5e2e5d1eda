package dev.mooring.console.usecase;

import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.console.version.VersionState.Deployed;
import dev.mooring.console.version.VersionState.Deploying;
import dev.mooring.console.version.VersionState.Failed;
import dev.mooring.console.version.VersionState.NeedsConfig;
import dev.mooring.console.version.VersionState.Ready;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Starts the deploy of a version; it goes on by itself, and {@link WatchApp} tells about it. */
@ApplicationScoped
public class DeployVersion {

    private final AppStore store;
    private final RunningDeploys running;
    private final InstantSource clock;

    DeployVersion(AppStore store, RunningDeploys running, InstantSource clock) {
        this.store = store;
        this.running = running;
        this.clock = clock;
    }

    /** Refused as CONFLICT while another deploy of the application runs. */
    public Outcome<DeployLog> deploy(AppSlug app, Sequence sequence, String author) {
        return Refusals.guarded(() -> {
            Optional<Version> version = store.version(app, sequence);
            return version.isEmpty() ? Refusals.noVersion(app, sequence) : started(version.get(), author);
        });
    }

    private Outcome<DeployLog> started(Version version, String author) {
        return next(version.state(), clock.instant(), author)
                .map(state -> running.start(version.withState(state), DeployLog.Reason.REQUESTED))
                .orElseGet(() -> Refusals.notConfigured(version.sequence()));
    }

    private static Optional<Deploying> next(VersionState state, Instant now, String author) {
        return switch (state) {
            case NeedsConfig needsConfig -> Optional.empty();
            case Ready ready -> Optional.of(ready.deploy(now, author));
            case Deployed deployed -> Optional.of(deployed.redeploy(now, author));
            case Failed failed -> Optional.of(failed.retry(now, author));
            // not running here: the console was stopped while it ran, and it was not resumed yet
            case Deploying deploying -> Optional.of(deploying);
        };
    }
}
