package dev.mooring.console.deploy;

import dev.mooring.console.deploy.plan.Footing;
import dev.mooring.console.deploy.plan.Plan;
import java.util.Optional;

/**
 * A plan, and what it stands on.
 *
 * @param footing empty where nothing tells that the plan would not be another one by now, as with charts
 */
public record Planned(Plan plan, Optional<Footing> footing) {}
