package dev.mooring.console.deploy;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.Conflicts;
import dev.mooring.console.cluster.Trial;
import dev.mooring.console.deploy.plan.Drifted;
import dev.mooring.console.helm.HelmRevision;
import dev.mooring.console.helm.ReleaseObjects;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.SecretData;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Finds the objects of a Helm release that somebody changed since Helm last deployed it. Only where the release's text and
 * the live object differ is the cluster asked, by a dry run, what it would make of the text.
 */
final class ReleaseDrift {

    private final Cluster cluster;

    ReleaseDrift(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * @param newest the release's last revision; after one that did not end well nobody can tell what it has written
     * @param seen live objects, those of the release among them
     */
    Collection<Drifted> among(List<KubeObject> seen, Optional<HelmRevision> newest) {
        Optional<ReleaseObjects> text = newest.filter(HelmRevision::isDeployed).map(ReleaseObjects::of);
        Queue<Drifted> found = new ConcurrentLinkedQueue<>();
        try (Crew crew = new Crew(new Stopping())) {
            crew.allOf(text.stream()
                    .flatMap(objects -> seen.stream().flatMap(live -> suspected(live, objects)))
                    .<Runnable>map(pair -> () -> restored(pair).ifPresent(found::add))
                    .toList());
        }
        return List.copyOf(found);
    }

    /** A live object and the text that it was made of. */
    private record Pair(KubeObject live, KubeObject stored) {}

    private static Stream<Pair> suspected(KubeObject live, ReleaseObjects objects) {
        return objects.belonging(live.ref()).stream()
                .filter(stored -> Drifted.isSuspected(live, stored))
                .map(stored -> new Pair(live, stored));
    }

    /** Helm sends what a chart writes by mistake as well, such as a field that nobody knows; a dry run refuses it. */
    private Optional<Drifted> restored(Pair pair) {
        return switch (tried(pair, pair.stored())) {
            case Trial.Accepted(KubeObject result, boolean _) -> Optional.of(drifted(pair, result));
            case Trial.Refused refused
            when isOfItsText(refused.refused()) ->
                tried(pair, Drifted.known(pair.live(), SecretData.encoded(pair.stored())))
                                instanceof Trial.Accepted(KubeObject result, boolean _)
                        ? Optional.of(drifted(pair, result))
                        : Optional.empty();
            case Trial _ -> Optional.empty();
        };
    }

    /** Not of the account's rights, and not of a cluster that does not answer. */
    private static boolean isOfItsText(ClusterAnswer.Refused<KubeObject> refused) {
        return refused.status() == 400 || refused.status() == 422 || refused.status() == 500;
    }

    private static Drifted drifted(Pair pair, KubeObject restored) {
        return new Drifted(pair.live(), pair.stored(), restored);
    }

    private Trial tried(Pair pair, KubeObject text) {
        String namespace = pair.live().namespace();
        KubeObject placed = namespace.isEmpty() ? text : text.with(namespace, "metadata", "namespace");
        return cluster.tryApply(SecretData.encoded(placed), Conflicts.TAKE_OVER);
    }
}
