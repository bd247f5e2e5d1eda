package dev.mooring.console.status.rules;

import dev.mooring.console.cluster.Selector;
import dev.mooring.console.object.KubeObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands around an object and helps to judge it: pods of a workload, pods and EndpointSlices of a service, services of an
 * ingress with theirs.
 *
 * @param unseen kinds that were not looked at, with what is to be said instead
 */
public record Neighbours(List<KubeObject> objects, Map<String, Judgement> unseen) {

    public static final String POD = "Pod";
    public static final String ENDPOINT_SLICE = "EndpointSlice";
    public static final String SERVICE = "Service";

    /** The label by which an EndpointSlice names its service. */
    public static final String SERVICE_NAME = "kubernetes.io/service-name";

    /** Everything was looked at, and there is nothing. */
    public static final Neighbours NONE = new Neighbours(List.of(), Map.of());

    /** Nothing was looked at: what depends on it is not known. */
    public static final Neighbours UNSEEN = new Neighbours(
            List.of(),
            Stream.of(POD, ENDPOINT_SLICE, SERVICE)
                    .collect(Collectors.toUnmodifiableMap(
                            kind -> kind, _ -> Judgement.unknown("Mooring does not look at what stands around it"))));

    public Neighbours {
        objects = List.copyOf(objects);
        unseen = Map.copyOf(unseen);
    }

    public static Neighbours of(List<KubeObject> objects) {
        return new Neighbours(objects, Map.of());
    }

    /** Both together. */
    public Neighbours and(Neighbours other) {
        Map<String, Judgement> blind = new HashMap<>(unseen);
        blind.putAll(other.unseen());
        return new Neighbours(
                Stream.concat(objects.stream(), other.objects().stream())
                        .distinct()
                        .toList(),
                blind);
    }

    /** Those of one of several services. */
    Neighbours of(KubeObject service) {
        Predicate<KubeObject> selected = service.at("spec", "selector").orElse(null) instanceof Map<?, ?> labels
                ? Selector.matching(labels)
                : _ -> false;
        List<KubeObject> own = objects.stream()
                .filter(object -> switch (object.kind()) {
                    case ENDPOINT_SLICE ->
                        object.label(SERVICE_NAME)
                                .filter(service.name()::equals)
                                .isPresent();
                    case POD -> selected.test(object);
                    default -> false;
                })
                .toList();
        return new Neighbours(own, unseen);
    }

    Optional<KubeObject> service(String name) {
        return ofKind(SERVICE).filter(object -> object.name().equals(name)).findFirst();
    }

    Stream<KubeObject> ofKind(String kind) {
        return objects.stream().filter(object -> object.kind().equals(kind));
    }

    /** Why a kind cannot be judged by; empty where it was looked at. */
    Optional<Judgement> blindness(String kind) {
        return Optional.ofNullable(unseen.get(kind));
    }
}
