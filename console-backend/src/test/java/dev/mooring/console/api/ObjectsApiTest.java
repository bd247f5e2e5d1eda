package dev.mooring.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.api.Script.Answer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects of an application, by a script. */
@QuarkusTest
class ObjectsApiTest {

    private static final String APP = "/api/v1/apps/objects";
    private static final String WEB = APP + "/objects/Deployment/objects-web";
    private static final String MANIFESTS = """
            apiVersion: kots.io/v1beta1
            kind: Application
            metadata: {name: objects}
            spec: {title: Objects, statusInformers: [deploy/objects-web, kite/red]}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: objects-web}
            spec:
              replicas: 1
              selector: {matchLabels: {app: objects-web}}
              template:
                metadata: {labels: {app: objects-web}}
                spec: {containers: [{name: main, image: 'web:1'}]}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: objects-secret}
            stringData: {key: pearl}
            """;

    @Inject
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    FollowedLogs followed;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URI console;

    @SuppressWarnings("NullAway.Init")
    private Script script;

    @BeforeEach
    void application() {
        script = new Script(console);
        Answer installed = script.send(
                "POST", "/api/v1/apps", "application/gzip", Archive.of(Map.of("manifests.yaml", MANIFESTS)));
        assertThat(installed.status()).as(installed.body()).isEqualTo(201);
        int version = installed.json().path("sequence").asInt();
        if (script.get(APP).json().path("running").isMissingNode()
                || !script.get(APP + "/status").json().path("health").asText().equals("READY")) {
            script.json("POST", APP + "/versions/" + version + "/deploy", "");
        }
        await(() -> script.get(APP + "/status").json().path("health").asText().equals("READY"));
        await(() -> script.get(WEB).json().path("logs").size() == 1);
    }

    @Test
    void availabilityAndRolloutAreToldApart() {
        Answer status = script.get(APP + "/status");

        assertThat(status.json().path("availability").asText()).isEqualTo("FULL");
        assertThat(status.json().path("rollout").asText()).isEqualTo("DONE");
        assertThat(status.json().at("/notes/0/code").asText()).isEqualTo("status-informer-kind");
        assertThat(status.json().path("descendants")).hasSize(2);
    }

    @Test
    void anObjectIsShownWithItsYamlEventsAndLog() {
        String pod = script.get(WEB).json().at("/logs/0/pod/name").asText();

        Answer yaml = script.get(APP + "/objects/Secret/objects-secret/yaml");
        Answer log = script.get(APP + "/objects/Pod/" + pod + "/logs?container=main&tail=2");

        assertThat(script.get(APP + "/objects/Pod/" + pod).json().path("owners"))
                .hasSize(2);
        assertThat(yaml.type()).startsWith("application/yaml");
        assertThat(yaml.body()).contains("key: (hidden)").doesNotContain("pearl", "cGVhcmw");
        assertThat(log.type()).startsWith("text/plain");
        assertThat(log.body()).contains("simulated");
        assertThat(script.get(WEB + "/events").status()).isEqualTo(200);
    }

    @Test
    void aLogIsFollowedUntilTheClientLeaves() throws IOException {
        String pod = script.get(WEB).json().at("/logs/0/pod/name").asText();

        HttpResponse<InputStream> answer =
                script.open(APP + "/objects/Pod/" + pod + "/logs/follow?container=main&tail=1");
        try (BufferedReader log = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            String before = log.readLine();
            String written = log.readLine();
            assertThat(before).contains("simulated");
            assertThat(written).contains("simulated").isNotEqualTo(before);
            assertThat(followed.count()).isEqualTo(1);
        }

        await(() -> followed.count() == 0);
    }

    @Test
    void aLogThatCannotBeFollowedIsAProblemBeforeAnythingIsSent() {
        String pod = script.get(WEB).json().at("/logs/0/pod/name").asText();

        Answer none = script.get(APP + "/objects/Pod/" + pod + "/logs/follow?container=nothing");
        Answer noPod = script.get(WEB + "/logs/follow?container=main");

        assertThat(none.status()).isEqualTo(404);
        assertThat(none.type()).startsWith("application/problem+json");
        assertThat(noPod.status()).isEqualTo(422);
        assertThat(followed.count()).isZero();
    }

    @Test
    void onlySoManyLogsAreFollowedAtATime() throws IOException {
        String pod = script.get(WEB).json().at("/logs/0/pod/name").asText();
        String log = APP + "/objects/Pod/" + pod + "/logs/follow?container=main";
        List<HttpResponse<InputStream>> open = new ArrayList<>();
        try {
            for (int number = 0; number < FollowedLogs.MOST; number++) {
                open.add(script.open(log));
            }

            Answer oneMore = script.get(log);

            assertThat(open).allSatisfy(each -> assertThat(each.statusCode()).isEqualTo(200));
            assertThat(oneMore.status()).isEqualTo(409);
            assertThat(oneMore.body()).contains("logs-too-many");
        } finally {
            for (HttpResponse<InputStream> each : open) {
                each.body().close();
            }
        }
        await(() -> followed.count() == 0);
    }

    @Test
    void whatIsNotTheApplicationsIsAProblem() {
        Answer other = script.get(APP + "/objects/Secret/mooring-app-objects/yaml?namespace=mooring&apiVersion=v1");
        Answer log = script.get(WEB + "/logs?container=main");

        assertThat(other.status()).isEqualTo(404);
        assertThat(other.type()).startsWith("application/problem+json");
        assertThat(log.status()).isEqualTo(422);
        assertThat(log.type()).startsWith("application/problem+json");
    }

    @Test
    void aWorkloadIsRestartedAndScaled() {
        assertThat(script.json("POST", WEB + "/restart", "").status()).isEqualTo(202);
        assertThat(script.json("POST", WEB + "/scale", "{\"replicas\":2}").status())
                .isEqualTo(202);
        await(() -> script.get(WEB).json().path("replicas").asInt() == 2);

        assertThat(script.json("POST", WEB + "/scale", "{}").status()).isEqualTo(400);
        assertThat(script.json("POST", WEB + "/scale", "{\"replicas\":-1}").status())
                .isEqualTo(422);
        assertThat(script.json("POST", WEB + "/scale", "{\"replicas\":1}").status())
                .isEqualTo(202);
        await(() -> script.get(WEB).json().path("replicas").asInt() == 1);
    }

    @Test
    void theHistoryIsToldInSpans() {
        await(() -> !script.get(APP + "/status/history").json().path("spans").isEmpty());

        assertThat(script.get(APP + "/status/history")
                        .json()
                        .at("/spans/0/from")
                        .asText())
                .isNotEmpty();
        assertThat(script.get("/api/v1/apps/nothing/status/history").status()).isEqualTo(404);
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < until) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
