package dev.mooring.test.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Packages;
import dev.mooring.test.console.Rest;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever may not, and whatever cannot be worked with, gets a problem document that says why; the console lives on. */
@TestInstance(Lifecycle.PER_CLASS)
class RestRefusalsTest {

    private static final String APPS = "/api/v1/apps";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private RunningConsole console;
    private Shop shop;

    @BeforeAll
    void openTheConsole() {
        console = RunningConsole.start(Launch.demo());
        shop = Shop.of(console);
    }

    @AfterAll
    void closeTheConsole() {
        console.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "POST, ''",
        "GET, /harbor-shop",
        "GET, /harbor-shop/config",
        "PUT, /harbor-shop/config",
        "POST, /harbor-shop/config/evaluate",
        "POST, /harbor-shop/config/preview",
        "POST, /harbor-shop/config/import",
        "GET, /harbor-shop/config/notice/file",
        "POST, /harbor-shop/config/database_host/probe",
        "GET, /harbor-shop/config/values?secrets=true",
        "GET, /harbor-shop/versions",
        "GET, /harbor-shop/versions/0",
        "GET, /harbor-shop/versions/0/plan",
        "POST, /harbor-shop/versions/0/deploy",
        "GET, /harbor-shop/versions/0/deploy",
        "GET, /harbor-shop/status",
        "GET, /no-such-app",
        "GET, /../apps/harbor-shop",
        "GET, //harbor-shop",
        "DELETE, /harbor-shop"
    })
    void withoutATokenNothingIsToldOrDone(String method, String path) {
        assertNotSignedIn(console.anonymous().send(method, APPS + path, "", BodyPublishers.noBody()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/dev", "/q/swagger-ui", "/q/arc/beans", "/api", "/api/v2/apps", "/q/info"})
    void withoutATokenNothingElseIsToldEither(String path) {
        Rest.Answer answer = console.anonymous().get(path);

        assertThat(answer.status()).isIn(303, 401);
        assertThat(answer.status() == 303 ? answer.location() : "login").contains("login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic YWRtaW46YWRtaW4=", "bearer\tx"})
    void aWrongTokenOpensNothing(String authorization) {
        Rest rest = new Rest(console.at(""), Map.of("Authorization", authorization));

        assertNotSignedIn(rest.get(APPS));
    }

    @Test
    void aBrokenArchiveIsRefusedWithAReason() {
        byte[] cut = java.util.Arrays.copyOf(Packages.archive(Packages.shop()), 900);

        assertRefused(upload(cut), 422);
        assertRefused(upload("not an archive".getBytes(StandardCharsets.UTF_8)), 422);
        assertRefused(upload(new byte[0]), 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.yaml", "a/../../outside.yaml", "/etc/outside.yaml"})
    void anEntryOutsideOfThePackageIsRefusedByItsName(String name) {
        Rest.Answer answer = upload(Packages.archive(Map.of(name, "a: 1".getBytes(StandardCharsets.UTF_8))));

        assertRefused(answer, 422);
        assertThat(answer.body()).contains("outside.yaml");
    }

    @Test
    void anArchiveWithoutAPackageInItIsRefused() {
        assertRefused(upload(Packages.archive(Map.of("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)))), 422);
    }

    @Test
    void anAnswerOfTenMegabytesIsRefusedAndTheConsoleLivesOn() {
        String huge = "x".repeat(TEN_MEGABYTES);

        Rest.Answer answer = console.rest()
                .putJson(shop.path("/config"), "{\"basedOn\": 0, \"answers\": {\"greeting\": \"" + huge + "\"}}");

        assertThat(answer.status()).isIn(413, 422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(shop.get("/config").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"basedOn\": \"x\", \"answers\": {}}",
                "{\"answers\": {\"title\": \"x\"}}",
                "{\"basedOn\": 0, \"answers\": [1]}",
                "{\"basedOn\": 0, \"answers\": {\"title\": {\"a\": 1}}}",
                "{\"basedOn\": -1, \"answers\": {}}"
            })
    void whatIsNotTheExpectedJsonIsRefused(String body) {
        assertRefused(console.rest().putJson(shop.path("/config"), body), 400);
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        String nested = "[".repeat(50_000);

        assertRefused(console.rest().postJson(shop.path("/config/evaluate"), nested), 400);
    }

    @Test
    void anUnknownItemIsRefusedByName() {
        Rest.Answer answer =
                console.rest().putJson(shop.path("/config"), "{\"basedOn\": 0, \"answers\": {\"titel\": \"x\"}}");

        assertRefused(answer, 422);
        assertThat(answer.body()).contains("titel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no-such-app",
                "/no-such-app/config",
                "/no-such-app/status",
                "/harbor-shop/versions/99",
                "/harbor-shop/versions/99/plan",
                "/harbor-shop/versions/0/deploy",
                "/harbor-shop/versions/x/plan",
                "/Not%20A%20Slug",
                "/%2e%2e%2f%2e%2e"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertRefused(console.rest().get(APPS + path), 404);
    }

    @Test
    void aVersionThatLacksAnswersIsNotDeployed() {
        Rest.Answer answer = console.rest().post(shop.path("/versions/0/deploy"));

        assertThat(answer.status()).isIn(409, 422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void whatTheApiDoesNotSpeakIsRefused() {
        assertRefused(console.rest().post(APPS, "text/plain", new byte[] {1}), 415);
        assertRefused(console.rest().send("DELETE", APPS, "", BodyPublishers.noBody()), 405);
    }

    @Test
    void theOpenApiDocumentListsThePaths() throws JsonProcessingException {
        JsonNode json = console.rest().get("/q/openapi?format=json").ok();
        JsonNode yaml =
                new YAMLMapper().readTree(console.rest().get("/q/openapi").body());

        assertThat(json.path("openapi").asText()).startsWith("3.");
        assertThat(json.path("paths").fieldNames())
                .toIterable()
                .contains(
                        "/api/v1/apps",
                        "/api/v1/apps/{slug}",
                        "/api/v1/apps/{slug}/config",
                        "/api/v1/apps/{slug}/config/evaluate",
                        "/api/v1/apps/{slug}/config/preview",
                        "/api/v1/apps/{slug}/config/import",
                        "/api/v1/apps/{slug}/config/{item}/file",
                        "/api/v1/apps/{slug}/config/{item}/probe",
                        "/api/v1/apps/{slug}/config/values",
                        "/api/v1/apps/{slug}/status",
                        "/api/v1/apps/{slug}/versions",
                        "/api/v1/apps/{slug}/versions/{sequence}",
                        "/api/v1/apps/{slug}/versions/{sequence}/plan",
                        "/api/v1/apps/{slug}/versions/{sequence}/deploy");
        assertThat(yaml.path("paths")).isEqualTo(json.path("paths"));
    }

    private Rest.Answer upload(byte[] archive) {
        return console.rest().post(APPS, "application/gzip", archive);
    }

    private static void assertNotSignedIn(Rest.Answer answer) {
        assertRefused(answer, 401);
    }

    private static void assertRefused(Rest.Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("detail").asText()).isNotBlank();
    }
}
