package dev.mooring.console.usecase;

import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.version.Sequence;
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
        return Refusals.guarded(() -> store.version(app, sequence).isEmpty()
                ? Refusals.noVersion(app, sequence)
                : new Done<>(store.log(app, sequence)));
    }
}
