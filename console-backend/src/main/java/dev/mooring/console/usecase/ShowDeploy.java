package dev.mooring.console.usecase;

import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.VersionState;
import dev.mooring.console.version.VersionState.Cancelling;
import dev.mooring.console.version.VersionState.Deploying;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What the last deploy of a version did, or does. */
@ApplicationScoped
public class ShowDeploy {

    private final AppStore store;
    private final RunningDeploys running;

    ShowDeploy(AppStore store, RunningDeploys running) {
        this.store = store;
        this.running = running;
    }

    /** Empty where the version was never deployed. */
    public Outcome<Optional<DeployLog>> show(AppSlug app, Sequence sequence) {
        Optional<DeployLog> now = running.log(app, sequence);
        if (now.isPresent()) {
            return new Done<>(now);
        }
        return Refusals.guarded(() -> store.version(app, sequence)
                .<Outcome<Optional<DeployLog>>>map(
                        version -> new Done<>(store.log(app, sequence).filter(log -> isTrue(log, version.state()))))
                .orElseGet(() -> Refusals.noVersion(app, sequence)));
    }

    /**
     * A log that has not ended belongs to a deploy: where the state knows of none, the console was killed before it began.
     * One from before a deploy that goes on is that of an earlier one: the console was killed before it could write its own.
     */
    private static boolean isTrue(DeployLog log, VersionState state) {
        return switch (state) {
            case Deploying deploying -> !log.started().isBefore(deploying.since());
            case Cancelling _ -> true;
            default -> log.ended().isPresent();
        };
    }
}
