package dev.mooring.console.usecase;

import dev.mooring.console.deploy.Inventory;
import dev.mooring.console.deploy.PlanRequest;
import dev.mooring.console.deploy.Planner;
import dev.mooring.console.deploy.Wanted;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Tells what deploying a version would do, by dry run; touches nothing. */
@ApplicationScoped
public class PlanVersion {

    private final AppStore store;
    private final WantedVersions wanted;
    private final Planner planner;
    private final RecentPlans recent;

    PlanVersion(AppStore store, WantedVersions wanted, Planner planner, RecentPlans recent) {
        this.store = store;
        this.wanted = wanted;
        this.planner = planner;
        this.recent = recent;
    }

    /** As the plan says it by itself. */
    public Outcome<Plan> plan(AppSlug app, Sequence sequence) {
        return plan(app, sequence, Choices.NONE);
    }

    /** To be looked at: a later deploy of it can tell what has changed since. */
    public Outcome<Plan> plan(AppSlug app, Sequence sequence, Choices choices) {
        Outcome<Plan> outcome = made(app, sequence, choices);
        if (outcome instanceof Outcome.Done<Plan>(Plan plan, var _)) {
            recent.remember(plan);
        }
        return outcome;
    }

    Outcome<Plan> made(AppSlug app, Sequence sequence, Choices choices) {
        return Refusals.guarded(() -> {
            Optional<Version> version = store.version(app, sequence);
            return version.isEmpty()
                    ? Refusals.noVersion(app, sequence)
                    : wanted.of(version.get()).map(content -> planner.plan(request(app, content.wanted(), choices)));
        });
    }

    private PlanRequest request(AppSlug app, Wanted content, Choices choices) {
        Optional<AppRecord> record = store.app(app);
        Inventory inventory = record.map(known -> new Inventory(known.inventory(), known.releases()))
                .orElse(Inventory.EMPTY);
        List<Manifest> applied = record.flatMap(AppRecord::running)
                .flatMap(running -> store.usableManifests(app, running))
                .map(Rendered::manifests)
                .orElse(List.of());
        return new PlanRequest(app, content, inventory, applied, choices);
    }
}
