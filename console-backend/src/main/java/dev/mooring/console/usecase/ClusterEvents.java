package dev.mooring.console.usecase;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.object.KubeObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Writes Kubernetes Events about what Mooring sees and does, for those who look with kubectl or collect events. It is no
 * loss where that is not permitted: then it is said once in the log, and tried again later.
 */
@ApplicationScoped
class ClusterEvents {

    private static final Logger LOG = Logger.getLogger(ClusterEvents.class);
    private static final Duration REST = Duration.ofMinutes(10);

    /** The API server refuses longer ones. */
    private static final int LONGEST = 1_000;

    private final Cluster cluster;
    private final InstantSource clock;
    private final AtomicReference<Instant> silentUntil = new AtomicReference<>(Instant.EPOCH);

    ClusterEvents(Cluster cluster, InstantSource clock) {
        this.cluster = cluster;
        this.clock = clock;
    }

    /** @param reason one word in upper camel case */
    record Message(boolean warning, String reason, String words) {}

    /** @param about with its name, and where it has one its namespace and uid */
    void tell(KubeObject about, Message message) {
        Instant now = clock.instant();
        if (now.isBefore(silentUntil.get())) {
            return;
        }
        if (cluster.create(event(about, message, now)) instanceof ClusterAnswer.Refused<KubeObject> refused) {
            silentUntil.set(refused.status() == 403 ? now.plus(REST) : Instant.EPOCH);
            LOG.warnf(
                    "event-not-written reason=%s cause=\"%s\"",
                    message.reason(), refused.finding().message());
        }
    }

    private static KubeObject event(KubeObject about, Message message, Instant now) {
        String namespace = about.namespace().isEmpty() ? "default" : about.namespace();
        Map<String, Object> involved = new LinkedHashMap<>();
        involved.put("apiVersion", about.apiVersion());
        involved.put("kind", about.kind());
        involved.put("name", about.name());
        involved.put("namespace", about.namespace());
        about.text("metadata", "uid").ifPresent(uid -> involved.put("uid", uid));
        String time = now.truncatedTo(ChronoUnit.SECONDS).toString();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("apiVersion", "v1");
        event.put("kind", "Event");
        event.put("metadata", Map.of("name", name(about, now), "namespace", namespace));
        event.put("involvedObject", involved);
        event.put("type", message.warning() ? "Warning" : "Normal");
        event.put("reason", message.reason());
        event.put("message", shortened(message.words()));
        event.put("source", Map.of("component", "mooring"));
        event.put("firstTimestamp", time);
        event.put("lastTimestamp", time);
        event.put("count", 1L);
        return new KubeObject(event);
    }

    /** As Kubernetes' own components make them: two events about the same object never get the same name. */
    private static String name(KubeObject about, Instant now) {
        return about.name() + "." + Long.toHexString(now.getEpochSecond() * 1_000_000_000L + now.getNano());
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
