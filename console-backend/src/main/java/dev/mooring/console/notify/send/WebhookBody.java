package dev.mooring.console.notify.send;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.notify.Notice;
import java.util.Map;

/** A notice as it is posted. Fields may be added, not changed: receivers rely on them. */
@JsonPropertyOrder({
    "id",
    "topic",
    "severity",
    "application",
    "namespace",
    "cluster",
    "at",
    "title",
    "text",
    "link",
    "details"
})
record WebhookBody(
        String id,
        String topic,
        String severity,
        String application,
        String namespace,
        String cluster,
        String at,
        String title,
        String text,
        String link,
        Map<String, String> details) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static byte[] of(Notice notice, ClusterFacts facts) {
        WebhookBody body = new WebhookBody(
                notice.id(),
                notice.topic().name(),
                notice.severity().name(),
                notice.app().value(),
                facts.namespace(),
                facts.name(),
                notice.at().toString(),
                notice.title(),
                notice.text(),
                notice.link(),
                notice.details());
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings can always be written as JSON", e);
        }
    }
}
