package dev.mooring.console.status;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.rules.Containers;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.status.rules.Neighbours;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;

/** Finds what applied objects brought about, by the owners that the cluster itself writes into each object. */
final class Descent {

    /** Kinds that are brought about, owners before what they own. */
    static final List<String> DOWNWARDS =
            List.of("Deployment", "StatefulSet", "DaemonSet", "Job", "ReplicaSet", Neighbours.POD);

    private final BiFunction<ObjectRef, Scope, Judgement> judge;
    private final Map<ObjectRef, Descendant> before;
    private final Map<String, ObjectRef> owners = new HashMap<>();
    private final SequencedMap<ObjectRef, Descendant> found = new LinkedHashMap<>();

    /** @param before what was found the last time: what is still the same need not be made anew */
    Descent(BiFunction<ObjectRef, Scope, Judgement> judge, Map<ObjectRef, Descendant> before) {
        this.judge = judge;
        this.before = before;
    }

    /** An object that was applied and is there. */
    void root(KubeObject live, ObjectRef as) {
        live.text("metadata", "uid").ifPresent(uid -> owners.put(uid, as));
    }

    /** Those that belong to what is known; to be called for owners before what they own. */
    void add(Scope scope, Collection<KubeObject> objects) {
        objects.stream()
                .filter(object -> !isKnown(object))
                .sorted(Comparator.comparing(KubeObject::name))
                .forEach(object -> add(scope, object));
    }

    /** What was applied has its own place. */
    private boolean isKnown(KubeObject object) {
        return object.text("metadata", "uid").filter(owners::containsKey).isPresent();
    }

    private void add(Scope scope, KubeObject object) {
        Optional<ObjectRef> owner = object.parts("metadata", "ownerReferences").stream()
                .flatMap(reference -> reference.text("uid").stream())
                .flatMap(uid -> Optional.ofNullable(owners.get(uid)).stream())
                .findFirst();
        owner.filter(known -> !isAtRest(object)).ifPresent(known -> {
            ObjectRef ref = object.ref();
            root(object, ref);
            found.put(ref, descendant(ref, known, scope, object));
        });
    }

    private Descendant descendant(ObjectRef ref, ObjectRef owner, Scope scope, KubeObject object) {
        Descendant now = new Descendant(
                ref,
                owner,
                judge.apply(ref, scope),
                ref.kind().equals(Neighbours.POD) ? Containers.of(object) : List.of());
        Descendant same = before.getOrDefault(ref, now);
        return now.equals(same) ? same : now;
    }

    /** A ReplicaSet of an earlier version is only kept for going back to it. */
    private static boolean isAtRest(KubeObject object) {
        return object.kind().equals("ReplicaSet")
                && object.number("spec", "replicas").orElse(1L) == 0
                && object.number("status", "replicas").orElse(0L) == 0;
    }

    SequencedMap<ObjectRef, Descendant> found() {
        return found;
    }
}
