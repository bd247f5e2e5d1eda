package dev.mooring.console.status.rules;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.Availability;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules of what leads requests to pods. */
final class NetworkRules {

    private static final String WITHOUT_ADDRESS =
            "no ingress controller has stated an address for it, and some never do."
                    + " If its host does not answer in the browser, see whether its class exists (kubectl get ingressclass) and the"
                    + " controller's pods run";

    private NetworkRules() {}

    /** Without pods behind it nobody answers. Where endpoints may not be seen, pods tell; where neither may, nobody knows. */
    static Judgement service(KubeObject service, Neighbours neighbours) {
        boolean balanced = service.text("spec", "type").orElse("").equals("LoadBalancer");
        boolean addressed =
                hasAddress(service) || !service.list("spec", "externalIPs").isEmpty();
        if (balanced && !addressed) {
            return Judgement.unavailable("the load balancer has no address yet;"
                    + " a cluster without a load balancer controller never gives it one");
        }
        boolean selects = service.at("spec", "selector")
                        .filter(selector -> selector instanceof Map<?, ?> labels && !labels.isEmpty())
                        .isPresent()
                && !service.text("spec", "type").orElse("").equals("ExternalName");
        return selects ? selecting(neighbours) : Judgement.READY;
    }

    private static Judgement selecting(Neighbours neighbours) {
        Optional<Judgement> blind = neighbours.blindness(Neighbours.ENDPOINT_SLICE);
        if (blind.isEmpty()) {
            return neighbours.ofKind(Neighbours.ENDPOINT_SLICE).anyMatch(NetworkRules::hasReadyEndpoint)
                    ? Judgement.READY
                    : withoutEndpoints(neighbours);
        }
        if (neighbours.blindness(Neighbours.POD).isPresent()) {
            return blind.get();
        }
        return PodRules.isAnyReady(neighbours) ? Judgement.READY : withoutEndpoints(neighbours);
    }

    private static Judgement withoutEndpoints(Neighbours neighbours) {
        if (PodRules.isAnyReady(neighbours)) {
            return Judgement.updating("the pods behind it are being entered");
        }
        return PodRules.areStarting(neighbours)
                ? Judgement.updating("the pods behind it are being started")
                : Judgement.unavailable(
                        Sentence.because("no ready pod stands behind it", PodRules.trouble(neighbours)));
    }

    static Judgement endpoints(KubeObject slice) {
        List<?> all = slice.list("endpoints");
        long ready = all.stream().filter(NetworkRules::isReady).count();
        Availability availability = all.isEmpty() ? Availability.NONE : Availability.of(ready, all.size());
        return availability == Availability.FULL
                ? Judgement.READY
                : Judgement.lacking(availability, Sentence.count(ready, all.size(), "endpoints", "ready"));
    }

    /**
     * As the services are to which it leads. An address says that some controller has taken it up, but many a controller, above
     * all on one's own machines, never states one: waiting for it could last for ever.
     */
    static Judgement ingress(KubeObject ingress, Neighbours neighbours) {
        Optional<Judgement> blind = neighbours.blindness(Neighbours.SERVICE);
        List<String> backends = backends(ingress);
        if (blind.isPresent() && !backends.isEmpty()) {
            return hasAddress(ingress) ? Judgement.READY : blind.get();
        }
        return backends.stream()
                .map(name -> backend(name, neighbours))
                .filter(judgement -> !judgement.equals(Judgement.READY))
                .max(Comparator.comparing(Judgement::health))
                .orElseGet(() -> hasAddress(ingress) ? Judgement.READY : Judgement.ready(WITHOUT_ADDRESS));
    }

    private static Judgement backend(String name, Neighbours neighbours) {
        return neighbours
                .service(name)
                .map(service -> service(service, neighbours.of(service)))
                .map(judgement -> judgement.equals(Judgement.READY)
                        ? judgement
                        : judgement.because("Service " + name + " behind it: " + judgement.cause()))
                .orElseGet(() -> Judgement.unavailable("Service " + name + ", to which it leads, is not there"));
    }

    /** The names of the services that it leads to. */
    static List<String> backends(KubeObject ingress) {
        Stream<String> byPath = ingress.parts("spec", "rules").stream()
                .flatMap(rule -> rule.parts("http", "paths").stream())
                .flatMap(path -> path.text("backend", "service", "name").stream());
        return Stream.concat(ingress.text("spec", "defaultBackend", "service", "name").stream(), byPath)
                .distinct()
                .toList();
    }

    private static boolean hasAddress(KubeObject object) {
        return !object.list("status", "loadBalancer", "ingress").isEmpty();
    }

    private static boolean hasReadyEndpoint(KubeObject slice) {
        return slice.list("endpoints").stream().anyMatch(NetworkRules::isReady);
    }

    /** The API says that a missing word means ready. */
    private static boolean isReady(Object endpoint) {
        return endpoint instanceof Map<?, ?> map
                && !(map.get("conditions") instanceof Map<?, ?> conditions
                        && Boolean.FALSE.equals(conditions.get("ready")));
    }
}
