package dev.mooring.console.status;

import dev.mooring.console.object.KubeObject;
import java.util.Map;
import java.util.stream.Stream;

/** One label of an object, by which others find it. */
record Label(String key, Object value) {

    static Stream<Label> of(Map<?, ?> labels) {
        return labels.entrySet().stream()
                .filter(label -> label.getValue() instanceof String)
                .map(label -> new Label(String.valueOf(label.getKey()), label.getValue()));
    }

    static Stream<Label> of(KubeObject object) {
        return object.at("metadata", "labels").orElse(null) instanceof Map<?, ?> labels ? of(labels) : Stream.of();
    }
}
