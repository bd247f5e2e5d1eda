package dev.mooring.console.cluster;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.SecretData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A manifest as server-side apply takes it: without what only the server writes, such as in files made by kubectl get. */
final class Applicable {

    private static final List<String> WRITTEN_BY_SERVER =
            List.of("managedFields", "resourceVersion", "uid", "creationTimestamp", "generation", "selfLink");

    private Applicable() {}

    static KubeObject of(KubeObject object, boolean namespaced) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        if (object.at("metadata").orElse(null) instanceof Map<?, ?> given) {
            given.forEach((key, value) -> metadata.put(String.valueOf(key), value));
        }
        metadata.keySet().removeAll(WRITTEN_BY_SERVER);
        if (!namespaced) {
            metadata.remove("namespace");
        }
        return SecretData.encoded(object).with(metadata, "metadata");
    }
}
