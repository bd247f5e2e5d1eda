package dev.mooring.test.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.cluster.NeedsCluster;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.console.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Real vendors' packages, of plain manifests and of Helm charts: what is planned comes to be. Their images are not at hand. */
@NeedsCluster
class VendorDeploysTest {

    private static final Duration TO_INSTALL = Duration.ofSeconds(60);

    @Test
    void everyPlannedObjectOfSentryIsThere(TestCluster cluster, TestNamespace namespace) {
        Map<String, String> answers =
                Map.of("admin_username", "admin@example.com", "admin_password", "example-password-1");
        becomesWhatIsPlanned("sentry", answers, cluster, namespace);
    }

    @Test
    void everyPlannedObjectOfGiteaIsThere(TestCluster cluster, TestNamespace namespace) {
        becomesWhatIsPlanned("gitea", Map.of("internal_postgres_enabled", "0"), cluster, namespace);
    }

    @Test
    void everyPlannedObjectOfFliptIsThere(TestCluster cluster, TestNamespace namespace) {
        Map<String, String> answers = Map.of(
                "tls_acme_email", "admin@example.com",
                "ingress_enabled", "0",
                "postgres_type", "external",
                "external_postgres_host", "db.example.com",
                "external_postgres_password", "it's \"quoted\"");
        becomesWhatIsPlanned("flipt", answers, cluster, namespace);
    }

    /** A chart that wants to be waited for is not waited for: without its images it never becomes ready. */
    private static void becomesWhatIsPlanned(
            String name, Map<String, String> answers, TestCluster cluster, TestNamespace namespace) {
        VendorPackages.demand(name);
        try (RunningConsole console = RunningConsole.start(Launch.serve(cluster.kubeconfig(), namespace.name()))) {
            Shop app = VendorPackages.taken(console, name);
            int version = app.save(answers);
            JsonNode plan = app.get("/versions/" + version + "/plan").ok();

            app.start(version);

            List<JsonNode> planned = StreamSupport.stream(plan.path("entries").spliterator(), false)
                    .filter(entry -> !isHook(entry))
                    .map(entry -> entry.path("object"))
                    .filter(object -> !List.of("HelmRelease", "Job")
                            .contains(object.path("kind").asText()))
                    .toList();
            assertThat(planned).hasSizeGreaterThan(3);
            Site site = new Site(namespace);
            Waiting.until(
                    TO_INSTALL,
                    "everything is there that was planned",
                    () -> {
                        JobEnd.tellAll(namespace);
                        return planned.stream()
                                .filter(object -> !site.has(object))
                                .toList();
                    },
                    List::isEmpty);
        }
    }

    /** Helm may delete a hook as soon as it has ended. */
    private static boolean isHook(JsonNode entry) {
        return StreamSupport.stream(entry.path("findings").spliterator(), false)
                .anyMatch(finding -> finding.path("code").asText().equals("helm-hook"));
    }
}
