package dev.mooring.console.status;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.rules.Containers;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.status.rules.Neighbours;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds what applied objects brought about, by the owners that the cluster itself writes into each object. Everything is gone
 * through at each change; what each object says of itself is read once, as long as it is the same object.
 */
final class Descent {

    /** Kinds that are brought about, owners before what they own. */
    static final List<String> DOWNWARDS =
            List.of("Deployment", "StatefulSet", "DaemonSet", "Job", "ReplicaSet", Neighbours.POD);

    private final IdentityHashMap<KubeObject, Kin> known;
    private final IdentityHashMap<KubeObject, Kin> seen = new IdentityHashMap<>();
    private final Map<String, ObjectRef> owners = new HashMap<>();
    private final List<Descendant> found = new ArrayList<>();

    private Descent(IdentityHashMap<KubeObject, Kin> known) {
        this.known = known;
    }

    static Descent first() {
        return new Descent(new IdentityHashMap<>());
    }

    /** The next one, which need not read again what has not changed. */
    Descent next() {
        return new Descent(seen);
    }

    /**
     * What an object says of itself.
     *
     * @param owners uids
     * @param containers of a pod
     */
    private record Kin(
            ObjectRef ref, Optional<String> uid, List<String> owners, boolean atRest, List<ContainerState> containers) {

        static Kin of(KubeObject object) {
            return new Kin(
                    object.ref(),
                    object.text("metadata", "uid"),
                    object.parts("metadata", "ownerReferences").stream()
                            .flatMap(reference -> reference.text("uid").stream())
                            .toList(),
                    isAtRest(object),
                    object.kind().equals(Neighbours.POD) ? Containers.of(object) : List.of());
        }

        /** A ReplicaSet of an earlier version is only kept for going back to it. */
        private static boolean isAtRest(KubeObject object) {
            return object.kind().equals("ReplicaSet")
                    && object.number("spec", "replicas").orElse(1L) == 0
                    && object.number("status", "replicas").orElse(0L) == 0;
        }
    }

    /** An object that was applied and is there. */
    void root(KubeObject live, ObjectRef as) {
        kin(live).uid().ifPresent(uid -> owners.put(uid, as));
    }

    /** Those that belong to what is known; to be called for owners before what they own. */
    void add(Collection<KubeObject> objects, Function<ObjectRef, Judgement> judge) {
        objects.stream()
                .map(this::kin)
                .filter(kin -> !isKnown(kin) && !kin.atRest())
                .sorted(Comparator.comparing(kin -> kin.ref().name()))
                .forEach(kin -> add(kin, judge));
    }

    private Kin kin(KubeObject object) {
        return seen.computeIfAbsent(object, added -> {
            Kin read = known.get(object);
            return read == null ? Kin.of(object) : read;
        });
    }

    /** What was applied has its own place. */
    private boolean isKnown(Kin kin) {
        return kin.uid().filter(owners::containsKey).isPresent();
    }

    private void add(Kin kin, Function<ObjectRef, Judgement> judge) {
        kin.owners().stream()
                .flatMap(uid -> Optional.ofNullable(owners.get(uid)).stream())
                .findFirst()
                .ifPresent(owner -> {
                    kin.uid().ifPresent(uid -> owners.put(uid, kin.ref()));
                    found.add(new Descendant(kin.ref(), owner, judge.apply(kin.ref()), kin.containers()));
                });
    }

    List<Descendant> found() {
        return found;
    }
}
