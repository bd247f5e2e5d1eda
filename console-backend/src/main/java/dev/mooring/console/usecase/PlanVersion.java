package dev.mooring.console.usecase;

import dev.mooring.console.deploy.Inventory;
import dev.mooring.console.deploy.Planner;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells what deploying a version would do, by dry run; touches nothing. */
@ApplicationScoped
public class PlanVersion {

    private final AppStore store;
    private final WantedVersions wanted;
    private final Planner planner;

    PlanVersion(AppStore store, WantedVersions wanted, Planner planner) {
        this.store = store;
        this.wanted = wanted;
        this.planner = planner;
    }

    public Outcome<Plan> plan(AppSlug app, Sequence sequence) {
        return Refusals.guarded(() -> {
            Optional<Version> version = store.version(app, sequence);
            return version.isEmpty()
                    ? Refusals.noVersion(app, sequence)
                    : wanted.of(version.get()).map(content -> planner.plan(app, content.wanted(), inventory(app)));
        });
    }

    private Inventory inventory(AppSlug app) {
        return store.app(app)
                .map(record -> new Inventory(record.inventory(), record.releases()))
                .orElse(Inventory.EMPTY);
    }
}
