package dev.mooring.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.mooring.console.api.Script.Answer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The registry of images as a script works with it. Each test has an application of its own. */
@QuarkusTest
class RegistryApiTest {

    private static final String TYPED = """
            {"source":"OWN","host":"mirror.example.com:5000","namespace":"team","login":"TYPED","username":"ci",
             "password":"s3cret!","note":"We have a mirror now"}
            """;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URI console;

    private String app;
    private String registry;
    private Script script;

    @BeforeEach
    void ownApplication(TestInfo test) {
        String slug = "pull-" + Integer.toHexString(test.getDisplayName().hashCode() & 0xffff);
        app = "/api/v1/apps/" + slug;
        registry = app + "/registry";
        script = new Script(console);
        script.send("POST", "/api/v1/apps", "application/gzip", Archive.application(slug));
    }

    @Test
    void withoutASettingItIsAsTheConsoleWasStarted() {
        JsonNode shown = script.get(registry).json();

        assertThat(shown.at("/settings/source").asText()).isEqualTo("CONSOLE");
        assertThat(shown.path("consoleDefault").asText()).contains("where the vendor says");
        assertThat(shown.at("/newestRegistry/host").asText()).isEmpty();
        assertThat(shown.path("notes")).isEmpty();
    }

    @Test
    void aChangeMakesAVersionThatSaysWhatItWasMadeWithButNotThePassword() {
        Answer saved = script.json("PUT", registry, TYPED);
        Answer shown = script.get(registry);
        Answer versions = script.get(app + "/versions");

        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.json().at("/version/source").asText()).isEqualTo("REGISTRY_CHANGE");
        assertThat(saved.json().at("/version/note").asText()).isEqualTo("We have a mirror now");
        assertThat(saved.json().at("/version/registry/host").asText()).isEqualTo("mirror.example.com:5000");
        assertThat(shown.json().at("/settings/passwordStored").asBoolean()).isTrue();
        assertThat(shown.json().at("/newestRegistry/login").asText()).isEqualTo("TYPED");
        assertThat(versions.json().at("/0/registry/namespace").asText()).isEqualTo("team");
        assertThat(saved.body() + shown.body() + versions.body()).doesNotContain("s3cret!");
    }

    @Test
    void theSameAgainMakesNoVersionAndKeepsThePassword() {
        script.json("PUT", registry, TYPED);

        Answer again = script.json("PUT", registry, TYPED.replace("\"password\":\"s3cret!\",", ""));

        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json().has("version")).isFalse();
    }

    @Test
    void versionsAreComparedByTheirRegistries() {
        script.json("PUT", registry, TYPED);
        script.json("PUT", registry, TYPED.replace("s3cret!", "rotated!"));

        JsonNode first = script.get(app + "/versions/0/compare/1").json();
        JsonNode second = script.get(app + "/versions/1/compare/2").json();

        assertThat(first.at("/registry/after/host").asText()).isEqualTo("mirror.example.com:5000");
        assertThat(first.at("/registry/passwordAlone").asBoolean()).isFalse();
        assertThat(second.at("/registry/passwordAlone").asBoolean()).isTrue();
    }

    @Test
    void whatCannotBeIsRefusedAltogether() {
        Answer saved = script.json(
                "PUT", registry, "{\"source\":\"OWN\",\"host\":\"nowhere\",\"login\":\"TYPED\",\"namespace\":\"A B\"}");
        Answer noSecret = script.json(
                "PUT",
                registry,
                "{\"source\":\"OWN\",\"host\":\"r.example.com\",\"login\":\"SECRET\",\"secret\":\"none\"}");

        assertThat(saved.status()).isEqualTo(422);
        assertThat(saved.json().path("findings").findValuesAsText("code"))
                .containsExactly("registry-host", "registry-namespace", "registry-user", "registry-password");
        assertThat(noSecret.json().at("/findings/0/code").asText()).isEqualTo("registry-secret-missing");
        assertThat(script.json("PUT", registry, "{\"source\":\"MAGIC\"}").status())
                .isEqualTo(400);
        assertThat(script.get("/api/v1/apps/nobody/registry").status()).isEqualTo(404);
        assertThat(script.get(registry).json().at("/settings/source").asText()).isEqualTo("CONSOLE");
    }

    @Test
    void aRegistryIsTriedBeforeItIsSaved() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        String here = "{\"source\":\"OWN\",\"host\":\"127.0.0.1:"
                + server.getAddress().getPort() + "\",\"plainHttp\":true}";

        Answer answering = script.json("POST", registry + "/test", here);
        server.stop(0);
        Answer gone = script.json("POST", registry + "/test", here);
        Answer none = script.json("POST", registry + "/test", "{\"source\":\"OFF\"}");

        assertThat(answering.status()).as(answering.body()).isEqualTo(200);
        assertThat(answering.json().path("words").asText()).contains("answers, without a login");
        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.json().at("/findings/0/code").asText()).isEqualTo("registry-unreachable");
        assertThat(none.status()).isEqualTo(409);
        assertThat(script.get(registry).json().at("/settings/source").asText()).isEqualTo("CONSOLE");
    }
}
