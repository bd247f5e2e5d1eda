package dev.mooring.console.status.cause.rules;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.rules.Condition;
import java.util.List;
import java.util.Optional;

/** Nodes, and what their state means for a pod. */
final class NodeCauses {

    private NodeCauses() {}

    static List<Cause> node(Case one) {
        return isReady(one.object()) ? List.of() : List.of(one.cause(CauseKind.NODE_NOT_READY, words(one.object())));
    }

    /** Empty where the pod's node is well, or cannot be seen. */
    static Optional<Cause> under(Case pod) {
        String name = pod.object().text("spec", "nodeName").orElse("");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return switch (pod.findOutside("v1", "Node", name)) {
            case Sighting.Seen(KubeObject node) ->
                isReady(node)
                        ? Optional.empty()
                        : Optional.of(pod.cause(CauseKind.NODE_NOT_READY, "node " + name + ": " + words(node)));
            case Sighting.Absent absent -> Optional.of(pod.cause(CauseKind.NODE_GONE, "node " + name));
            case Sighting.Hidden hidden ->
                pod.condition("Ready")
                        .filter(condition -> condition.reason().equals("NodeNotReady"))
                        .map(condition -> pod.cause(CauseKind.NODE_NOT_READY, "node " + name));
        };
    }

    private static boolean isReady(KubeObject node) {
        return Condition.holds(node, "Ready");
    }

    private static String words(KubeObject node) {
        return Condition.of(node, "Ready").map(Condition::words).orElse("its kubelet has never reported");
    }
}
