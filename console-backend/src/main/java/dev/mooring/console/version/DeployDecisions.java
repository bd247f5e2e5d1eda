package dev.mooring.console.version;

import dev.mooring.console.deploy.plan.Choices;
import java.util.Optional;

/**
 * What a deploy was started with.
 *
 * @param choices where something stood in the way
 * @param planDigest the plan that was looked at, empty where nobody looked at one
 */
public record DeployDecisions(Choices choices, Optional<String> planDigest) {}
