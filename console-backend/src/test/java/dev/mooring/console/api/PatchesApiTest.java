package dev.mooring.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.api.Script.Answer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The customer's patches, by a script. */
@QuarkusTest
class PatchesApiTest {

    private static final String PATCHES = "/api/v1/apps/patched/patches";
    private static final String MANIFESTS = """
            apiVersion: kots.io/v1beta1
            kind: Application
            metadata: {name: patched}
            spec: {title: Patched}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings}
            data: {a: b}
            """;
    private static final String GOOD = "{\"files\":{\"mine.yaml\":\"%s\"},\"note\":\"why not\"}"
            .formatted("apiVersion: v1\\nkind: ConfigMap\\nmetadata: {name: settings}\\ndata: {a: c}\\n");

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
    }

    @Test
    void patchesArePreviewedSavedAndShown() {
        Answer preview = script.json("POST", PATCHES + "/preview", GOOD);
        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(preview.json().at("/documents/0/object/name").asText()).isEqualTo("settings");

        Answer saved = script.json("PUT", PATCHES, GOOD);
        assertThat(saved.status()).as(saved.body()).isEqualTo(201);
        assertThat(saved.json().path("source").asText()).isEqualTo("PATCH_CHANGE");

        assertThat(script.get(PATCHES).json().at("/files/mine.yaml").asText()).contains("data: {a: c}");
    }

    @Test
    void aPatchThatDoesNotApplyIsAProblemWithItsPlace() {
        Answer refused = script.json("PUT", PATCHES, GOOD.replace("name: settings", "name: other"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/code").asText()).isEqualTo("patch-no-target");
        assertThat(refused.body()).contains("patches/mine.yaml");
    }

    @Test
    void anOldBasisIsAConflictAndNoFilesAreABadRequest() {
        script.json("PUT", PATCHES, GOOD.replace("a: c", "a: d"));

        assertThat(script.json("PUT", PATCHES, "{\"basedOn\":0,\"files\":{}}").status())
                .isEqualTo(409);
        assertThat(script.json("PUT", PATCHES, "{}").status()).isEqualTo(400);
        assertThat(script.json("PUT", PATCHES, "{\"files\":{\"a.yaml\":null}}").status())
                .isEqualTo(400);
        assertThat(script.get("/api/v1/apps/nobody/patches").status()).isEqualTo(404);
    }
}
