package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells what removing an application from the console would forget, and what of it is in the cluster; touches nothing. */
@ApplicationScoped
public class PlanRemoval {

    private final AppStore store;

    PlanRemoval(AppStore store) {
        this.store = store;
    }

    public Outcome<RemovalPlan> plan(AppSlug app) {
        return Refusals.guarded(() -> {
            Optional<AppRecord> record = store.app(app);
            return record.isEmpty()
                    ? Refusals.noApp(app)
                    : new Done<>(new RemovalPlan(
                            app,
                            store.versionCount(app),
                            record.get().inventory(),
                            record.get().releases().stream()
                                    .map(release -> release.release())
                                    .toList()));
        });
    }
}
