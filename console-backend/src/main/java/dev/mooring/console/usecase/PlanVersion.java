package dev.mooring.console.usecase;

import dev.mooring.console.deploy.Planner;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.version.Sequence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Tells what deploying a version would do, by dry run; touches nothing. */
@ApplicationScoped
public class PlanVersion {

    private final AppStore store;
    private final Planner planner;

    PlanVersion(AppStore store, Planner planner) {
        this.store = store;
        this.planner = planner;
    }

    public Outcome<Plan> plan(AppSlug app, Sequence sequence) {
        return Refusals.guarded(() -> {
            if (store.version(app, sequence).isEmpty()) {
                return Refusals.noVersion(app, sequence);
            }
            Optional<Rendered> rendered = store.manifests(app, sequence);
            return rendered.isEmpty()
                    ? Refusals.notConfigured(sequence)
                    : new Done<>(planner.plan(app, rendered.get().manifests(), inventory(app)));
        });
    }

    private Set<ObjectRef> inventory(AppSlug app) {
        return store.app(app).map(AppRecord::inventory).orElse(Set.of());
    }
}
