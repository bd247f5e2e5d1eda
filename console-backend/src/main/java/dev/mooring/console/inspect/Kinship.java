package dev.mooring.console.inspect;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.ClusterAnswer.Ok;
import dev.mooring.console.cluster.ClusterAnswer.Refused;
import dev.mooring.console.cluster.WellFormed;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether an object belongs to an application: it was applied for it, or the owners that the cluster writes into
 * objects lead up to one that was. The console may see more of the cluster than whoever asks it, so nothing else is shown.
 */
public final class Kinship {

    /** Deployment, ReplicaSet, Pod; an operator's resource above them, and some more. */
    private static final int HIGHEST = 8;

    private final Cluster cluster;

    public Kinship(Cluster cluster) {
        this.cluster = cluster;
    }

    /** @return empty for an object that does not belong to it, or is not there without having been applied */
    public ClusterAnswer<Optional<Lineage>> of(ObjectRef asked, Set<ObjectRef> applied) {
        Optional<ObjectRef> known =
                applied.stream().filter(object -> object.isSameObject(asked)).findFirst();
        if (known.isPresent() && known.get().isHelmRelease()) {
            return new Ok<>(Optional.of(new Lineage(known.get(), Optional.empty(), List.of())));
        }
        if (known.isEmpty() && !isName(asked)) {
            return new Ok<>(Optional.empty());
        }
        return switch (cluster.get(known.orElse(asked))) {
            case Ok<Optional<KubeObject>>(Optional<KubeObject> live) ->
                known.isPresent()
                        ? new Ok<>(Optional.of(new Lineage(known.get(), live, List.of())))
                        : live.map(found -> descendant(found, applied)).orElseGet(() -> new Ok<>(Optional.empty()));
            case Refused<Optional<KubeObject>> refused ->
                known.isPresent() || refused.status() == 0 || refused.retryable()
                        ? new Refused<>(refused.status(), refused.retryable(), refused.finding())
                        : new Ok<>(Optional.empty());
        };
    }

    private static boolean isName(ObjectRef object) {
        return !object.name().isEmpty() && WellFormed.isOne(object);
    }

    private ClusterAnswer<Optional<Lineage>> descendant(KubeObject live, Set<ObjectRef> applied) {
        return chain(live, applied, HIGHEST)
                .map(owners -> owners.map(found -> new Lineage(live.ref(), Optional.of(live), found)));
    }

    /** From the applied object down to the owner; empty where the owners lead nowhere. */
    private ClusterAnswer<Optional<List<ObjectRef>>> chain(KubeObject object, Set<ObjectRef> applied, int left) {
        for (Owner owner : left == 0 ? List.<Owner>of() : owners(object)) {
            ClusterAnswer<Optional<List<ObjectRef>>> through = through(owner, applied, left);
            if (!(through instanceof Ok<Optional<List<ObjectRef>>>(Optional<List<ObjectRef>> none) && none.isEmpty())) {
                return through;
            }
        }
        return new Ok<>(Optional.empty());
    }

    private ClusterAnswer<Optional<List<ObjectRef>>> through(Owner owner, Set<ObjectRef> applied, int left) {
        return switch (cluster.get(owner.object())) {
            case Ok<Optional<KubeObject>>(Optional<KubeObject> found) -> {
                Optional<KubeObject> same = found.filter(
                        live -> live.text("metadata", "uid").orElse("").equals(owner.uid()));
                yield same.isEmpty() ? new Ok<>(Optional.empty()) : over(owner.object(), same.get(), applied, left);
            }
            case Refused<Optional<KubeObject>>(int status, boolean retryable, var finding) ->
                retryable || status == 0 ? new Refused<>(status, retryable, finding) : new Ok<>(Optional.empty());
        };
    }

    private ClusterAnswer<Optional<List<ObjectRef>>> over(
            ObjectRef owner, KubeObject live, Set<ObjectRef> applied, int left) {
        Optional<ObjectRef> known =
                applied.stream().filter(object -> object.isSameObject(owner)).findFirst();
        if (known.isPresent()) {
            return new Ok<>(Optional.of(List.of(known.get())));
        }
        return chain(live, applied, left - 1)
                .map(above -> above.map(owners -> {
                    List<ObjectRef> longer = new ArrayList<>(owners);
                    longer.add(owner);
                    return longer;
                }));
    }

    private record Owner(ObjectRef object, String uid) {}

    /** An owner is in the object's own namespace, or outside of namespaces. */
    private List<Owner> owners(KubeObject object) {
        return object.parts("metadata", "ownerReferences").stream()
                .map(reference -> owner(object, reference))
                .filter(owner ->
                        !owner.uid().isEmpty() && !owner.object().name().isEmpty())
                .limit(HIGHEST)
                .toList();
    }

    private Owner owner(KubeObject object, KubeObject reference) {
        String apiVersion = reference.apiVersion();
        String kind = reference.kind();
        boolean inside =
                !(cluster.isNamespaced(apiVersion, kind) instanceof Ok<Boolean>(Boolean namespaced) && !namespaced);
        return new Owner(
                new ObjectRef(
                        apiVersion,
                        kind,
                        inside ? object.namespace() : "",
                        reference.text("name").orElse("")),
                reference.text("uid").orElse(""));
    }
}
