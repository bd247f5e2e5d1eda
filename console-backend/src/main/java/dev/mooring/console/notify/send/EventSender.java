package dev.mooring.console.notify.send;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Severity;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.notify.Notice;
import dev.mooring.console.notify.Receipt;
import dev.mooring.console.object.KubeObject;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a notice as an Event of Mooring's namespace, about the Secret that stands for the application. The Event's name is
 * the notice's, so a second try makes no second Event.
 */
final class EventSender {

    /** As the API server bounds it. */
    private static final int LONGEST = 1024;

    private final Cluster cluster;

    EventSender(Cluster cluster) {
        this.cluster = cluster;
    }

    Receipt send(Notice notice) {
        return switch (cluster.apply(event(notice, cluster.facts().namespace()))) {
            case ClusterAnswer.Ok<KubeObject>(KubeObject event) ->
                new Receipt.Accepted("Event " + event.name() + " was written.");
            case ClusterAnswer.Refused<KubeObject>(int _, boolean retryable, Finding finding) ->
                retryable ? new Receipt.Unreached(finding.message()) : new Receipt.Refused(finding.message());
        };
    }

    private static KubeObject event(Notice notice, String namespace) {
        String time = notice.at().truncatedTo(ChronoUnit.SECONDS).toString();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("apiVersion", "v1");
        json.put("kind", "Event");
        json.put(
                "metadata",
                Map.of(
                        "name",
                        "mooring-" + notice.app() + "." + notice.id(),
                        "namespace",
                        namespace,
                        "labels",
                        Map.of("app.kubernetes.io/managed-by", "mooring")));
        json.put(
                "involvedObject",
                Map.of(
                        "apiVersion",
                        "v1",
                        "kind",
                        "Secret",
                        "namespace",
                        namespace,
                        "name",
                        "mooring-app-" + notice.app()));
        json.put("reason", notice.topic().reason());
        json.put("message", message(notice));
        json.put("type", notice.severity() == Severity.INFO ? "Normal" : "Warning");
        json.put("firstTimestamp", time);
        json.put("lastTimestamp", time);
        json.put("count", 1L);
        json.put("source", Map.of("component", "mooring"));
        json.put("reportingComponent", "mooring.dev/console");
        json.put("reportingInstance", "mooring");
        return new KubeObject(json);
    }

    private static String message(Notice notice) {
        String whole = notice.title() + ". " + notice.text().replaceAll("\\s*\\n\\s*", "; ");
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST - 1) + "…";
    }
}
