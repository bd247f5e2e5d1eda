package dev.mooring.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.console.api.Script.Answer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What the configuration offers beyond answers and saving. */
@QuarkusTest
class ConfigApiTest {

    private static final String CONFIG = """
            apiVersion: kots.io/v1beta1
            kind: Config
            metadata: {name: tiny}
            spec:
              groups:
              - name: main
                title: Main
                items:
                - {name: greeting, title: Greeting, type: text, default: hello}
                - {name: secret, title: Secret, type: password}
                - {name: logo, title: Logo, type: file}
                - name: port
                  title: Port
                  type: text
                  repeatable: true
                  minimumCount: 1
                  valuesByGroup: {main: {port-first: "80"}}
                  templates:
                  - {apiVersion: v1, kind: ConfigMap, name: ports}
                - name: key
                  title: Key
                  type: password
                  value: repl{{ RandomString 20 }}
                - name: host
                  title: Host
                  type: text
                  mooring:
                    probe: {tcp: {host: 'repl{{ ConfigOption "host" }}', port: 'repl{{ ConfigOption "number" }}'}}
                - {name: number, title: Number, type: text}
            """;
    private static final String MANIFESTS = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: greeting}
            data:
              text: 'repl{{ ConfigOption "greeting" }}'
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: secret}
            stringData:
              secret: 'repl{{ ConfigOption "secret" }}'
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: ports}
            data:
              port: 'repl{{ ConfigOption "[[repl .port ]]" }}'
            """;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URI console;

    @SuppressWarnings("NullAway.Init")
    private Script script;

    @SuppressWarnings("NullAway.Init")
    private String config;

    @BeforeEach
    void ownApplication(TestInfo test) {
        String slug = "conf-" + Integer.toHexString(test.getDisplayName().hashCode() & 0xffff);
        config = "/api/v1/apps/" + slug + "/config";
        script = new Script(console);
        String application = """
                apiVersion: kots.io/v1beta1
                kind: Application
                metadata: {name: %s}
                spec: {title: Tiny}
                """.formatted(slug);
        byte[] archive =
                Archive.of(Map.of("app.yaml", application, "config.yaml", CONFIG, "manifests.yaml", MANIFESTS));
        Answer installed = script.send("POST", "/api/v1/apps", "application/gzip", archive);
        assertThat(installed.status()).as(installed.body()).isEqualTo(201);
    }

    @Test
    void anItemTellsWhereItsValueComesFromAndItsRows() {
        JsonNode port = item(script.get(config), "port");

        assertThat(item(script.get(config), "greeting").path("origin").asText()).isEqualTo("DEFAULT");
        assertThat(port.path("repeatable").asBoolean()).isTrue();
        assertThat(item(script.get(config), "host").path("probe").asBoolean()).isTrue();
        assertThat(port.at("/rows/0/key").asText()).isEqualTo("port-first");
        assertThat(port.at("/rows/0/defaultValue").asText()).isEqualTo("80");
    }

    @Test
    void aPreviewShowsWhatAnswersChangeAndNoSecret() {
        Answer preview = script.json(
                "POST", config + "/preview", "{\"answers\":{\"greeting\":\"ahoy\",\"secret\":\"s3cret!\"}}");

        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(texts(preview.json().path("documents"), "/object/name")).containsExactly("greeting", "secret");
        assertThat(preview.json().at("/documents/0/change").asText()).isEqualTo("CHANGED");
        assertThat(texts(preview.json().at("/documents/0/diff"), "/text")).contains("  text: hello", "  text: ahoy");
        assertThat(preview.json().path("unchanged").asInt()).isPositive();
        assertThat(preview.body()).doesNotContain("s3cret!");
    }

    @Test
    void rowsAreAddedAnsweredAndRemoved() {
        Answer added = script.json("PUT", config, "{\"basedOn\":0,\"addRows\":{\"port\":[\"8080\",8443]}}");
        List<String> keys = rowKeys();
        Answer changed = script.json(
                "PUT",
                config,
                "{\"basedOn\":1,\"answers\":{\"" + keys.get(1) + "\":\"9090\"},\"removeRows\":[\"" + keys.get(2)
                        + "\"]}");

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(keys).hasSize(3);
        assertThat(changed.status()).as(changed.body()).isEqualTo(201);
        assertThat(texts(item(script.get(config), "port").path("rows"), "/value"))
                .containsExactly("", "9090");
        assertThat(rowKeys()).containsExactly(keys.get(0), keys.get(1));
    }

    @Test
    void rowsThatCannotBeAreRefusedByName() {
        Answer refused = script.json(
                "POST",
                config + "/evaluate",
                "{\"addRows\":{\"greeting\":[\"x\"]},\"removeRows\":[\"port-first\",\"nothing\"]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(texts(refused.json().path("findings"), "/subject"))
                .containsExactly("port-first", "nothing", "greeting");
    }

    @Test
    void aFileIsDownloadedAsItIsAndNeverShown() {
        script.json(
                "PUT",
                config,
                "{\"basedOn\":0,\"answers\":{\"logo\":{\"value\":\"aGk=\",\"filename\":\"../a b.svg\"}}}");

        Answer file = script.get(config + "/logo/file");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.type()).isEqualTo("application/octet-stream");
        assertThat(file.body()).isEqualTo("hi");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"a b.svg\"; filename*=UTF-8''a%20b.svg");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(script.get(config + "/greeting/file").status()).isEqualTo(404);
    }

    @Test
    void aFilesAnswersAreComparedFirstAndThenTaken() {
        String file = """
                {"dryRun": %s, "note": "restored", "file": "apiVersion: kots.io/v1beta1\\nkind: ConfigValues\\nspec:\\n\
                  values:\\n    greeting: {value: from a file}\\n    secret: {valuePlaintext: s3cret!}\\n\
                    gone: {value: x}\\n"}
                """;

        Answer compared = script.json("POST", config + "/import", file.formatted("true"));
        Answer taken = script.json("POST", config + "/import", file.formatted("false"));
        Answer again = script.json("POST", config + "/import", file.formatted("false"));

        assertThat(compared.status()).as(compared.body()).isEqualTo(200);
        assertThat(texts(compared.json().path("changes"), "/item")).containsExactly("greeting", "secret");
        assertThat(compared.json().at("/findings/0/subject").asText()).isEqualTo("gone");
        assertThat(compared.body()).doesNotContain("s3cret!");
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(taken.json().path("note").asText()).isEqualTo("restored");
        assertThat(item(script.get(config), "greeting").path("value").asText()).isEqualTo("from a file");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void aNewValueIsGeneratedOnRequestAndNeverShown() {
        String before = script.get(config + "/values?secrets=true").body();

        Answer generated = script.json("PUT", config, "{\"basedOn\":0,\"generate\":[\"key\"],\"note\":\"rotated\"}");
        String after = script.get(config + "/values?secrets=true").body();

        assertThat(generated.status()).as(generated.body()).isEqualTo(201);
        assertThat(before).containsPattern("key:\\s+valuePlaintext: \\w{20}");
        assertThat(after).containsPattern("key:\\s+valuePlaintext: \\w{20}").isNotEqualTo(before);
        assertThat(script.json("POST", config + "/evaluate", "{\"generate\":[\"greeting\"]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aConnectionIsTriedWithTheAnswersAsTheyAre() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String answers = "{\"answers\":{\"host\":\"127.0.0.1\",\"number\":\"" + server.getLocalPort() + "\"}}";

            Answer tried = script.json("POST", config + "/host/probe", answers);

            assertThat(tried.status()).as(tried.body()).isEqualTo(200);
            assertThat(tried.json().path("reached").asBoolean()).isTrue();
            assertThat(tried.json().path("facts").toString()).contains("the simulated cluster has no network");
        }
        assertThat(script.get(config).json().at("/basedOn").asInt()).isZero();
        assertThat(script.json("POST", config + "/greeting/probe", "{\"answers\":{}}")
                        .status())
                .isEqualTo(404);
        assertThat(script.json("POST", config + "/host/probe", "{\"answers\":{}}")
                        .status())
                .isEqualTo(422);
    }

    private List<String> rowKeys() {
        return texts(item(script.get(config), "port").path("rows"), "/key");
    }

    private static JsonNode item(Answer config, String name) {
        return StreamSupport.stream(config.json().at("/groups/0/items").spliterator(), false)
                .filter(item -> item.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no item " + name + " in " + config.body()));
    }

    private static List<String> texts(JsonNode array, String pointer) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.at(pointer).asText())
                .toList();
    }
}
