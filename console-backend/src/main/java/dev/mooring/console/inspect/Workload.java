package dev.mooring.console.inspect;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.ClusterAnswer.Ok;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be done to an object that runs pods. Who did it is kept in the object itself, so that it outlives any log. */
public final class Workload {

    /** As kubectl names it, so that both tell of the same restart. */
    static final String RESTARTED_AT = "kubectl.kubernetes.io/restartedAt";

    static final String RESTARTED_BY = "mooring.dev/restarted-by";
    static final String SCALED_BY = "mooring.dev/scaled-by";

    private final Cluster cluster;

    public Workload(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Replaces its pods one after the other, as its own strategy says. */
    public ClusterAnswer<KubeObject> restart(ObjectRef object, Instant now, String author) {
        Map<String, String> marks = Map.of(RESTARTED_AT, now.toString(), RESTARTED_BY, author);
        return cluster.change(
                object, Map.of("spec", Map.of("template", Map.of("metadata", Map.of("annotations", marks)))));
    }

    public ClusterAnswer<KubeObject> scale(ObjectRef object, int replicas, String author) {
        return cluster.change(
                object,
                Map.of(
                        "metadata", Map.of("annotations", Map.of(SCALED_BY, author)),
                        "spec", Map.of("replicas", replicas)));
    }

    /** The autoscaler that decides about the number of its pods, and would undo any other; empty where none is seen. */
    public Optional<String> autoscaler(ObjectRef object) {
        return cluster.list("autoscaling/v2", "HorizontalPodAutoscaler", object.namespace(), "")
                        instanceof Ok<List<KubeObject>>(List<KubeObject> found)
                ? found.stream()
                        .filter(scaler -> scaler.text("spec", "scaleTargetRef", "kind")
                                        .orElse("")
                                        .equals(object.kind())
                                && scaler.text("spec", "scaleTargetRef", "name")
                                        .orElse("")
                                        .equals(object.name()))
                        .map(KubeObject::name)
                        .findFirst()
                : Optional.empty();
    }
}
