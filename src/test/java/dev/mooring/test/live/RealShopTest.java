package dev.mooring.test.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.cluster.NeedsNode;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.console.Waiting;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** The sample shop with pods that run; each test goes on where the one before it ended. */
@NeedsNode
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealShopTest {

    private static final Duration TO_ROLL_OUT = Duration.ofSeconds(60);
    private static final int WEB_PORT = 8080;

    private TestNamespace namespace;
    private RunningConsole console;
    private Shop shop;

    @BeforeAll
    void openTheConsole(TestCluster cluster, TestNamespace fresh) {
        namespace = fresh;
        console = RunningConsole.start(
                Launch.demo("--kubeconfig", cluster.kubeconfig().toString(), "--namespace", fresh.name()));
        shop = Shop.of(console);
    }

    @AfterAll
    void closeTheConsole() {
        if (console != null) {
            console.close();
        }
    }

    @Test
    @Order(1)
    void theShopRunsWithTheAnswersThatWereGiven() {
        shop.deploy(shop.save(Map.of("admin_password", "example-password-1", "title", "Tide & Co")));

        JsonNode status = shop.awaitReady();

        assertThat(status.path("objects")).isNotEmpty();
        assertThat(page()).contains("Tide &amp; Co");
    }

    @Test
    @Order(2)
    void aChangedAnswerReachesThePods() {
        int version = shop.save(Map.of("title", "Ebb 'n' \"Flow\""));

        shop.deploy(version);

        Waiting.until(
                TO_ROLL_OUT,
                "the page shows the new title",
                this::page,
                page -> page.contains("Ebb &#39;n&#39; &#34;Flow&#34;"));
        shop.awaitReady();
    }

    @Test
    @Order(3)
    void whatTheAnswersDoNotAskForAnyMoreIsDeleted() {
        assertThat(objectsNamed("shop-database")).isEqualTo(3);

        shop.deploy(shop.save(Map.of(
                "database_type", "external",
                "database_host", "shop-web",
                "database_port", "8080",
                "database_password", "example-password-2")));

        Waiting.until(TO_ROLL_OUT, "the database is deleted", () -> objectsNamed("shop-database"), count -> count == 0);
        shop.awaitReady();
    }

    @Test
    @Order(4)
    void aConsoleStartedAnewKnowsWhatRuns() {
        JsonNode before = shop.get("").ok().path("running");

        console.restart();

        Shop again = Shop.of(console);
        assertThat(again.get("").ok().path("running")).isEqualTo(before);
        again.awaitReady();
    }

    private String page() {
        return namespace.get("shop-web", WEB_PORT, "/");
    }

    private int objectsNamed(String name) {
        var client = namespace.client();
        var statefulSet = client.apps()
                .statefulSets()
                .inNamespace(namespace.name())
                .withName(name)
                .get();
        var service =
                client.services().inNamespace(namespace.name()).withName(name).get();
        var policy = client.network()
                .v1()
                .networkPolicies()
                .inNamespace(namespace.name())
                .withName(name)
                .get();
        return (int) java.util.stream.Stream.of(statefulSet, service, policy)
                .filter(java.util.Objects::nonNull)
                .count();
    }
}
