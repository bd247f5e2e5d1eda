package dev.mooring.console.deploy;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.version.Sequence;
import java.util.List;
import java.util.Set;

/**
 * What is to be brought into the cluster.
 *
 * @param inventory everything that earlier deploys of the application have applied, those that failed included
 */
public record DeployRequest(
        AppSlug app, Sequence sequence, DeployLog.Reason reason, List<Manifest> wanted, Set<ObjectRef> inventory) {

    public DeployRequest {
        wanted = List.copyOf(wanted);
        inventory = Set.copyOf(inventory);
    }
}
