package dev.mooring.console.usecase;

import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.object.ObjectRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The last plans that somebody looked at in this console, so that a deploy of one that is outdated can name what differs.
 * Only words depend on it.
 */
@ApplicationScoped
class RecentPlans {

    private static final int KEPT = 8;

    private final Deque<Plan> plans = new ArrayDeque<>();

    synchronized void remember(Plan plan) {
        plans.addFirst(plan);
        if (plans.size() > KEPT) {
            plans.removeLast();
        }
    }

    /** Empty where the plan is not known any more. */
    synchronized List<ObjectRef> differing(String digest, Plan now) {
        return plans.stream()
                .filter(plan -> plan.digest().equals(digest))
                .findFirst()
                .map(now::differing)
                .orElse(List.of());
    }
}
