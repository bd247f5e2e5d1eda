package dev.mooring.console.notify.send;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Severity;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.KubeEvent;
import dev.mooring.console.notify.Notice;
import dev.mooring.console.notify.Receipt;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.store.AppStore;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a notice as an Event of Mooring's namespace, about the Secret that stands for the application. The Event's name is
 * the notice's, so a second try makes no second Event.
 */
final class EventSender {

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
        KubeEvent event = new KubeEvent(
                "mooring-" + notice.app() + "." + notice.id(),
                Map.of("app.kubernetes.io/managed-by", "mooring"),
                notice.severity() != Severity.INFO,
                notice.topic().reason(),
                notice.title() + ". " + notice.text().replaceAll("\\s*\\n\\s*", "; "),
                notice.at());
        return event.about(new ObjectRef("v1", "Secret", namespace, AppStore.secretOf(notice.app())), Optional.empty());
    }
}
