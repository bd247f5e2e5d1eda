package dev.mooring.console.deploy;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Objects as they are in the cluster, asked for with as few requests as can be: where several of a kind are of interest,
 * one list has them all. A list is taken when the first of its objects is asked for; where lists are not permitted, each
 * object is asked for by itself.
 */
final class LiveObjects {

    /** From here on a list is quicker than asking for each. */
    private static final int SEVERAL = 4;

    private final Cluster cluster;
    private final boolean wholeNamespaces;
    private final Map<Group, FutureTask<Optional<Map<String, KubeObject>>>> lists;

    private LiveObjects(Cluster cluster, Collection<ObjectRef> objects, boolean wholeNamespaces) {
        this.cluster = cluster;
        this.wholeNamespaces = wholeNamespaces;
        Map<Group, Long> sizes = objects.stream().collect(Collectors.groupingBy(Group::of, Collectors.counting()));
        this.lists = new HashMap<>();
        sizes.forEach((group, size) -> {
            if (size >= SEVERAL) {
                lists.put(group, new FutureTask<>(() -> list(group)));
            }
        });
    }

    /** Whole, those that carry the label of an application; what does not carry it is not known to be there. */
    static LiveObjects of(Cluster cluster, Collection<ObjectRef> objects) {
        return new LiveObjects(cluster, objects, false);
    }

    /** Only their metadata, and all that are there. */
    static LiveObjects heads(Cluster cluster, Collection<ObjectRef> objects) {
        return new LiveObjects(cluster, objects, true);
    }

    /**
     * What is known about an object.
     *
     * @param live empty where it is not there, or not known to be
     * @param certain false where it may be there without the label of an application
     */
    record Seen(Optional<KubeObject> live, boolean certain) {}

    private record Group(String apiVersion, String kind, String namespace) {

        static Group of(ObjectRef object) {
            return new Group(object.apiVersion(), object.kind(), object.namespace());
        }
    }

    /** Each object is handed out once: what was looked at is not kept. */
    ClusterAnswer<Seen> look(ObjectRef object) {
        return look(object, cluster::get);
    }

    /** @param get asks for an object of which no list was taken */
    ClusterAnswer<Seen> look(ObjectRef object, Function<ObjectRef, ClusterAnswer<Optional<KubeObject>>> get) {
        return listed(Group.of(object))
                .<ClusterAnswer<Seen>>map(list -> new ClusterAnswer.Ok<>(
                        new Seen(Optional.ofNullable(list.remove(object.name())), wholeNamespaces)))
                .orElseGet(() -> get.apply(object).map(live -> new Seen(live, true)))
                .map(seen -> seen.live().isPresent() ? new Seen(seen.live(), true) : seen);
    }

    /** Asks once more for what does not carry the label. */
    ClusterAnswer<Optional<KubeObject>> certainly(ObjectRef object) {
        return look(object).then(seen -> seen.certain() ? new ClusterAnswer.Ok<>(seen.live()) : cluster.get(object));
    }

    private Optional<Map<String, KubeObject>> listed(Group group) {
        FutureTask<Optional<Map<String, KubeObject>>> list = lists.get(group);
        if (list == null) {
            return Optional.empty();
        }
        list.run();
        try {
            return list.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("listing " + group + " failed", bug.getCause());
        }
    }

    private Optional<Map<String, KubeObject>> list(Group group) {
        boolean inNamespaces = cluster.isNamespaced(group.apiVersion(), group.kind())
                        instanceof ClusterAnswer.Ok<Boolean>(Boolean namespaced)
                && namespaced;
        String namespace =
                inNamespaces && group.namespace().isEmpty() ? cluster.facts().namespace() : group.namespace();
        ClusterAnswer<List<KubeObject>> found = wholeNamespaces
                ? cluster.heads(group.apiVersion(), group.kind(), namespace, "", "")
                : cluster.list(group.apiVersion(), group.kind(), namespace, Ownership.LABEL);
        return found instanceof ClusterAnswer.Ok<List<KubeObject>>(var objects)
                ? Optional.of(objects.stream()
                        .collect(Collectors.toMap(
                                KubeObject::name, object -> object, (one, _) -> one, ConcurrentHashMap::new)))
                : Optional.empty();
    }
}
