package dev.mooring.test.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.cluster.NeedsNode;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Rest;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.console.Waiting;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Objects of the sample shop where pods really run: logs that a program wrote, restarts, and events of the cluster. */
@NeedsNode
@TestInstance(Lifecycle.PER_CLASS)
class ObjectsOnNodeTest {

    private static final Duration TO_ROLL_OUT = Duration.ofSeconds(60);
    private static final String WEB = "/objects/Deployment/shop-web";

    private TestNamespace namespace;
    private RunningConsole console;
    private Shop shop;

    @BeforeAll
    void deployTheShop(TestCluster cluster, TestNamespace fresh) {
        namespace = fresh;
        console = RunningConsole.start(
                Launch.demo("--kubeconfig", cluster.kubeconfig().toString(), "--namespace", fresh.name()));
        shop = Shop.of(console);
        shop.deploy(shop.save(Map.of("admin_password", "example-password-1")));
        shop.awaitReady();
    }

    @AfterAll
    void closeTheConsole() {
        if (console != null) {
            console.close();
        }
    }

    @Test
    void aPodsLogAndOwnersAreThoseOfTheCluster() {
        namespace.get("shop-web", 8080, "/");
        JsonNode source = shop.get(WEB).ok().at("/logs/0");
        String pod = source.at("/pod/name").asText();
        String container = source.at("/container/name").asText();

        Rest.Answer log = shop.get("/objects/Pod/" + pod + "/logs?container=" + container);

        assertThat(log.status()).as(log.body()).isEqualTo(200);
        assertThat(shop.get("/objects/Pod/" + pod).ok().path("owners")).hasSize(2);
        assertThat(shop.get("/objects/Pod/" + pod + "/events").ok().toString()).contains("Scheduled");
        assertThat(shop.get("/objects/Pod/" + pod + "/logs?container=" + container + "&previous=true")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRestartReplacesEveryPodAndIsToldAsAnEvent() {
        Set<String> before = pods();

        console.rest().post(shop.path(WEB + "/restart")).ok();

        Waiting.until(
                TO_ROLL_OUT,
                "all pods are new",
                this::pods,
                now -> now.size() == before.size() && now.stream().noneMatch(before::contains));
        shop.awaitReady();
        assertThat(shop.get(WEB + "/events").ok().toString()).contains("Restarted", "mooring");
    }

    @Test
    void theStateOfTheApplicationIsToldToTheCluster() {
        Waiting.until(
                TO_ROLL_OUT,
                "an event tells that the application is ready",
                () -> namespace.client().v1().events().inNamespace(namespace.name()).list().getItems().stream()
                        .anyMatch(event -> "ApplicationReady".equals(event.getReason())),
                told -> told);
        assertThat(shop.get("/status/history").ok().path("spans")).isNotEmpty();
    }

    private Set<String> pods() {
        JsonNode logs = shop.get(WEB).ok().path("logs");
        return java.util.stream.StreamSupport.stream(logs.spliterator(), false)
                .map(source -> source.at("/pod/name").asText())
                .collect(Collectors.toSet());
    }
}
