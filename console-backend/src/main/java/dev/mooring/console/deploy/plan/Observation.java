package dev.mooring.console.deploy.plan;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.render.Manifest;
import java.util.Optional;

/**
 * All that is known about one wanted object.
 *
 * @param wanted with the label of {@link Ownership}
 * @param live as it is in the cluster now, empty where it is not there or its kind is not known yet
 */
public record Observation(Manifest wanted, Optional<KubeObject> live, DryRun dryRun) {}
