package dev.mooring.console.status.cause.rules;

import dev.mooring.console.object.KubeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Services and Ingresses: whether anything stands behind them. */
final class NetworkCauses {

    private static final String NETWORKING = "networking.k8s.io/v1";
    private static final String OLD_CLASS = "kubernetes.io/ingress.class";
    private static final String DEFAULT_CLASS = "ingressclass.kubernetes.io/is-default-class";

    private NetworkCauses() {}

    static List<Cause> service(Case service) {
        List<Cause> causes = new ArrayList<>(behind(service));
        boolean balanced = service.object().text("spec", "type").orElse("").equals("LoadBalancer");
        if (balanced
                && service.object().list("status", "loadBalancer", "ingress").isEmpty()) {
            causes.add(service.event("SyncLoadBalancerFailed")
                    .map(event -> service.cause(CauseKind.LOAD_BALANCER_WITHOUT_ADDRESS, Witness.of(event)))
                    .orElseGet(() -> service.cause(CauseKind.LOAD_BALANCER_WITHOUT_ADDRESS, "")));
        }
        return causes;
    }

    private static List<Cause> behind(Case service) {
        Map<?, ?> selector = service.map("spec", "selector");
        if (selector.isEmpty()) {
            return List.of();
        }
        return service.podsWith(selector)
                .map(pods -> pods.isEmpty()
                        ? List.of(service.cause(CauseKind.SERVICE_SELECTS_NOTHING, "it selects " + words(selector)))
                        : behind(service, pods))
                .orElse(List.of());
    }

    private static List<Cause> behind(Case service, List<KubeObject> pods) {
        if (pods.stream().anyMatch(Pods::isWell)) {
            return missingPort(service, pods).map(List::of).orElse(List.of());
        }
        List<Cause> causes = new ArrayList<>(Pods.causes(service, pods));
        causes.add(service.cause(CauseKind.SERVICE_WITHOUT_READY_PODS, ""));
        return causes;
    }

    private static Optional<Cause> missingPort(Case service, List<KubeObject> pods) {
        List<String> known = pods.stream()
                .flatMap(pod -> pod.parts("spec", "containers").stream())
                .flatMap(container -> container.parts("ports").stream())
                .flatMap(port -> port.text("name").stream())
                .toList();
        return service.object().parts("spec", "ports").stream()
                .flatMap(port -> port.text("targetPort").stream())
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> service.cause(CauseKind.SERVICE_PORT_MISSING, "port " + name));
    }

    private static String words(Map<?, ?> selector) {
        return selector.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(java.util.stream.Collectors.joining(", "));
    }

    static List<Cause> ingress(Case ingress) {
        Optional<Cause> unserved = unserved(ingress);
        if (unserved.isPresent()) {
            return List.of(unserved.get());
        }
        List<Cause> causes = new ArrayList<>();
        backends(ingress).distinct().forEach(name -> causes.addAll(backend(ingress, name)));
        if (ingress.object().list("status", "loadBalancer", "ingress").isEmpty()) {
            causes.add(ingress.cause(CauseKind.INGRESS_WITHOUT_ADDRESS, ""));
        }
        return causes;
    }

    private static Optional<Cause> unserved(Case ingress) {
        String name = ingress.object().text("spec", "ingressClassName").orElse("");
        if (!name.isEmpty()) {
            return ingress.findOutside(NETWORKING, "IngressClass", name) instanceof Sighting.Absent
                    ? Optional.of(ingress.cause(CauseKind.INGRESS_CLASS_MISSING, "class " + name))
                    : Optional.empty();
        }
        boolean none = ingress.around()
                .list(NETWORKING, "IngressClass", "")
                .filter(classes -> classes.stream().noneMatch(NetworkCauses::isDefault))
                .isPresent();
        return none && ingress.object().annotation(OLD_CLASS).isEmpty()
                ? Optional.of(ingress.cause(CauseKind.INGRESS_WITHOUT_CLASS, ""))
                : Optional.empty();
    }

    private static boolean isDefault(KubeObject ingressClass) {
        return ingressClass.annotation(DEFAULT_CLASS).filter("true"::equals).isPresent();
    }

    private static Stream<String> backends(Case ingress) {
        Stream<String> byRule = ingress.object().parts("spec", "rules").stream()
                .flatMap(rule -> rule.parts("http", "paths").stream())
                .flatMap(path -> path.text("backend", "service", "name").stream());
        return Stream.concat(ingress.object().text("spec", "defaultBackend", "service", "name").stream(), byRule);
    }

    private static List<Cause> backend(Case ingress, String name) {
        return switch (ingress.find("v1", "Service", name)) {
            case Sighting.Seen(KubeObject service) -> ingress.causesOf(service);
            case Sighting.Absent absent -> List.of(ingress.cause(CauseKind.INGRESS_BACKEND_MISSING, "Service " + name));
            case Sighting.Hidden hidden -> List.of();
        };
    }
}
