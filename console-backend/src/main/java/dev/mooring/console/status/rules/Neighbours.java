package dev.mooring.console.status.rules;

import dev.mooring.console.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands around an object and helps to judge it: pods of a workload, pods and EndpointSlices of a service.
 *
 * @param unseen kinds that were not looked at, with what is to be said instead
 */
public record Neighbours(List<KubeObject> objects, Map<String, Judgement> unseen) {

    public static final String POD = "Pod";
    public static final String ENDPOINT_SLICE = "EndpointSlice";

    /** Everything was looked at, and there is nothing. */
    public static final Neighbours NONE = new Neighbours(List.of(), Map.of());

    public Neighbours {
        objects = List.copyOf(objects);
        unseen = Map.copyOf(unseen);
    }

    public static Neighbours of(List<KubeObject> objects) {
        return new Neighbours(objects, Map.of());
    }

    Stream<KubeObject> ofKind(String kind) {
        return objects.stream().filter(object -> object.kind().equals(kind));
    }

    /** Why a kind cannot be judged by; empty where it was looked at. */
    Optional<Judgement> blindness(String kind) {
        return Optional.ofNullable(unseen.get(kind));
    }
}
