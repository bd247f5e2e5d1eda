package dev.mooring.console.render.patch;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.KubeObject;
import java.util.List;
import java.util.Optional;

/**
 * Objects with the customer's patches in them, and everything that did not go.
 *
 * @param objects in the places of those that were given; empty where a patch takes the object away
 */
public record Patched(List<Optional<KubeObject>> objects, List<Finding> findings) {

    public Patched {
        objects = List.copyOf(objects);
        findings = List.copyOf(findings);
    }
}
