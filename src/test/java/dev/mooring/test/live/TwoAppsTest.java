package dev.mooring.test.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.cluster.NeedsCluster;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Packages;
import dev.mooring.test.console.Rest;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.console.Waiting;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** Two applications in one console and one namespace; each test goes on where the one before it ended. */
@NeedsCluster
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoAppsTest {

    private TestNamespace namespace;
    private RunningConsole console;
    private Shop bow;
    private Shop stern;

    @BeforeAll
    void openTheConsole(TestCluster cluster, TestNamespace fresh) {
        namespace = fresh;
        console = RunningConsole.start(Launch.serve(cluster.kubeconfig(), fresh.name()));
        bow = new Shop(console, "bow");
        stern = new Shop(console, "stern");
    }

    @AfterAll
    void closeTheConsole() {
        if (console != null) {
            console.close();
        }
    }

    @Test
    @Order(1)
    void bothAreDeployedSideBySideAndListedWithTheFirstInFront() {
        upload("bow", "bow-settings", "bow-light");
        upload("stern", "stern-settings", "stern-light");

        bow.deploy(0);
        stern.deploy(0);

        assertThat(StreamSupport.stream(console.rest().get("/api/v1/apps").ok().spliterator(), false))
                .extracting(app -> app.path("slug").asText())
                .containsExactly("bow", "stern");
        assertThat(owner("bow-light")).isEqualTo("bow");
        assertThat(owner("stern-light")).isEqualTo("stern");
    }

    @Test
    @Order(2)
    void oneMayNotTakeAnObjectOfTheOther() {
        int greedy = upload("stern", "stern-settings", "bow-light");

        JsonNode plan = stern.get("/versions/" + greedy + "/plan").ok();

        assertThat(plan.path("deployable").asBoolean()).as(plan.toString()).isFalse();
        assertThat(plan.toString()).contains("belongs to the application");
        assertThat(console.rest()
                        .post(stern.path("/versions/" + greedy + "/deploy"))
                        .status())
                .isEqualTo(409);
        assertThat(owner("bow-light")).isEqualTo("bow");
    }

    @Test
    @Order(3)
    void anUpgradeOfOneDeletesOnlyWhatItHadItself() {
        int next = upload("stern", "stern-settings", "stern-lantern");

        JsonNode log = stern.deploy(next);

        assertThat(log.path("failed").asBoolean()).as(log.toString()).isFalse();
        assertThat(isThere("stern-light")).isFalse();
        assertThat(owner("stern-lantern")).isEqualTo("stern");
        assertThat(owner("bow-light")).isEqualTo("bow");
        assertThat(owner("bow-settings")).isEqualTo("bow");
    }

    @Test
    @Order(4)
    void whatRunsIsNotForgottenUnlessTheAdminSaysSo() {
        Rest.Answer refused = delete("bow", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("app-in-cluster");
    }

    @Test
    @Order(5)
    void oneIsTakenOutAndRemovedAndTheOtherStays() {
        console.rest().post(bow.path("/undeploy")).ok();
        Waiting.until(Duration.ofSeconds(60), "it is taken out", () -> bow.get("/undeploy"), answer -> answer.ok()
                .path("ended")
                .isTextual());

        delete("bow", "").ok();

        assertThat(bow.get("").status()).isEqualTo(404);
        assertThat(isThere("bow-light")).isFalse();
        assertThat(stern.get("").status()).isEqualTo(200);
        assertThat(owner("stern-lantern")).isEqualTo("stern");
        assertThat(recordsOf("bow")).isZero();
        assertThat(recordsOf("stern")).isPositive();
    }

    @Test
    @Order(6)
    void theOtherIsForgottenAndGoesOnRunning() {
        delete("stern", "?leaveRunning=true").ok();

        assertThat(recordsOf("stern")).isZero();
        assertThat(owner("stern-lantern")).isEqualTo("stern");
        assertThat(console.rest().get("/api/v1/apps").ok()).isEmpty();
    }

    private int upload(String slug, String... configMaps) {
        StringBuilder files = new StringBuilder("""
                apiVersion: kots.io/v1beta1
                kind: Application
                metadata: {name: %s}
                spec: {title: The %s}
                """.formatted(slug, slug));
        for (String name : configMaps) {
            files.append("""
                    ---
                    apiVersion: v1
                    kind: ConfigMap
                    metadata: {name: %s}
                    data: {a: b}
                    """.formatted(name));
        }
        byte[] archive = Packages.archive(Map.of("app.yaml", files.toString().getBytes(StandardCharsets.UTF_8)));
        return console.rest()
                .post("/api/v1/apps", "application/gzip", archive)
                .ok()
                .path("sequence")
                .asInt();
    }

    private Rest.Answer delete(String slug, String query) {
        return console.rest().send("DELETE", "/api/v1/apps/" + slug + query, "", BodyPublishers.noBody());
    }

    private String owner(String configMap) {
        return String.valueOf(namespace
                .client()
                .configMaps()
                .inNamespace(namespace.name())
                .withName(configMap)
                .get()
                .getMetadata()
                .getLabels()
                .get("mooring.dev/app"));
    }

    private boolean isThere(String configMap) {
        return namespace
                        .client()
                        .configMaps()
                        .inNamespace(namespace.name())
                        .withName(configMap)
                        .get()
                != null;
    }

    private int recordsOf(String slug) {
        return namespace
                .client()
                .secrets()
                .inNamespace(namespace.name())
                .withLabel("mooring.dev/state-of", slug)
                .list()
                .getItems()
                .size();
    }
}
