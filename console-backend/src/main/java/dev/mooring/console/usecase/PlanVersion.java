package dev.mooring.console.usecase;

import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells what deploying a version would do, by dry run; touches nothing. */
@ApplicationScoped
public class PlanVersion {

    public Outcome<Plan> plan(AppSlug app, Sequence sequence) {
        throw new UnsupportedOperationException();
    }
}
