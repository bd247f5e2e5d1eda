package dev.mooring.console.sandbox;

import dev.mooring.console.object.KubeObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The few defaults that an API server fills in and that somebody would miss. */
final class Defaults {

    private final AtomicInteger addresses;

    Defaults(AtomicInteger addresses) {
        this.addresses = addresses;
    }

    /** A new object, completed. */
    KubeObject of(KubeObject object) {
        return switch (object.kind()) {
            case "Deployment", "StatefulSet", "ReplicaSet" -> or(object, 1L, "spec", "replicas");
            case "Job" -> or(or(object, 1L, "spec", "completions"), 1L, "spec", "parallelism");
            case "Secret" -> or(object, "Opaque", "type");
            case "Service" -> service(object);
            case "Namespace" -> object.with("Active", "status", "phase");
            case "PersistentVolumeClaim" ->
                or(object, "standard", "spec", "storageClassName").with("Pending", "status", "phase");
            case "Pod" -> object.with("Pending", "status", "phase");
            default -> object;
        };
    }

    /** A changed object, with what was filled in before where the change does not say otherwise. */
    KubeObject kept(KubeObject live, KubeObject next) {
        KubeObject result = next;
        for (List<String> path : List.of(
                List.of("spec", "replicas"),
                List.of("spec", "completions"),
                List.of("spec", "parallelism"),
                List.of("spec", "clusterIP"),
                List.of("spec", "clusterIPs"),
                List.of("spec", "storageClassName"),
                List.of("spec", "type"))) {
            String[] keys = path.toArray(String[]::new);
            if (result.at(keys).isEmpty()
                    && live.at(keys).isPresent()
                    && next.at("spec").isPresent()) {
                result = result.with(live.at(keys).orElseThrow(), keys);
            }
        }
        return result;
    }

    private KubeObject service(KubeObject service) {
        KubeObject typed = or(service, "ClusterIP", "spec", "type");
        if (typed.text("spec", "type").orElse("").equals("ExternalName")
                || typed.at("spec", "clusterIP").isPresent()) {
            return typed;
        }
        String address = "10.96.0." + addresses.getAndIncrement() % 250;
        return typed.with(address, "spec", "clusterIP").with(List.of(address), "spec", "clusterIPs");
    }

    private static KubeObject or(KubeObject object, Object value, String... path) {
        return object.at(path).isPresent() ? object : object.with(value, path);
    }
}
