package dev.mooring.console.deploy;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;

/**
 * What is to be brought into the cluster.
 *
 * @param inventory everything that earlier deploys of the application have applied, those that failed included
 */
public record DeployRequest(
        AppSlug app, Sequence sequence, DeployLog.Reason reason, Wanted wanted, Inventory inventory) {}
