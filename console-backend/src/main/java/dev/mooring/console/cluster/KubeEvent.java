package dev.mooring.console.cluster;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Mooring tells about an object, for those who look with kubectl or collect Kubernetes Events.
 *
 * @param name of the Event itself
 * @param reason one word in upper camel case
 * @param words a longer text is cut
 */
public record KubeEvent(
        String name, Map<String, String> labels, boolean warning, String reason, String words, Instant at) {

    /** The API server bounds it. */
    private static final int LONGEST = 1024;

    public KubeEvent {
        labels = Map.copyOf(labels);
    }

    /**
     * The Event as it is written: beside the object, or in {@code default} where the object has no namespace.
     *
     * @param uid of the object, where it is known
     */
    public KubeObject about(ObjectRef object, Optional<String> uid) {
        String namespace = object.namespace().isEmpty() ? "default" : object.namespace();
        String time = at.truncatedTo(ChronoUnit.SECONDS).toString();
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("apiVersion", "v1");
        event.put("kind", "Event");
        event.put("metadata", Map.of("name", name, "namespace", namespace, "labels", labels));
        event.put("involvedObject", involved(object, uid));
        event.put("type", warning ? "Warning" : "Normal");
        event.put("reason", reason);
        event.put("message", cut(words));
        event.put("source", Map.of("component", "mooring"));
        event.put("firstTimestamp", time);
        event.put("lastTimestamp", time);
        event.put("count", 1L);
        event.put("reportingComponent", "mooring.dev/console");
        event.put("reportingInstance", "mooring");
        return new KubeObject(event);
    }

    /** Never between the halves of a character. */
    private static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = LONGEST - 1;
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static Map<String, Object> involved(ObjectRef object, Optional<String> uid) {
        Map<String, Object> involved = new LinkedHashMap<>();
        involved.put("apiVersion", object.apiVersion());
        involved.put("kind", object.kind());
        involved.put("name", object.name());
        involved.put("namespace", object.namespace());
        uid.ifPresent(known -> involved.put("uid", known));
        return involved;
    }
}
