package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.console.version.VersionState.Cancelling;
import dev.mooring.console.version.VersionState.Deployed;
import dev.mooring.console.version.VersionState.Deploying;
import dev.mooring.console.version.VersionState.Failed;
import dev.mooring.console.version.VersionState.NeedsConfig;
import dev.mooring.console.version.VersionState.Ready;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts the deploy of a version; it goes on by itself, and {@link WatchApp} tells about it. */
@ApplicationScoped
public class DeployVersion {

    private final AppStore store;
    private final PlanVersion plan;
    private final RunningDeploys running;
    private final InstantSource clock;

    DeployVersion(AppStore store, PlanVersion plan, RunningDeploys running, InstantSource clock) {
        this.store = store;
        this.plan = plan;
        this.running = running;
        this.clock = clock;
    }

    /**
     * Refused as CONFLICT while another deploy of the application runs, and where the plan shows already that the cluster
     * will not take it: half a deploy is worse than none.
     */
    public Outcome<DeployLog> deploy(AppSlug app, Sequence sequence, DeployOrder order) {
        return Refusals.guarded(() -> {
            Optional<Version> version = store.version(app, sequence);
            return version.isEmpty() ? Refusals.noVersion(app, sequence) : planned(version.get(), order);
        });
    }

    private Outcome<DeployLog> planned(Version version, DeployOrder order) {
        Optional<Outcome<DeployLog>> busy = running.busy(version.app());
        return busy.orElseGet(() -> switch (plan.plan(version.app(), version.sequence())) {
            case Refused<Plan>(Reason reason, List<Finding> findings) -> new Refused<>(reason, findings);
            case Done<Plan>(Plan made, List<Finding> notes) when made.isDeployable() -> started(version, order);
            case Done<Plan>(Plan made, List<Finding> notes) -> new Refused<>(Reason.CONFLICT, objections(made));
        });
    }

    private static List<Finding> objections(Plan plan) {
        return Stream.concat(
                        plan.findings().stream(), plan.entries().stream().flatMap(entry -> entry.findings().stream()))
                .filter(Finding::isError)
                .toList();
    }

    private Outcome<DeployLog> started(Version version, DeployOrder order) {
        return next(version.state(), clock.instant(), order.author())
                .map(state -> running.start(version.withState(state), order))
                .orElseGet(() -> version.state() instanceof Cancelling
                        ? Refusals.beingStopped(version.sequence())
                        : Refusals.notConfigured(version.sequence()));
    }

    private static Optional<Deploying> next(VersionState state, Instant now, String author) {
        return switch (state) {
            // being stopped: it has to end first
            case NeedsConfig _, Cancelling _ -> Optional.empty();
            case Ready ready -> Optional.of(ready.deploy(now, author));
            case Deployed deployed -> Optional.of(deployed.redeploy(now, author));
            case Failed failed -> Optional.of(failed.retry(now, author));
            // not running here: the console was stopped while it ran, and it was not resumed yet
            case Deploying deploying -> Optional.of(deploying);
        };
    }
}
