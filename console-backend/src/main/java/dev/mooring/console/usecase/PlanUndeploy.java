package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.deploy.Deployer;
import dev.mooring.console.deploy.Inventory;
import dev.mooring.console.deploy.UndeployRequest;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells what taking an application out of the cluster would delete, and what would stay; touches nothing. */
@ApplicationScoped
public class PlanUndeploy {

    private final AppStore store;
    private final Deployer deployer;

    PlanUndeploy(AppStore store, Deployer deployer) {
        this.store = store;
        this.deployer = deployer;
    }

    /** @param withData whether the data are to go too */
    public Outcome<Plan> plan(AppSlug app, boolean withData) {
        return Refusals.guarded(() -> request(app, withData).map(deployer::planUndeploy));
    }

    /** What an undeploy would begin with; CONFLICT where nothing of the application is in the cluster. */
    Outcome<UndeployRequest> request(AppSlug app, boolean withData) {
        Optional<AppRecord> record = store.app(app);
        if (record.isEmpty()) {
            return Refusals.noApp(app);
        }
        if (record.get().knowsOfNothing()) {
            return Outcome.refused(
                    Outcome.Reason.CONFLICT,
                    Finding.error(
                            "nothing-deployed",
                            "Nothing of " + app + " is in the cluster. There is nothing to take out.",
                            Place.ofSubject(app.value())));
        }
        return new Done<>(new UndeployRequest(
                app,
                sequence(record.get()),
                new Inventory(record.get().everything(), record.get().releases()),
                withData,
                Optional.empty()));
    }

    /** Nothing runs after a first deploy that failed; the newest version has to stand for it. */
    private Sequence sequence(AppRecord record) {
        return record.running()
                .or(() -> store.newest(record.app()).map(Version::sequence))
                .orElse(Sequence.FIRST);
    }
}
