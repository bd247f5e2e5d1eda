package dev.mooring.console.status;

import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one watch looks at.
 *
 * @param selector empty for all objects of the kind: for what helps to explain, and does not carry our label
 * @param heads whether names and labels are enough
 */
record Scope(String apiVersion, String kind, String namespace, String selector, boolean heads) {

    static Scope of(ObjectRef object, String selector) {
        return new Scope(object.apiVersion(), object.kind(), object.namespace(), selector, false);
    }

    static Scope pods(String namespace) {
        return all("v1", "Pod", namespace);
    }

    static Scope replicaSets(String namespace) {
        return all("apps/v1", "ReplicaSet", namespace);
    }

    static Scope services(String namespace) {
        return all("v1", "Service", namespace);
    }

    /** What an operator brings about for a resource of its own kind, down to the pods. */
    static List<Scope> workloads(String namespace) {
        return Stream.concat(
                        Stream.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet")
                                .map(kind -> all("apps/v1", kind, namespace)),
                        Stream.of(jobs(namespace), pods(namespace)))
                .toList();
    }

    static Scope jobs(String namespace) {
        return all("batch/v1", "Job", namespace);
    }

    static Scope endpoints(String namespace) {
        return all("discovery.k8s.io/v1", "EndpointSlice", namespace);
    }

    /** Helm's own records of a release; what they hold is large, and their labels say how the release is. */
    static Scope release(ObjectRef release) {
        return new Scope("v1", "Secret", release.namespace(), "owner=helm,name=" + release.name(), true);
    }

    boolean isAllOf(String wanted) {
        return kind.equals(wanted) && selector.isEmpty();
    }

    private static Scope all(String apiVersion, String kind, String namespace) {
        return new Scope(apiVersion, kind, namespace, "", false);
    }
}
