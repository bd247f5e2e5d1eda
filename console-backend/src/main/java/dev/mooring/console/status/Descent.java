package dev.mooring.console.status;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.rules.Containers;
import dev.mooring.console.status.rules.Neighbours;
import dev.mooring.console.status.rules.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what applied objects brought about, by the owners that the cluster itself writes into each object. */
final class Descent {

    /** Kinds that are brought about, owners before what they own. */
    static final List<String> DOWNWARDS =
            List.of("Deployment", "StatefulSet", "DaemonSet", "Job", "ReplicaSet", Neighbours.POD);

    /** They are judged by their pods. */
    private static final Set<String> BY_PODS = Set.of("Deployment", "StatefulSet", "DaemonSet");

    private final Map<String, ObjectRef> owners = new HashMap<>();
    private final List<Descendant> found = new ArrayList<>();

    /** An object that was applied and is there. */
    void root(KubeObject live, ObjectRef as) {
        live.text("metadata", "uid").ifPresent(uid -> owners.put(uid, as));
    }

    /** Those that belong to what is known; to be called for owners before what they own. */
    void add(Collection<KubeObject> objects, Surroundings around) {
        objects.stream()
                .filter(object -> !isKnown(object))
                .sorted(Comparator.comparing(KubeObject::name))
                .forEach(object -> add(object, around));
    }

    /** What was applied has its own place. */
    private boolean isKnown(KubeObject object) {
        return object.text("metadata", "uid").filter(owners::containsKey).isPresent();
    }

    private void add(KubeObject object, Surroundings around) {
        Optional<ObjectRef> owner = object.parts("metadata", "ownerReferences").stream()
                .flatMap(reference -> reference.text("uid").stream())
                .flatMap(uid -> Optional.ofNullable(owners.get(uid)).stream())
                .findFirst();
        owner.filter(known -> !isAtRest(object)).ifPresent(known -> {
            ObjectRef ref = object.ref();
            root(object, ref);
            found.add(new Descendant(
                    ref,
                    known,
                    Rules.judge(
                            Optional.of(object), BY_PODS.contains(ref.kind()) ? around.of(object) : Neighbours.NONE),
                    ref.kind().equals(Neighbours.POD) ? Containers.of(object) : List.of()));
        });
    }

    /** A ReplicaSet of an earlier version is only kept for going back to it. */
    private static boolean isAtRest(KubeObject object) {
        return object.kind().equals("ReplicaSet")
                && object.number("spec", "replicas").orElse(1L) == 0
                && object.number("status", "replicas").orElse(0L) == 0;
    }

    List<Descendant> found() {
        return found;
    }
}
