package dev.mooring.console.deploy;

import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.version.Sequence;
import java.time.Instant;

/**
 * A plan that is kept, so that somebody else looks at the very same one.
 *
 * @param made when the cluster was asked
 * @param author who asked
 */
public record SavedPlan(Sequence sequence, Instant made, String author, Plan plan) {

    private static final int DIGITS = 16;

    /** Names it among the kept plans of its application: the same work has the same name. */
    public String id() {
        return sequence + "-" + plan.digest().substring(0, DIGITS);
    }
}
