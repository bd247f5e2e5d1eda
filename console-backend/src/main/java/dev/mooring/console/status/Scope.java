package dev.mooring.console.status;

import dev.mooring.console.object.ObjectRef;

/**
 * What one watch looks at.
 *
 * @param selector empty for all objects of the kind: for what helps to explain, and does not carry our label
 */
record Scope(String apiVersion, String kind, String namespace, String selector) {

    static Scope of(ObjectRef object, String selector) {
        return new Scope(object.apiVersion(), object.kind(), object.namespace(), selector);
    }

    static Scope pods(String namespace) {
        return new Scope("v1", "Pod", namespace, "");
    }

    static Scope endpoints(String namespace) {
        return new Scope("discovery.k8s.io/v1", "EndpointSlice", namespace, "");
    }
}
