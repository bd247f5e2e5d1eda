package dev.mooring.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URI console;

    private JsonNode document;

    @BeforeEach
    void read() {
        document = new Script(console).get("/q/openapi?format=json").json();
    }

    @Test
    void theDocumentHasItsNameAndSaysHowToGetIn() {
        assertThat(document.at("/info/title").asText()).isEqualTo("Mooring API v1");
        assertThat(document.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
    }

    @Test
    void everyPathIsThere() {
        Set<String> paths = new TreeSet<>();
        document.path("paths").fieldNames().forEachRemaining(paths::add);

        assertThat(paths)
                .contains(
                        "/api/v1/apps",
                        "/api/v1/apps/{slug}",
                        "/api/v1/apps/{slug}/status",
                        "/api/v1/apps/{slug}/status/history",
                        "/api/v1/apps/{slug}/objects/{kind}/{name}",
                        "/api/v1/apps/{slug}/objects/{kind}/{name}/cause",
                        "/api/v1/apps/{slug}/objects/{kind}/{name}/yaml",
                        "/api/v1/apps/{slug}/objects/{kind}/{name}/events",
                        "/api/v1/apps/{slug}/objects/{kind}/{name}/logs",
                        "/api/v1/apps/{slug}/objects/{kind}/{name}/restart",
                        "/api/v1/apps/{slug}/objects/{kind}/{name}/scale",
                        "/api/v1/apps/{slug}/registry",
                        "/api/v1/apps/{slug}/registry/test",
                        "/api/v1/apps/{slug}/config",
                        "/api/v1/apps/{slug}/config/evaluate",
                        "/api/v1/apps/{slug}/config/preview",
                        "/api/v1/apps/{slug}/config/import",
                        "/api/v1/apps/{slug}/config/{item}/file",
                        "/api/v1/apps/{slug}/config/{item}/probe",
                        "/api/v1/apps/{slug}/config/values",
                        "/api/v1/apps/{slug}/license",
                        "/api/v1/apps/{slug}/license/preview",
                        "/api/v1/apps/{slug}/patches",
                        "/api/v1/apps/{slug}/patches/preview",
                        "/api/v1/apps/{slug}/versions",
                        "/api/v1/apps/{slug}/versions/{sequence}",
                        "/api/v1/apps/{slug}/versions/{sequence}/plan",
                        "/api/v1/apps/{slug}/versions/{sequence}/deploy",
                        "/api/v1/apps-from-source",
                        "/api/v1/apps/{slug}/removal",
                        "/api/v1/apps/{slug}/ports",
                        "/api/v1/apps/{slug}/updates",
                        "/api/v1/apps/{slug}/updates/test",
                        "/api/v1/apps/{slug}/updates/check",
                        "/api/v1/apps/{slug}/updates/fetch",
                        "/api/v1/apps/{slug}/versions/{sequence}/files",
                        "/api/v1/apps/{slug}/versions/{sequence}/files/archive",
                        "/api/v1/apps/{slug}/versions/{from}/compare/{to}",
                        "/api/v1/apps/{slug}/settings");
    }

    @Test
    void bodiesInEveryFormAreDocumented() {
        assertThat(document.at("/paths/~1api~1v1~1apps/post/requestBody/content")
                        .fieldNames())
                .toIterable()
                .contains("application/gzip", "multipart/form-data");
        assertThat(document.at("/paths/~1api~1v1~1apps~1{slug}~1config/put/requestBody/content")
                        .fieldNames())
                .toIterable()
                .contains("application/json", "application/yaml");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        document.findValues("$ref").forEach(reference -> references.add(reference.asText()));

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void everyOperationHasANameASummaryAndAProblem() {
        document.at("/paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("responses")
                            && operation.path("operationId").asText().length() > 0) {
                        assertThat(operation.path("summary").asText()).isNotBlank();
                        assertThat(operation
                                        .at("/responses/default/content/application~1problem+json")
                                        .isMissingNode())
                                .as(operation.path("operationId").asText())
                                .isFalse();
                    }
                }));
    }
}
