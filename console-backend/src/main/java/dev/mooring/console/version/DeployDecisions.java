package dev.mooring.console.version;

import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.KeptFields;
import java.util.Optional;

/**
 * What a deploy was started with.
 *
 * @param choices where something stood in the way
 * @param planDigest the plan that was looked at, empty where nobody looked at one
 * @param kept which fields the choices leave to others; missing in what was written before that was known
 */
public record DeployDecisions(Choices choices, Optional<String> planDigest, Optional<KeptFields> kept) {}
