package dev.mooring.console.usecase;

import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.PlanEntry;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells what removing an application from the console would forget, and what of it is in the cluster; touches nothing. */
@ApplicationScoped
public class PlanRemoval {

    private final AppStore store;
    private final PlanUndeploy undeploy;

    PlanRemoval(AppStore store, PlanUndeploy undeploy) {
        this.store = store;
        this.undeploy = undeploy;
    }

    public Outcome<RemovalPlan> plan(AppSlug app) {
        return Refusals.guarded(() -> {
            Optional<AppRecord> record = store.app(app);
            return record.isEmpty() ? Refusals.noApp(app) : planned(record.get());
        });
    }

    /** What is there is looked up: objects may have been deleted by hand, and claims were made by StatefulSets. */
    private Outcome<RemovalPlan> planned(AppRecord record) {
        int versions = store.versionCount(record.app());
        return record.knowsOfNothing()
                ? new Done<>(new RemovalPlan(record.app(), versions, List.of(), List.of()))
                : undeploy.plan(record.app(), false)
                        .map(plan -> new RemovalPlan(
                                record.app(),
                                versions,
                                objects(plan, PlanRemoval::goes),
                                objects(plan, entry -> !goes(entry))));
    }

    private static boolean goes(PlanEntry entry) {
        return entry.effect() == Effect.DELETE;
    }

    private static List<ObjectRef> objects(Plan plan, Predicate<PlanEntry> which) {
        return plan.entries().stream().filter(which).map(PlanEntry::object).toList();
    }
}
