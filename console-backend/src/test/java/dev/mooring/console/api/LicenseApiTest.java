package dev.mooring.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.api.Script.Answer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The license, by a script. */
@QuarkusTest
class LicenseApiTest {

    private static final String LICENSE = """
            apiVersion: kots.io/v1beta2
            kind: License
            spec:
              appSlug: licensed
              licenseID: secret-number
              customerName: Somebody
              entitlements:
                seats: {title: Seats, value: 5, valueType: Integer}
                inner: {title: Inner, value: not-for-eyes, isHidden: true}
            """;
    private static final String PATH = "/api/v1/apps/licensed/license";

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URI console;

    @SuppressWarnings("NullAway.Init")
    private Script script;

    @BeforeEach
    void application() {
        script = new Script(console);
        String application = """
                apiVersion: kots.io/v1beta1
                kind: Application
                metadata: {name: licensed}
                spec: {title: Licensed}
                """;
        Answer installed =
                script.send("POST", "/api/v1/apps", "application/gzip", Archive.of(Map.of("app.yaml", application)));
        assertThat(installed.status()).as(installed.body()).isEqualTo(201);
    }

    @Test
    void aLicenseIsComparedTakenAndShownWithoutItsSecrets() {
        assertThat(yaml("PUT", PATH, LICENSE).status()).isEqualTo(201);

        Answer preview = yaml("POST", PATH + "/preview", LICENSE.replace("value: 5", "value: 9"));
        Answer shown = script.get(PATH);

        assertThat(preview.json().at("/changes/0/name").asText()).isEqualTo("entitlements.seats");
        assertThat(shown.json().path("customer").asText()).isEqualTo("Somebody");
        assertThat(shown.json().path("signature").asText()).isEqualTo("NOT_SIGNED");
        assertThat(shown.json().at("/entitlements/0/value").asText()).isEqualTo("5");
        assertThat(shown.body()).doesNotContain("secret-number", "not-for-eyes");
    }

    @Test
    void whatIsNoLicenseForThisApplicationIsRefused() {
        yaml("PUT", PATH, LICENSE);

        assertThat(yaml("PUT", PATH, "a: b").status()).isEqualTo(422);
        assertThat(yaml("PUT", PATH, LICENSE.replace("appSlug: licensed", "appSlug: other"))
                        .status())
                .isEqualTo(422);
        assertThat(script.get("/api/v1/apps/nobody/license").status()).isEqualTo(404);
    }

    private Answer yaml(String method, String path, String text) {
        return script.send(method, path, "application/yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
