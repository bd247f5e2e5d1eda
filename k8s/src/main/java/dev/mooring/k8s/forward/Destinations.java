package dev.mooring.k8s.forward;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.ClusterAnswer.Ok;
import dev.mooring.console.cluster.ClusterAnswer.Refused;
import dev.mooring.console.forward.ServicePort;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.Optional;

/** Finds the pod behind a service, anew for each connection: pods come and go. */
final class Destinations {

    private final Cluster cluster;
    private final String namespace;

    Destinations(Cluster cluster, String namespace) {
        this.cluster = cluster;
        this.namespace = namespace;
    }

    /** Where to go, or why there is no way now. */
    sealed interface Answer {}

    record Found(Destination destination) implements Answer {}

    record NoWay(String why) implements Answer {}

    Answer find(String service, int servicePort) {
        return switch (service(service)) {
            case Refused<Optional<KubeObject>> refused ->
                new NoWay(refused.finding().message());
            case Ok<Optional<KubeObject>>(Optional<KubeObject> found) ->
                found.map(there -> pod(new ServicePort(there, servicePort), service))
                        .orElseGet(() -> new NoWay("There is no service " + service + "."));
        };
    }

    /** The first port of a service; empty where there is no such service, refused where that is not told. */
    ClusterAnswer<Optional<Integer>> firstPort(String service) {
        return service(service).map(found -> found.flatMap(
                        there -> there.parts("spec", "ports").stream().findFirst())
                .flatMap(port -> port.number("port"))
                .map(Long::intValue));
    }

    private ClusterAnswer<Optional<KubeObject>> service(String name) {
        return cluster.get(new ObjectRef("v1", "Service", namespace, name));
    }

    private Answer pod(ServicePort port, String service) {
        Optional<String> selector = port.selector();
        if (selector.isEmpty()) {
            return new NoWay("Service " + service + " selects no pods.");
        }
        return switch (cluster.list("v1", "Pod", namespace, selector.get())) {
            case Refused<List<KubeObject>> refused ->
                new NoWay(refused.finding().message());
            case Ok<List<KubeObject>>(List<KubeObject> pods) ->
                ServicePort.ready(pods)
                        .<Answer>map(pod -> new Found(new Destination(pod.name(), port.inPod(pod))))
                        .orElseGet(() -> new NoWay("No pod of service " + service + " is ready."));
        };
    }
}
