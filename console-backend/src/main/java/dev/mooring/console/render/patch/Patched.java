package dev.mooring.console.render.patch;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.KubeObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Objects with the customer's patches in them, and everything that did not go.
 *
 * @param objects in the places of those that were given; empty where a patch takes the object away
 * @param found how many objects each patch has found when its turn came, in the order of the patches
 */
public record Patched(List<Optional<KubeObject>> objects, List<Finding> findings, List<Integer> found) {

    public Patched {
        objects = List.copyOf(objects);
        findings = List.copyOf(findings);
        found = List.copyOf(found);
    }

    /** Which of the patches, counted from 0, have found something. */
    public Set<Integer> settled() {
        return IntStream.range(0, found.size())
                .filter(index -> found.get(index) > 0)
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }
}
