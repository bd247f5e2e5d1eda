package dev.mooring.console.api;

import dev.mooring.console.object.ObjectRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names an object of the cluster, as JSON. */
@Schema(name = "ObjectRef", description = "Names one object in the cluster")
record ObjectJson(
        String apiVersion,
        String kind,

        @Schema(description = "Empty for objects outside of namespaces")
        String namespace,

        String name) {

    static ObjectJson of(ObjectRef object) {
        return new ObjectJson(object.apiVersion(), object.kind(), object.namespace(), object.name());
    }
}
