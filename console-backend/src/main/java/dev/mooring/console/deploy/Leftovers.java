package dev.mooring.console.deploy;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.deploy.plan.Leftover;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out which objects that are no longer wanted are still there. */
final class Leftovers {

    private final Cluster cluster;
    private final Choices choices;

    Leftovers(Cluster cluster) {
        this(cluster, Choices.NONE);
    }

    Leftovers(Cluster cluster, Choices choices) {
        this.cluster = cluster;
        this.choices = choices;
    }

    List<Leftover> among(List<ObjectRef> unwanted) {
        LiveObjects live = LiveObjects.of(cluster, unwanted);
        return unwanted.stream().flatMap(object -> leftover(object, live)).toList();
    }

    /** One that may not be read counts as there: deleting it will tell. One whose kind is gone is gone too. */
    private Stream<Leftover> leftover(ObjectRef object, LiveObjects live) {
        boolean withData = choices.of(object).filter(Choice.DELETE_DATA::equals).isPresent();
        return switch (live.certainly(object)) {
            case ClusterAnswer.Ok<Optional<KubeObject>>(Optional<KubeObject> found) ->
                found.stream().map(_ -> new Leftover(object, found, withData));
            case ClusterAnswer.Refused<Optional<KubeObject>> refused ->
                refused.finding().code().equals("kind-unknown")
                        ? Stream.of()
                        : Stream.of(new Leftover(object, Optional.empty(), withData));
        };
    }
}
