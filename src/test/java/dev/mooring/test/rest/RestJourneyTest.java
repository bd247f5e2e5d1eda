package dev.mooring.test.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Packages;
import dev.mooring.test.console.Rest;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** What an admin does in the browser, done by a script; each test goes on where the one before it ended. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestJourneyTest {

    private static final String PASSWORD = "example-password-1";

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

    @Test
    @Order(1)
    void thePackageThatIsThereAlreadyChangesNothing() {
        Rest.Answer answer = console.rest()
                .post(
                        "/api/v1/apps",
                        Packages.formType(),
                        Packages.form(Packages.archive(Packages.shop()), Packages.shopLicense()));

        assertThat(answer.ok().path("sequence").asInt()).isZero();
        assertThat(slugs()).containsExactly("harbor-shop");
    }

    @Test
    @Order(2)
    void answersAreTriedOutWithoutBeingSaved() {
        JsonNode evaluated = console.rest()
                .postJson(
                        shop.path("/config/evaluate"),
                        "{\"answers\": {\"database_type\": \"external\", \"database_host\": \"db.example.com\"}}")
                .ok();

        assertThat(item(evaluated, "database_host").path("visible").asBoolean()).isTrue();
        assertThat(item(evaluated, "database_url").path("defaultValue").asText())
                .isEqualTo("jdbc:postgresql://db.example.com:5432/shop");
        assertThat(item(shop.get("/config").ok(), "database_host")
                        .path("visible")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @Order(3)
    void whatIsMissingIsNamed() {
        JsonNode config = shop.get("/config").ok();

        assertThat(config.path("deployable").asBoolean()).isFalse();
        assertThat(config.path("findings").findValuesAsText("subject")).contains("admin_password");
    }

    @Test
    @Order(4)
    void savedAnswersArePlannedAsCreations() {
        int version = shop.save(Map.of("admin_password", PASSWORD));

        Rest.Answer plan = shop.get("/versions/" + version + "/plan");

        assertThat(plan.ok().path("deployable").asBoolean()).isTrue();
        assertThat(plan.json().path("counts").path("create").asInt()).isGreaterThan(5);
        assertThat(plan.body()).doesNotContain(PASSWORD).doesNotContain("ZXhhbXBsZS1wYXNzd29yZC0x");
    }

    @Test
    @Order(5)
    void theDeployEndsWithAllStepsDoneAndTheShopReady() {
        JsonNode log = shop.deploy(1);

        assertThat(log.path("failed").asBoolean()).isFalse();
        assertThat(log.path("steps").findValuesAsText("state")).containsOnly("DONE");
        assertThat(shop.awaitReady().path("live").asBoolean()).isTrue();
        assertThat(shop.get("").ok().path("running").path("sequence").asInt()).isEqualTo(1);
    }

    @Test
    @Order(6)
    void theSameVersionAgainOnlyRunsTheHookThatWasDeletedAfterItsSuccess() {
        JsonNode plan = shop.get("/versions/1/plan").ok();
        JsonNode counts = plan.path("counts");

        assertThat(StreamSupport.stream(plan.path("entries").spliterator(), false)
                        .filter(entry -> entry.path("effect").asText().equalsIgnoreCase("create")))
                .allSatisfy(
                        entry -> assertThat(entry.at("/object/kind").asText()).isEqualTo("Job"))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(counts.path("change").asInt()).isZero();
        assertThat(counts.path("delete").asInt()).isZero();
    }

    @Test
    @Order(7)
    void passwordsAreExportedOnlyWhenAskedFor() {
        assertThat(shop.get("/config").body()).doesNotContain(PASSWORD);
        assertThat(shop.get("/config/values").body()).doesNotContain(PASSWORD).contains("kind: ConfigValues");
        assertThat(shop.get("/config/values?secrets=true").body()).contains(PASSWORD);
    }

    @Test
    @Order(8)
    void whoSavesOnTopOfAnOldVersionIsToldSo() {
        Rest.Answer answer =
                console.rest().putJson(shop.path("/config"), "{\"basedOn\": 0, \"answers\": {\"title\": \"Late\"}}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(shop.get("/config").body()).doesNotContain("Late");
    }

    @Test
    @Order(9)
    void aRemovedPartIsPlannedAsADeletionAndThenGone() {
        int version = shop.save(
                Map.of("database_type", "external", "database_host", "db.example.com", "database_password", PASSWORD));
        JsonNode plan = shop.get("/versions/" + version + "/plan").ok();
        assertThat(plan.path("counts").path("delete").asInt()).isEqualTo(3);

        shop.deploy(version);

        assertThat(shop.get("/status").body()).contains("shop-web").doesNotContain("shop-database");
    }

    private List<String> slugs() {
        return console.rest().get("/api/v1/apps").ok().findValuesAsText("slug");
    }

    private static JsonNode item(JsonNode config, String name) {
        return stream(config.path("groups"))
                .flatMap(group -> stream(group.path("items")))
                .filter(item -> item.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
