package dev.mooring.test.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.cluster.NeedsCluster;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.ConsoleException;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.console.Waiting;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console is killed like a process on a machine that loses power, and started again. */
@NeedsCluster
@TestInstance(Lifecycle.PER_CLASS)
class SuddenEndTest {

    private static final Duration TO_RESUME = Duration.ofSeconds(60);

    private TestNamespace namespace;
    private RunningConsole console;
    private Shop shop;
    private int round;

    @BeforeAll
    void openTheConsole(TestCluster cluster, TestNamespace fresh) {
        namespace = fresh;
        console = RunningConsole.start(
                Launch.demo("--kubeconfig", cluster.kubeconfig().toString(), "--namespace", fresh.name()));
        shop = Shop.of(console);
        int version = shop.save(Map.of("admin_password", "example-password-1"));
        shop.start(version);
        awaitEnd(version);
    }

    @AfterAll
    void closeTheConsole() {
        if (console != null) {
            console.close();
        }
    }

    @ParameterizedTest(name = "{0} ms after its start")
    @ValueSource(ints = {0, 30, 100, 300})
    void aDeployThatWasCutOffIsTakenUpAndEnds(int milliseconds) throws InterruptedException {
        boolean external = ++round % 2 == 1;
        int version = shop.save(database(external));
        shop.start(version);

        Thread.sleep(milliseconds);
        console.kill();
        console.restart();

        JsonNode log = awaitEnd(version);
        assertThat(StreamSupport.stream(log.path("steps").spliterator(), false))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.path("state").asText()).isEqualToIgnoringCase("done"));
        assertThat(settings().getData())
                .containsEntry("DATABASE_HOST", external ? "db" + round + ".example.com" : "shop-database");
        assertThat(databaseIsThere()).isEqualTo(!external);
        assertThat(runningVersion()).isEqualTo(version);
    }

    @Test
    void aVersionWhoseSavingWasAnsweredIsThereAfterwards() {
        int version = shop.save(Map.of("title", "Saved " + ++round));

        console.kill();
        console.restart();

        assertThat(Shop.of(console).get("/versions/" + version).status()).isEqualTo(200);
        assertThat(shop.get("/config/values").body()).contains("Saved " + round);
    }

    @ParameterizedTest(name = "{0} ms after the request")
    @ValueSource(ints = {3, 30})
    void aSaveThatWasCutOffHappenedWholeOrNotAtAll(int milliseconds) throws InterruptedException {
        int newest = newestVersion();
        String title = "Half " + ++round;
        CompletableFuture<Void> saving = CompletableFuture.runAsync(() -> shop.save(Map.of("title", title)));

        Thread.sleep(milliseconds);
        console.kill();
        saving.exceptionally(_ -> null).join();
        console.restart();

        Shop again = Shop.of(console);
        boolean isThere = newestVersion() > newest;
        assertThat(again.get("/config/values").body().contains(title)).isEqualTo(isThere);
        assertThat(again.save(Map.of("title", title + " again"))).isEqualTo(newestVersion());
    }

    /** The database of the answers is not there, so that the Job that prepares it would never end. */
    private JsonNode awaitEnd(int version) {
        Shop again = Shop.of(console);
        return Waiting.until(
                        TO_RESUME,
                        "the deploy of version " + version + " has ended",
                        () -> {
                            JobEnd.tellAll(namespace);
                            return again.get("/versions/" + version + "/deploy");
                        },
                        answer -> answer.status() == 200
                                && answer.json().path("ended").isTextual())
                .json();
    }

    private Map<String, String> database(boolean external) {
        return external
                ? Map.of(
                        "database_type", "external",
                        "database_host", "db" + round + ".example.com",
                        "database_password", "example-password-2")
                : Map.of("database_type", "embedded");
    }

    private ConfigMap settings() {
        return namespace
                .client()
                .configMaps()
                .inNamespace(namespace.name())
                .withName("shop")
                .require();
    }

    /** Pods do not run here, so the StatefulSet's deletion is all there is to see. */
    private boolean databaseIsThere() {
        return namespace
                        .client()
                        .apps()
                        .statefulSets()
                        .inNamespace(namespace.name())
                        .withName("shop-database")
                        .get()
                != null;
    }

    private int runningVersion() {
        return Waiting.until(
                        TO_RESUME,
                        "the application says which version runs",
                        () -> shop.get("").ok().path("running"),
                        running -> !running.isMissingNode() && !running.isNull())
                .path("sequence")
                .asInt();
    }

    private int newestVersion() {
        return StreamSupport.stream(shop.get("/versions").ok().spliterator(), false)
                .mapToInt(version -> version.path("sequence").asInt())
                .max()
                .orElseThrow(() -> new ConsoleException("no versions"));
    }
}
