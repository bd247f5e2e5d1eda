package dev.mooring.test.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.cluster.NeedsNode;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Rest;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.console.Waiting;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
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

/**
 * From the first install over upgrades, changes behind the console's back and a release that fails, with pods that run;
 * each test goes on where the one before it ended.
 */
@NeedsNode
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LighthouseTest {

    private static final String HOOK = "lamp-trim";

    private Site site;
    private RunningConsole console;
    private Shop app;
    private Runs runs;
    private int first;
    private int second;
    private int dark;

    @BeforeAll
    void openTheConsole(TestCluster cluster, TestNamespace fresh) {
        site = new Site(fresh);
        runs = new Runs(fresh.client(), fresh.name());
        console = RunningConsole.start(Launch.serve(cluster.kubeconfig(), fresh.name()));
        app = Lighthouse.on(console);
    }

    @AfterAll
    void closeTheConsole() {
        Stream.of(console, runs, site).filter(java.util.Objects::nonNull).forEach(LighthouseTest::close);
    }

    @Test
    @Order(1)
    void theFirstReleaseIsPlannedWithAllThatItBrings() {
        first = Lighthouse.release("v1", site.namespace()).uploadTo(console);

        JsonNode plan = app.get("/versions/" + first + "/plan").ok();

        assertThat(plan.path("deployable").asBoolean()).as(plan.toString()).isTrue();
        assertThat(named(plan.path("entries")))
                .contains(
                        "Namespace " + site.rocks(),
                        "CustomResourceDefinition " + site.beaconDefinition(),
                        "Beacon skerry",
                        "Job survey",
                        "Deployment buoy",
                        "ConfigMap lamp-settings");
        assertThat(site.deployment("lantern")).isEmpty();
        assertThat(site.definesBeacons()).isFalse();
    }

    @Test
    @Order(2)
    void itIsInstalledWhole() {
        JsonNode log = app.deploy(first);

        assertDone(log);
        app.awaitReady();
        assertThat(site.light()).contains("Skerryvore", "Oil");
        assertThat(site.beacon()).contains("Skerryvore");
        assertThat(site.data(site.rocks(), "chart").orElseThrow()).containsEntry("title", "Skerryvore");
        assertThat(site.data("lamp-settings").orElseThrow()).containsEntry("title", "Skerryvore");
        assertThat(site.revisions("lamp")).containsExactly("1 deployed");
    }

    @Test
    @Order(3)
    void itsJobAndTheHooksOfItsChartRanOnceAndAreGone() {
        site.await(
                "the Jobs are deleted as their policies say", () -> site.jobs().isEmpty());
        assertThat(runs.of("survey")).isOne();
        assertThat(runs.of(HOOK)).isOne();
        assertThat(site.data("lamp-lit").orElseThrow()).containsEntry("title", "Skerryvore");
    }

    @Test
    @Order(4)
    void whatWasDeletedBehindTheConsolesBackIsMadeAgain() {
        site.client()
                .configMaps()
                .inNamespace(site.namespace())
                .withName("wick")
                .delete();
        site.client()
                .configMaps()
                .inNamespace(site.namespace())
                .withName("settings")
                .edit(settings ->
                        new ConfigMapBuilder(settings).removeFromData("period").build());

        JsonNode log = app.deploy(first);

        assertDone(log);
        assertThat(site.data("wick").orElseThrow()).containsEntry("length", "4cm");
        assertThat(site.data("settings").orElseThrow()).containsEntry("period", "10s");
    }

    @Test
    @Order(5)
    void whatSomebodyElseChangedIsPutRightOnlyWhenTheAdminSaysSo() {
        site.client()
                .configMaps()
                .inNamespace(site.namespace())
                .withName("settings")
                .edit(settings -> new ConfigMapBuilder(settings)
                        .addToData("title", "Wreckers' light")
                        .build());

        JsonNode plan = app.get("/versions/" + first + "/plan").ok();
        Rest.Answer undecided = deploy(first, "");
        Rest.Answer decided = deploy(first, """
                {"choices": [{"choice": "TAKE_OVER",
                  "object": {"apiVersion": "v1", "kind": "ConfigMap", "namespace": "%s", "name": "settings"}}]}
                """.formatted(site.namespace()));

        assertThat(plan.path("deployable").asBoolean()).as(plan.toString()).isFalse();
        assertThat(plan.toString()).contains("data.title", "TAKE_OVER", "KEEP_THEIRS");
        assertThat(undecided.status()).as(undecided.body()).isEqualTo(409);
        decided.ok();
        assertDone(app.awaitEnd(first));
        assertThat(site.data("settings").orElseThrow()).containsEntry("title", "Skerryvore");
    }

    @Test
    @Order(6)
    void aNewReleaseWithAnotherAnswerChangesWhatRunsAndDropsWhatItDoesNotHave() {
        Lighthouse.release("v2", site.namespace()).uploadTo(console);
        second = app.save(Map.of("title", "Bell Rock"));

        JsonNode log = app.deploy(second);

        assertDone(log);
        app.awaitReady();
        site.await("pods with the new answers serve", () -> site.light().contains("Bell Rock"));
        assertThat(site.light()).contains("Electric");
        assertThat(site.data("wick")).isEmpty();
        assertThat(site.data("bulb").orElseThrow()).containsEntry("power", "250W");
        assertThat(site.data(site.rocks(), "bell").orElseThrow()).containsEntry("tone", "low");
        assertThat(site.beacon()).contains("Bell Rock");
        assertThat(site.revisions("lamp")).last().isEqualTo("4 deployed");
    }

    @Test
    @Order(7)
    void aReleaseWhosePodsNeverStartFailsAndNamesWhatFailed() {
        dark = Lighthouse.release("dark", site.namespace()).uploadTo(console);

        JsonNode log = app.deploy(dark);

        assertThat(log.path("failed").asBoolean()).as(log.toString()).isTrue();
        assertThat(failures(log)).singleElement().asString().contains("lantern", "5 s", "localhost/no-such-lantern:1");
        assertThat(site.data("flare")).as("applied before what failed").isPresent();
        assertThat(site.data("bulb")).as("deleted only once all is applied").isPresent();
        assertThat(site.light()).as("the pods of before serve").contains("Bell Rock");
        assertThat(app.get("/versions/" + dark).ok().path("state").path("kind").asText())
                .isEqualTo("FAILED");
        assertThat(app.get("").ok().path("running").path("sequence").asInt()).isEqualTo(second);
    }

    @Test
    @Order(8)
    void whatAFailedDeployLeftBehindIsRemovedByTheNextOne() {
        JsonNode log = app.deploy(second);

        assertDone(log);
        app.awaitReady();
        assertThat(site.data("flare")).isEmpty();
        assertThat(site.data("bulb")).isPresent();
        assertThat(site.light()).contains("Bell Rock");
    }

    @Test
    @Order(9)
    void aDeployThatWaitsInVainIsStoppedByTheAdmin() {
        int patient =
                Lighthouse.release("dark", site.namespace()).waitingFor("10m").uploadTo(console);
        app.start(patient);
        site.await(
                "it waits for the lantern",
                () -> app.get("/versions/" + patient + "/deploy").body().contains("no-such-lantern"));

        stop(patient).ok();

        JsonNode log = app.awaitEnd(patient);
        assertThat(log.path("failed").asBoolean()).as(log.toString()).isTrue();
        assertThat(log.toString()).contains("deploy-cancelled");
        assertThat(site.data("bulb")).isPresent();
        assertThat(app.get("").ok().path("running").path("sequence").asInt()).isEqualTo(second);
    }

    @Test
    @Order(10)
    void aFailedDeployIsFollowedByOneOfTheLastGoodVersionWhereTheSettingIsOn() {
        console.rest()
                .putJson(app.path("/settings"), "{\"rollBackWhenFailed\": true}")
                .ok();

        JsonNode failed = app.deploy(dark);

        assertThat(failed.path("failed").asBoolean()).as(failed.toString()).isTrue();
        site.await(
                "the last good version is deployed again",
                () -> Lighthouse.hasGoneBack(
                        app.get("/versions/" + second + "/deploy").ok()));
        app.awaitReady();
        assertThat(site.data("flare")).isEmpty();
        assertThat(site.light()).contains("Bell Rock");
        assertThat(site.deployment("lantern")
                        .orElseThrow()
                        .getSpec()
                        .getTemplate()
                        .toString())
                .doesNotContain("no-such-lantern");
        assertThat(site.revisions("lamp"))
                .noneMatch(revision -> revision.contains("pending"))
                .last()
                .asString()
                .endsWith("deployed");
        assertThat(app.get("").ok().path("running").path("sequence").asInt()).isEqualTo(second);
    }

    @Test
    @Order(11)
    void whatIsTakenOutOfTheClusterIsGoneAndItsVersionsStay() {
        JsonNode plan = app.get("/undeploy/plan?withData=true").ok();

        console.rest().post(app.path("/undeploy?withData=true")).ok();

        assertThat(named(plan.path("entries")))
                .contains(
                        "Deployment lantern", "ConfigMap bell", "CustomResourceDefinition " + site.beaconDefinition());
        JsonNode log = Waiting.until(
                        Duration.ofSeconds(60), "it is taken out", () -> app.get("/undeploy"), answer -> answer.ok()
                                .path("ended")
                                .isTextual())
                .json();
        assertThat(log.path("failed").asBoolean()).as(log.toString()).isFalse();
        assertThat(site.deployment("lantern")).isEmpty();
        assertThat(site.deployment("lamp")).isEmpty();
        assertThat(site.data(site.rocks(), "bell")).isEmpty();
        assertThat(site.revisions("lamp")).isEmpty();
        site.await("the definition is gone", () -> !site.definesBeacons());
        assertThat(app.get("/versions/" + second).status()).isEqualTo(200);
    }

    private Rest.Answer stop(int version) {
        return console.rest().send("DELETE", app.path("/versions/" + version + "/deploy"), "", BodyPublishers.noBody());
    }

    private Rest.Answer deploy(int version, String decisions) {
        return console.rest().postJson(app.path("/versions/" + version + "/deploy"), decisions);
    }

    private static List<String> failures(JsonNode log) {
        return stream(log.path("steps"))
                .filter(step -> step.path("state").asText().equals("FAILED"))
                .map(JsonNode::toString)
                .toList();
    }

    private static void assertDone(JsonNode log) {
        assertThat(log.path("failed").asBoolean()).as(log.toString()).isFalse();
        assertThat(stream(log.path("steps")).map(step -> step.path("state").asText()))
                .as(log.toString())
                .isNotEmpty()
                .containsOnly("DONE");
    }

    private static List<String> named(JsonNode entries) {
        return stream(entries)
                .map(entry -> entry.path("object"))
                .map(object ->
                        object.path("kind").asText() + " " + object.path("name").asText())
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            throw new IllegalStateException("not closed", e);
        }
    }
}
