package dev.mooring.console.deploy;

import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import java.util.List;
import java.util.Optional;

/**
 * An application that is to be taken out of the cluster.
 *
 * @param sequence the version that runs, for the log
 * @param inventory everything that was applied for the application
 * @param withData whether claims and definitions go too, and with them what they hold
 * @param before the log of the same undeploy as far as it came before the console was stopped
 */
public record UndeployRequest(
        AppSlug app, Sequence sequence, Inventory inventory, boolean withData, Optional<DeployLog> before) {

    DeployRequest asDeploy() {
        return new DeployRequest(
                app,
                sequence,
                withData ? DeployLog.Reason.UNDEPLOY_WITH_DATA : DeployLog.Reason.UNDEPLOY,
                Wanted.of(List.of()),
                inventory,
                Choices.NONE,
                before,
                Optional.empty());
    }
}
