package dev.mooring.console.usecase;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.KubeEvent;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
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

    private final Cluster cluster;
    private final InstantSource clock;
    private final AtomicReference<Instant> silentUntil = new AtomicReference<>(Instant.EPOCH);

    ClusterEvents(Cluster cluster, InstantSource clock) {
        this.cluster = cluster;
        this.clock = clock;
    }

    /** @param reason one word in upper camel case */
    record Message(boolean warning, String reason, String words) {}

    /** @param uid of the object, where it is known */
    void tell(ObjectRef about, Optional<String> uid, Message message) {
        Instant now = clock.instant();
        if (now.isBefore(silentUntil.get())) {
            return;
        }
        KubeEvent event =
                new KubeEvent(name(about, now), Map.of(), message.warning(), message.reason(), message.words(), now);
        if (cluster.create(event.about(about, uid)) instanceof ClusterAnswer.Refused<KubeObject> refused) {
            silentUntil.set(refused.status() == 403 ? now.plus(REST) : Instant.EPOCH);
            LOG.warnf(
                    "event-not-written reason=%s cause=\"%s\"",
                    message.reason(), refused.finding().message());
        }
    }

    /** As Kubernetes' own components make them: two events about the same object never get the same name. */
    private static String name(ObjectRef about, Instant now) {
        return about.name() + "." + Long.toHexString(now.getEpochSecond() * 1_000_000_000L + now.getNano());
    }
}
