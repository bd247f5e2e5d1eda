package dev.mooring.console.usecase;

import dev.mooring.console.deploy.Inventory;
import dev.mooring.console.deploy.PlanRequest;
import dev.mooring.console.deploy.Planned;
import dev.mooring.console.deploy.Planner;
import dev.mooring.console.deploy.Wanted;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.KeptFields;
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
import java.util.function.BiFunction;

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

    /** To be looked at: a deploy of it a moment later need not ask again, or can tell what has changed since. */
    public Outcome<Plan> plan(AppSlug app, Sequence sequence, Choices choices) {
        return on(app, sequence, choices, this::made);
    }

    /** For a deploy: the plan that was looked at a moment ago where nothing has changed since, else a new one. */
    Outcome<Plan> standing(AppSlug app, Sequence sequence, Choices choices) {
        return on(app, sequence, choices, (occasion, content) -> recent.standing(occasion, planner::stands)
                .orElseGet(() -> planner.plan(request(occasion, content))));
    }

    private Plan made(RecentPlans.Occasion occasion, Wanted content) {
        Planned planned = planner.planned(request(occasion, content));
        recent.remember(occasion, planned);
        return planned.plan();
    }

    private Outcome<Plan> on(
            AppSlug app, Sequence sequence, Choices choices, BiFunction<RecentPlans.Occasion, Wanted, Plan> planning) {
        return Refusals.guarded(() -> {
            Optional<Version> version = store.version(app, sequence);
            return version.isEmpty()
                    ? Refusals.noVersion(app, sequence)
                    : wanted.of(version.get())
                            .map(content -> planning.apply(occasion(app, sequence, choices), content.wanted()));
        });
    }

    private RecentPlans.Occasion occasion(AppSlug app, Sequence sequence, Choices choices) {
        Optional<AppRecord> record = store.app(app);
        Inventory inventory = record.map(known -> new Inventory(known.everything(), known.releases()))
                .orElse(Inventory.EMPTY);
        KeptFields kept = record.map(AppRecord::kept).orElse(KeptFields.NONE);
        return new RecentPlans.Occasion(app, sequence, record.flatMap(AppRecord::running), inventory, choices, kept);
    }

    private PlanRequest request(RecentPlans.Occasion occasion, Wanted content) {
        List<Manifest> applied = occasion.running()
                .flatMap(running -> store.usableManifests(occasion.app(), running))
                .map(Rendered::manifests)
                .orElse(List.of());
        return new PlanRequest(
                occasion.app(), content, occasion.inventory(), applied, occasion.choices(), occasion.kept());
    }
}
