package dev.mooring.console.store;

import dev.mooring.console.deploy.SavedPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * The plans that are kept of an application: a few in one record, so that they never need sweeping.
 *
 * @param plans newest first
 */
record StoredPlans(List<SavedPlan> plans) {

    static final StoredPlans NONE = new StoredPlans(List.of());

    private static final int KEPT = 10;

    /** Of all together, before compression. */
    private static final int LARGEST = 8 * 1024 * 1024;

    StoredPlans {
        plans = List.copyOf(plans);
    }

    /** With another one; the same work is kept once, and the oldest go for it. */
    StoredPlans with(SavedPlan plan) {
        List<SavedPlan> kept = new ArrayList<>();
        kept.add(plan);
        plans.stream()
                .filter(other -> !other.id().equals(plan.id()))
                .limit(KEPT - 1L)
                .forEach(kept::add);
        while (kept.size() > 1 && StoreJson.write(new StoredPlans(kept)).length > LARGEST) {
            kept.removeLast();
        }
        return new StoredPlans(kept);
    }
}
