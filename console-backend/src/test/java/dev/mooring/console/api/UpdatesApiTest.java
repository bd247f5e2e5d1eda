package dev.mooring.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.console.api.Script.Answer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Updates as a script works with them, from a folder of releases. Each test has an application of its own. */
@QuarkusTest
class UpdatesApiTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URI console;

    @TempDir
    Path folder;

    private String slug;
    private String updates;
    private Script script;

    @BeforeEach
    void ownApplication(TestInfo test) {
        slug = "up-" + Integer.toHexString(test.getDisplayName().hashCode() & 0xffff);
        updates = "/api/v1/apps/" + slug + "/updates";
        script = new Script(console);
    }

    @Test
    void anApplicationComesFromAFolderAndItsUpdatesDo() throws IOException {
        release("1.0.0", 0);
        Answer installed = script.json("POST", "/api/v1/apps-from-source", settings(folder.toString()));
        release("1.1.0", 1);
        Files.writeString(folder.resolve("1.1.0.md"), "What is new");

        Answer test = script.json("POST", updates + "/test", settings(folder.toString()));
        Answer check = script.send("POST", updates + "/check", "", new byte[0]);
        Answer again = script.send("POST", updates + "/check", "", new byte[0]);

        assertThat(installed.status()).as(installed.body()).isEqualTo(201);
        assertThat(installed.json().path("versionLabel").asText()).isEqualTo("1.0.0");
        assertThat(test.json().path("newest").asText()).isEqualTo("1.1.0");
        assertThat(check.json().path("words").asText()).isEqualTo("One new release");
        assertThat(again.json().path("words").asText()).isEqualTo("Nothing new");
        JsonNode versions = script.get("/api/v1/apps/" + slug + "/versions").json();
        assertThat(versions.at("/0/versionLabel").asText()).isEqualTo("1.1.0");
        assertThat(versions.at("/0/source").asText()).isEqualTo("RELEASE_UPDATE");
    }

    @Test
    void anApplicationFromASourceMayBringItsLicense() throws IOException {
        release("1.0.0", 0);
        String license = """
                apiVersion: kots.io/v1beta1
                kind: License
                metadata: {name: someone}
                spec: {appSlug: %s, licenseID: secret-number, customerName: Someone}
                """.formatted(slug);

        Answer nonsense = script.form("/api/v1/apps-from-source", form("kind: Nonsense"));
        Answer installed = script.form("/api/v1/apps-from-source", form(license));

        assertThat(nonsense.status()).as(nonsense.body()).isEqualTo(422);
        assertThat(installed.status()).as(installed.body()).isEqualTo(201);
        assertThat(script.get("/api/v1/apps/" + slug + "/license")
                        .json()
                        .path("customer")
                        .asText())
                .isEqualTo("Someone");
    }

    @Test
    void anApplicationIsRemovedWithEverythingAboutIt() {
        install();

        Answer plan = script.get("/api/v1/apps/" + slug + "/removal");
        Answer removed = script.send("DELETE", "/api/v1/apps/" + slug, "", new byte[0]);

        assertThat(plan.json().path("versions").asInt()).isEqualTo(1);
        assertThat(removed.status()).as(removed.body()).isEqualTo(200);
        assertThat(removed.json().path("inCluster")).isEmpty();
        assertThat(script.get("/api/v1/apps/" + slug).status()).isEqualTo(404);
        assertThat(script.send("DELETE", "/api/v1/apps/" + slug, "", new byte[0])
                        .status())
                .isEqualTo(404);
    }

    private Map<String, String> form(String license) {
        return Map.of("settings", settings(folder.toString()), "license", license);
    }

    @Test
    void settingsAreSavedAndAPasswordIsNotShown() {
        install();

        Answer saved = script.json("PUT", updates, """
                {"source":"REGISTRY","repository":"registry.example.com/shop","channel":"stable","username":"ci",
                 "password":"s3cret!","schedule":"30 3 * * *","order":"BY_VERSION","autoDeploy":"PATCH"}
                """);
        Answer shown = script.get(updates);

        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(shown.json().at("/settings/schedule").asText()).isEqualTo("30 3 * * *");
        assertThat(shown.json().at("/settings/passwordStored").asBoolean()).isTrue();
        assertThat(shown.json().has("next")).isTrue();
        assertThat(saved.body() + shown.body()).doesNotContain("s3cret!");
    }

    @Test
    void whatCannotBeIsRefusedAltogether() {
        install();

        Answer saved = script.json("PUT", updates, "{\"source\":\"REGISTRY\",\"schedule\":\"often\"}");

        assertThat(saved.status()).isEqualTo(422);
        assertThat(saved.json().path("findings").findValuesAsText("code"))
                .contains("registry-address", "updates-missing", "updates-schedule");
        assertThat(script.json("PUT", updates, "{\"source\":\"MAGIC\"}").status())
                .isEqualTo(400);
    }

    @Test
    void withoutASourceThereIsNothingToLookAt() {
        install();

        assertThat(script.send("POST", updates + "/check", "", new byte[0]).status())
                .isEqualTo(409);
        assertThat(script.json("POST", updates + "/fetch", "{\"label\":\"9\"}").status())
                .isEqualTo(409);
        assertThat(script.json("POST", updates + "/fetch", "{}").status()).isEqualTo(400);
        assertThat(script.get("/api/v1/apps/nobody/updates").status()).isEqualTo(404);
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        install();

        Answer test = script.json(
                "POST", updates + "/test", settings(folder.resolve("nowhere").toString()));

        assertThat(test.status()).isEqualTo(422);
        assertThat(test.json().at("/findings/0/code").asText()).isEqualTo("folder-unreadable");
    }

    private void install() {
        script.send("POST", "/api/v1/apps", "application/gzip", Archive.application(slug));
    }

    private void release(String label, long minutes) throws IOException {
        Path archive = Files.write(folder.resolve(label + ".tgz"), Archive.application(slug));
        Files.setLastModifiedTime(archive, FileTime.from(NOON.plusSeconds(60 * minutes)));
    }

    private static String settings(String path) {
        return "{\"source\":\"FOLDER\",\"folder\":\"" + path + "\"}";
    }
}
