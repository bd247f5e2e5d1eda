package dev.mooring.test.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.cluster.NeedsCluster;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Packages;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.console.Waiting;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** A package with a Helm chart on a real API server; each test goes on where the one before it ended. */
@NeedsCluster
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChartTest {

    private static final Duration TO_BEGIN = Duration.ofSeconds(30);
    private static final String CONFIG = """
            apiVersion: kots.io/v1beta1
            kind: Config
            metadata: {name: chart-shop}
            spec:
              groups:
              - name: general
                title: General
                items:
                - {name: greeting, title: Greeting, type: text, default: hello}
            ---
            apiVersion: kots.io/v1beta1
            kind: Application
            metadata: {name: chart-shop}
            spec: {title: Chart shop}
            """;
    private static final String BESIDE = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: beside}
            data: {greeting: 'repl{{ ConfigOption "greeting" }}'}
            """;
    private static final String CHART = """
            apiVersion: kots.io/v1beta2
            kind: HelmChart
            metadata: {name: web}
            spec:
              chart: {name: web, chartVersion: 1.0.0}
              weight: 3
              values: {greeting: 'repl{{ ConfigOption "greeting" }}'}
            """;
    private static final String SETTINGS = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: web-settings}
            data:
              greeting: {{ .Values.greeting | quote }}
            """;
    private static final String FAILS = """
            {{ if eq .Values.greeting "fail" }}
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: web-Broken}
            {{ end }}
            """;
    private static final String HOOK = """
            {{ if eq .Values.greeting "wait" }}
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: web-migrate
              annotations: {helm.sh/hook: pre-upgrade, helm.sh/hook-delete-policy: "before-hook-creation"}
            spec:
              template:
                spec:
                  restartPolicy: Never
                  nodeSelector: {no: such}
                  containers: [{name: migrate, image: "example.com/migrate:1"}]
            {{ end }}
            """;

    private TestNamespace namespace;
    private RunningConsole console;
    private Shop shop;

    @BeforeAll
    void openTheConsole(TestCluster cluster, TestNamespace fresh) {
        namespace = fresh;
        console = RunningConsole.start(Launch.serve(cluster.kubeconfig(), fresh.name()));
        shop = installed(files(true));
    }

    @AfterAll
    void closeTheConsole() {
        if (console != null) {
            console.close();
        }
    }

    @Test
    @Order(1)
    void aChartIsPlannedAndInstalledAfterTheManifests() {
        JsonNode plan = shop.get("/versions/0/plan").ok();

        JsonNode log = shop.deploy(0);

        assertThat(names(plan.path("entries"))).containsExactly("beside", "web", "web-settings");
        assertThat(names(log.path("steps"))).containsExactly("beside", "web");
        assertThat(states(log)).containsOnly("DONE");
        assertThat(settings().orElseThrow().getData()).containsEntry("greeting", "hello");
        assertThat(names(shop.awaitReady().path("objects"))).contains("web-settings");
    }

    @Test
    @Order(2)
    void aChangedAnswerUpgradesTheRelease() {
        shop.deploy(shop.save(Map.of("greeting", "it's \"new\"")));

        assertThat(settings().orElseThrow().getData()).containsEntry("greeting", "it's \"new\"");
        assertThat(revisions()).containsExactly("1 superseded", "2 deployed");
        assertThat(shop.get("/objects/HelmRelease/web/revisions").ok())
                .extracting(
                        revision -> revision.path("number").asInt(),
                        revision -> revision.path("status").asText(),
                        revision -> revision.path("chartVersion").asText())
                .containsExactly(tuple(2, "deployed", "1.0.0"), tuple(1, "superseded", "1.0.0"));
    }

    @Test
    @Order(3)
    void aChartThatTheClusterWouldRefuseIsNotDeployedAndSaysWhy() {
        int version = shop.save(Map.of("greeting", "fail"));

        var answer = console.rest().post(shop.path("/versions/" + version + "/deploy"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("web-Broken");
        assertThat(revisions()).containsExactly("1 superseded", "2 deployed");
    }

    @Test
    @Order(4)
    void aConsoleThatIsKilledDuringTheChartsTurnEndsItAfterItsRestart() {
        int version = shop.save(Map.of("greeting", "wait"));
        shop.start(version);
        Waiting.until(TO_BEGIN, "Helm waits for the hook", this::revisions, all -> all.contains("3 pending-upgrade"));

        console.kill();
        // nothing runs it, so its end is told by hand
        Thread.ofVirtual().start(this::endTheHook);
        console.restart();

        assertThat(states(shop.awaitEnd(version))).containsOnly("DONE");
        assertThat(settings().orElseThrow().getData()).containsEntry("greeting", "wait");
        assertThat(revisions())
                .noneMatch(revision -> revision.contains("pending"))
                .last()
                .isEqualTo("3 deployed");
    }

    @Test
    @Order(5)
    void aChartThatTheReleaseLeavesOutIsUninstalled() {
        Shop without = installed(files(false));
        int newest = without.get("/versions").ok().path(0).path("sequence").asInt();

        JsonNode log = without.deploy(newest);

        assertThat(names(log.path("steps"))).containsExactly("beside", "web");
        assertThat(states(log)).containsOnly("DONE");
        assertThat(settings()).isEmpty();
        assertThat(revisions()).isEmpty();
    }

    private Shop installed(Map<String, byte[]> files) {
        JsonNode version = console.rest()
                .post("/api/v1/apps", "application/gzip", Packages.archive(files))
                .ok();
        return new Shop(console, version.path("app").asText());
    }

    private static Map<String, byte[]> files(boolean chart) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("config.yaml", bytes(CONFIG));
        files.put("beside.yaml", bytes(BESIDE));
        if (chart) {
            files.put("chart.yaml", bytes(CHART));
            files.put(
                    "web-1.0.0.tgz",
                    Packages.archive(Map.of(
                            "web/Chart.yaml", bytes("apiVersion: v2\nname: web\nversion: 1.0.0\n"),
                            "web/templates/settings.yaml", bytes(SETTINGS),
                            "web/templates/fails.yaml", bytes(FAILS),
                            "web/templates/hook.yaml", bytes(HOOK))));
        }
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Optional<ConfigMap> settings() {
        return Optional.ofNullable(namespace
                .client()
                .configMaps()
                .inNamespace(namespace.name())
                .withName("web-settings")
                .get());
    }

    /** Each of Helm's records as number and state, the oldest first. */
    private List<String> revisions() {
        return namespace
                .client()
                .secrets()
                .inNamespace(namespace.name())
                .withLabel("owner", "helm")
                .list()
                .getItems()
                .stream()
                .map(Secret::getMetadata)
                .map(secret -> secret.getLabels().get("version") + " "
                        + secret.getLabels().get("status"))
                .sorted()
                .toList();
    }

    /** The first Job is that of the killed console; the next one has to be made before it can be ended. */
    private void endTheHook() {
        String old = uid().orElse("");
        Waiting.until(
                Duration.ofSeconds(60),
                "the hook runs again",
                this::uid,
                uid -> uid.isPresent() && !uid.get().equals(old));
        JobEnd.tell(namespace, "web-migrate");
    }

    private Optional<String> uid() {
        return Optional.ofNullable(namespace
                        .client()
                        .batch()
                        .v1()
                        .jobs()
                        .inNamespace(namespace.name())
                        .withName("web-migrate")
                        .get())
                .map(job -> job.getMetadata().getUid());
    }

    private static List<String> names(JsonNode entries) {
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.path("object")
                        .path("name")
                        .asText(entry.path("name").asText()))
                .toList();
    }

    private static List<String> states(JsonNode log) {
        return StreamSupport.stream(log.path("steps").spliterator(), false)
                .map(step -> step.path("state").asText())
                .toList();
    }
}
