package dev.mooring.console.deploy;

import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.KeptFields;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Manifest;
import java.util.List;

/**
 * What is to be planned.
 *
 * @param inventory what was applied for this application before
 * @param applied the manifests of the version that runs: what they say was Mooring's to set
 * @param choices what was decided where something stands in the way
 * @param kept what the running version leaves to others
 */
public record PlanRequest(
        AppSlug app, Wanted wanted, Inventory inventory, List<Manifest> applied, Choices choices, KeptFields kept) {

    /** Where nothing was left to others before. */
    public PlanRequest(AppSlug app, Wanted wanted, Inventory inventory, List<Manifest> applied, Choices choices) {
        this(app, wanted, inventory, applied, choices, KeptFields.NONE);
    }

    public PlanRequest {
        applied = List.copyOf(applied);
    }
}
