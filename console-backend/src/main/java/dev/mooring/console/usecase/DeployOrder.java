package dev.mooring.console.usecase;

import dev.mooring.console.deploy.DeployLog.Reason;
import dev.mooring.console.deploy.plan.Choices;
import java.util.Optional;

/**
 * How a version is to be deployed.
 *
 * @param author who wants it: a user, a token or Mooring itself
 * @param choices what was decided where something stands in the way
 * @param planDigest the plan that was looked at; the deploy is refused where it would do something else by now. Empty
 *     where nobody looked at one
 */
public record DeployOrder(String author, Reason reason, Choices choices, Optional<String> planDigest) {

    /** As the plan says it by itself. */
    public static DeployOrder requested(String author) {
        return decided(author, Choices.NONE, Optional.empty());
    }

    /** As the admin decided who looked at a plan. */
    public static DeployOrder decided(String author, Choices choices, Optional<String> planDigest) {
        return new DeployOrder(author, Reason.REQUESTED, choices, planDigest);
    }

    /** With all decisions of the plan, those that were made once for several versions included. */
    DeployOrder with(Choices decided) {
        return new DeployOrder(author, reason, decided, planDigest);
    }
}
