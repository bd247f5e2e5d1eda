package dev.mooring.console.deploy;

import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import java.util.Optional;

/**
 * What is to be brought into the cluster.
 *
 * @param inventory everything that earlier deploys of the application have applied, those that failed included
 * @param choices what was decided where something stands in the way
 * @param before the log of the same deploy as far as it came before the console was stopped
 * @param readiness asked after the last step, where the deploy is to end well only once the application works
 */
public record DeployRequest(
        AppSlug app,
        Sequence sequence,
        DeployLog.Reason reason,
        Wanted wanted,
        Inventory inventory,
        Choices choices,
        Optional<DeployLog> before,
        Optional<AppReadiness> readiness) {

    /** As the plan says it by itself. */
    public DeployRequest(AppSlug app, Sequence sequence, DeployLog.Reason reason, Wanted wanted, Inventory inventory) {
        this(app, sequence, reason, wanted, inventory, Choices.NONE, Optional.empty(), Optional.empty());
    }

    public DeployRequest with(Choices decided) {
        return new DeployRequest(app, sequence, reason, wanted, inventory, decided, before, readiness);
    }

    public DeployRequest goingOnFrom(Optional<DeployLog> log) {
        return new DeployRequest(app, sequence, reason, wanted, inventory, choices, log, readiness);
    }

    public DeployRequest untilReady(Optional<AppReadiness> asked) {
        return new DeployRequest(app, sequence, reason, wanted, inventory, choices, before, asked);
    }
}
