package dev.mooring.console.deploy;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.deploy.plan.Leftover;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out which objects that are no longer wanted are still there. */
final class Leftovers {

    private final Cluster cluster;

    Leftovers(Cluster cluster) {
        this.cluster = cluster;
    }

    List<Leftover> among(List<ObjectRef> unwanted) {
        return unwanted.stream().flatMap(this::leftover).toList();
    }

    /** One that may not be read counts as there: deleting it will tell. One whose kind is gone is gone too. */
    private Stream<Leftover> leftover(ObjectRef object) {
        return switch (cluster.get(object)) {
            case ClusterAnswer.Ok<Optional<KubeObject>>(Optional<KubeObject> live) ->
                live.stream().map(found -> new Leftover(object, live));
            case ClusterAnswer.Refused<Optional<KubeObject>> refused ->
                refused.finding().code().equals("kind-unknown")
                        ? Stream.of()
                        : Stream.of(new Leftover(object, Optional.empty()));
        };
    }
}
