package dev.mooring.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.api.Script.Answer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong is told in one shape. */
@QuarkusTest
class ApiErrorsTest {

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URI console;

    /** A resource with a bug. */
    @Path("/api/v1/broken")
    public static class Broken {
        @GET
        public String fail() {
            throw new IllegalStateException("inner secret");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/nothing,,,404",
        "GET,/api,,,404",
        "GET,/api/v1/apps/none,,,404",
        "GET,/api/v1/apps/NO_SLUG,,,404",
        "GET,/api/v1/apps/none/nothing,,,404",
        "GET,/api/v1/apps/none/config,,,404",
        "GET,/api/v1/apps/none/config/values,,,404",
        "GET,/api/v1/apps/none/status,,,404",
        "GET,/api/v1/apps/none/versions,,,404",
        "GET,/api/v1/apps/none/versions/0,,,404",
        "GET,/api/v1/apps/none/versions/x,,,404",
        "GET,/api/v1/apps/none/versions/0/plan,,,404",
        "GET,/api/v1/apps/none/versions/0/deploy,,,404",
        "POST,/api/v1/apps/none/versions/0/deploy,,,404",
        "DELETE,/api/v1/apps,,,405",
        "DELETE,/api/v1/apps/none,,,404",
        "POST,/api/v1/apps/none,,,405",
        "DELETE,/api/v1/apps/none/config,,,405",
        "POST,/api/v1/apps/none/config,,,405",
        "GET,/api/v1/apps/none/config/evaluate,,,405",
        "PUT,/api/v1/apps/none/config/evaluate,,,405",
        "PUT,/api/v1/apps/none/config/values,,,405",
        "POST,/api/v1/apps/none/versions,,,405",
        "DELETE,/api/v1/apps/none/versions/0,,,405",
        "PUT,/api/v1/apps/none/versions/0/deploy,,,405",
        "PUT,/api/v1/apps/none/versions/0/plan,,,405",
        "GET,/api/v1/apps/none/config/item/file,,,404",
        "POST,/api/v1/apps/none/config/item/probe,,,404",
        "POST,/api/v1/apps,text/plain,x,415",
        "PUT,/api/v1/apps/none/config,text/plain,x,415",
        "POST,/api/v1/apps,application/gzip,no archive,422",
        "POST,/api/v1/apps/none/config/evaluate,application/json,{broken,400",
        "POST,/api/v1/apps/none/config/evaluate,application/json,[],400",
        "POST,/api/v1/apps/none/config/evaluate,application/json,{},400",
        "PUT,/api/v1/apps/none/config,application/json,{},400",
        "POST,/api/v1/apps/none/config/preview,application/json,{},400",
        "POST,/api/v1/apps/none/config/import,application/json,{},400",
        "PUT,/api/v1/apps/none/config,application/json,'{\"basedOn\":0.5,\"answers\":{}}',400",
        "PUT,/api/v1/apps/none/config,application/json,'{\"basedOn\":-1,\"answers\":{}}',400",
        "PUT,/api/v1/apps/none/config,application/json,'{\"basedOn\":\"x\"}',400"
    })
    void anErrorIsAProblemDocument(String method, String path, String type, String body, int status) {
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);

        Answer answer = new Script(console).send(method, path, type == null ? "" : type, content);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asText()).isEqualTo("about:blank");
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThat(answer.json().path("instance").asText()).isEqualTo(path);
        assertThat(answer.json().path("findings").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "0.5", "99999999999999999999"})
    void aVersionThatIsNoNumberIsABadRequest(String basedOn) {
        byte[] file = "kind: ConfigValues".getBytes(StandardCharsets.UTF_8);

        Answer answer = new Script(console)
                .send("PUT", "/api/v1/apps/none/config?basedOn=" + basedOn, "application/yaml", file);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/findings/0/subject").asText()).isEqualTo("basedOn");
    }

    @Test
    void aBugIsToldByItsIncidentAndNothingOfItsInside() {
        Answer answer = new Script(console).get("/api/v1/broken");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("incident").asText()).hasSize(36);
        assertThat(answer.body()).doesNotContain("inner secret").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"POST,/api/v1/apps,application/gzip,5", "PUT,/api/v1/apps/none/config,application/json,3"})
    void aBodyThatIsTooLargeIsRefusedBeforeItIsSent(String method, String path, String type, int megabytes) {
        byte[] large = new byte[megabytes << 20];
        new Random(1).nextBytes(large);

        Answer answer = new Script(console).send(method, path, type, large);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.type()).isEqualTo("application/problem+json");
    }
}
