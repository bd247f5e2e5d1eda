package dev.mooring.console.inspect;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.Optional;

/**
 * An object that belongs to an application.
 *
 * @param live empty where it was applied and is not in the cluster
 * @param owners from the applied object down to the owner; empty for an applied object itself
 */
public record Lineage(ObjectRef object, Optional<KubeObject> live, List<ObjectRef> owners) {
    public Lineage {
        owners = List.copyOf(owners);
    }
}
