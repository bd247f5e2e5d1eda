package dev.mooring.console.notify.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Severity;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.cluster.RealApi;
import dev.mooring.console.notify.Notice;
import dev.mooring.console.notify.Receipt;
import dev.mooring.console.notify.Topic;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.sandbox.SandboxCluster;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The real API server judges what an Event may be; a console that may not write any says so. */
class EventSenderTest {

    @Test
    void aRealApiServerTakesTheEventOnceHoweverOftenItIsSent() {
        String namespace = "mooring-test-" + UUID.randomUUID().toString().substring(0, 8);
        try (KubernetesClient client = RealApi.client()) {
            client.namespaces()
                    .resource(new NamespaceBuilder()
                            .withNewMetadata()
                            .withName(namespace)
                            .endMetadata()
                            .build())
                    .create();
            EventSender sender = new EventSender(new Cluster(client, new ClusterFacts("real", namespace, "", false)));
            Notice notice = notice("x".repeat(3000));

            Receipt first = sender.send(notice);
            Receipt second = sender.send(notice);

            assertThat(first).as(first.words()).isInstanceOf(Receipt.Accepted.class);
            assertThat(second).as(second.words()).isInstanceOf(Receipt.Accepted.class);
            List<Event> events =
                    client.v1().events().inNamespace(namespace).list().getItems();
            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.getReason()).isEqualTo("DeployFailed");
                assertThat(event.getType()).isEqualTo("Warning");
                assertThat(event.getMessage()).startsWith("The deploy failed. ").hasSize(1024);
                assertThat(event.getReportingComponent()).isEqualTo("mooring.dev/console");
            });
            client.namespaces().withName(namespace).delete();
        }
    }

    @Test
    void aConsoleThatMayNotWriteEventsSaysWhatIsMissing() {
        try (SandboxCluster cluster = new SandboxCluster("mooring", Duration.ofMillis(5))) {
            cluster.forbid("events");

            Receipt receipt = new EventSender(new Cluster(cluster.client(), cluster.facts())).send(notice("Because."));

            assertThat(receipt).isInstanceOf(Receipt.Refused.class);
            assertThat(receipt.words()).contains("events");
        }
    }

    private static Notice notice(String text) {
        return new Notice(
                UUID.randomUUID().toString(),
                Topic.DEPLOY_FAILED,
                Severity.ERROR,
                new AppSlug("shop"),
                Instant.parse("2026-03-01T12:00:00.123Z"),
                "The deploy failed",
                text,
                Map.of());
    }
}
