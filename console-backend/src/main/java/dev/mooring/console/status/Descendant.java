package dev.mooring.console.status;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.rules.Judgement;
import java.util.List;

/**
 * What an applied object brought about in the cluster: ReplicaSets, Pods and Jobs, and what an operator makes of a resource of its
 * own kind.
 *
 * @param owner an applied object or another descendant
 * @param containers of a pod, those that only prepare it first
 */
public record Descendant(ObjectRef object, ObjectRef owner, Judgement judgement, List<ContainerState> containers) {
    public Descendant {
        containers = List.copyOf(containers);
    }
}
