package dev.mooring.console.status.cause;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.cause.rules.Diagnosis;
import java.util.Collection;
import java.util.List;

/**
 * Finds out in the cluster why an object is not ready. Reads as much as the rules ask for and nothing twice; what its account
 * may not see is told and not passed over.
 */
public final class CauseFinder {

    private final Cluster cluster;

    public CauseFinder(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The object may be of any kind that the cluster serves. A Helm release is none: its objects explain it. */
    public Explanation explain(ObjectRef object) {
        return explain(object, new SeenCluster(cluster));
    }

    /** Those of several objects, such as a Helm release's, for which something was found, in their order. */
    public List<Explanation> explain(Collection<ObjectRef> objects) {
        SeenCluster seen = new SeenCluster(cluster);
        return objects.stream()
                .map(object -> explain(object, seen))
                .filter(explanation -> explanation.root().isPresent())
                .toList();
    }

    private static Explanation explain(ObjectRef object, SeenCluster seen) {
        return object.isHelmRelease()
                ? new Explanation(object, List.of(), List.of())
                : new Explanation(object, new Diagnosis(seen).of(object), seen.limits());
    }
}
