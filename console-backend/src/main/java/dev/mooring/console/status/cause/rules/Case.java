package dev.mooring.console.status.cause.rules;

import dev.mooring.console.cluster.Selector;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.rules.Condition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An object to be explained.
 *
 * @param chain the way that led to it, itself at the end
 */
record Case(Chain chain, KubeObject object, Surroundings around) {

    Cause cause(CauseKind kind, String detail) {
        return Cause.of(kind, chain, detail);
    }

    Cause cause(CauseKind kind, Witness witness) {
        return Cause.of(kind, chain, witness);
    }

    /** What explains another object that this one depends on; nothing where that is well. */
    List<Cause> causesOf(KubeObject next) {
        return chain.mayGoOnTo(next.ref())
                ? Diagnosis.explain(new Case(chain.to(next.ref()), next, around))
                : List.of();
    }

    Sighting find(String apiVersion, String kind, String name) {
        return around.find(new ObjectRef(apiVersion, kind, object.namespace(), name));
    }

    Sighting findOutside(String apiVersion, String kind, String name) {
        return around.find(new ObjectRef(apiVersion, kind, "", name));
    }

    /** Objects of its namespace that belong to it; none where they cannot be seen. */
    List<KubeObject> owned(String apiVersion, String kind) {
        String uid = object.text("metadata", "uid").orElse("");
        return around.list(apiVersion, kind, object.namespace()).stream()
                .flatMap(List::stream)
                .filter(other -> !uid.isEmpty() && isOwnedBy(other, uid))
                .toList();
    }

    /** Pods of its namespace with the labels; empty where pods cannot be seen. */
    Optional<List<KubeObject>> podsWith(Map<?, ?> labels) {
        return around.list("v1", "Pod", object.namespace())
                .map(pods -> pods.stream().filter(Selector.matching(labels)).toList());
    }

    Map<?, ?> map(String... path) {
        return object.at(path).orElse(null) instanceof Map<?, ?> map ? map : Map.of();
    }

    boolean isTrue(String... path) {
        return object.at(path).filter(Boolean.TRUE::equals).isPresent();
    }

    long count(String... path) {
        return object.number(path).orElse(0L);
    }

    /** What was told about it, the latest first. */
    Stream<Event> events() {
        return around.events(object).stream().sorted(Event.LATEST_FIRST);
    }

    /** The latest event with one of the reasons. */
    Optional<Event> event(String... reasons) {
        Set<String> wanted = Set.of(reasons);
        return events().filter(event -> wanted.contains(event.reason())).findFirst();
    }

    Optional<Condition> condition(String type) {
        return Condition.of(object, type);
    }

    private static boolean isOwnedBy(KubeObject object, String uid) {
        return object.parts("metadata", "ownerReferences").stream()
                .anyMatch(owner -> owner.text("uid").orElse("").equals(uid));
    }
}
