package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.deploy.SavedPlan;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.version.Sequence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps a plan, so that whoever opens its address looks at the very same one. */
@ApplicationScoped
public class SharePlan {

    private final AppStore store;
    private final PlanVersion plan;
    private final InstantSource clock;

    SharePlan(AppStore store, PlanVersion plan, InstantSource clock) {
        this.store = store;
        this.plan = plan;
        this.clock = clock;
    }

    public Outcome<SavedPlan> keep(AppSlug app, Sequence sequence, Plan made, String author) {
        return Refusals.guarded(() -> {
            SavedPlan saved = new SavedPlan(sequence, clock.instant(), author, made);
            store.keepPlan(app, saved);
            return new Done<>(saved);
        });
    }

    /** With what would be different by now. */
    public Outcome<SharedPlan> show(AppSlug app, String id) {
        return Refusals.guarded(() -> {
            Optional<SavedPlan> kept = store.plans(app).stream()
                    .filter(saved -> saved.id().equals(id))
                    .findFirst();
            return kept.map(saved -> compared(app, saved)).orElseGet(() -> unknown(id));
        });
    }

    private Outcome<SharedPlan> compared(AppSlug app, SavedPlan saved) {
        return plan.plan(app, saved.sequence(), saved.plan().choices())
                .map(now -> new SharedPlan(saved, now.differing(saved.plan())));
    }

    private static Outcome<SharedPlan> unknown(String id) {
        return Outcome.refused(
                Reason.NOT_FOUND,
                Finding.error(
                        "plan-unknown",
                        "There is no plan " + id + " here. Only the newest shared plans are kept: make a new one.",
                        Place.ofSubject("plan " + id)));
    }
}
