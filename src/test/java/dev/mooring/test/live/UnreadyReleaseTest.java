package dev.mooring.test.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.cluster.NeedsNode;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import org.junit.jupiter.api.Test;

/** A release whose every object is taken by the cluster and whose pods run, and which is not ready all the same. */
@NeedsNode
class UnreadyReleaseTest {

    @Test
    void aReleaseThatNeverGetsReadyIsFollowedByTheLastGoodOneWhereTheSettingIsOn(
            TestCluster cluster, TestNamespace namespace) {
        Launch impatient = Launch.serve(cluster.kubeconfig(), namespace.name())
                .withEnvironment("MOORING_DEPLOY_READY_LIMIT", "15s");
        try (Site site = new Site(namespace);
                RunningConsole console = RunningConsole.start(impatient)) {
            int good = release("v1", namespace).uploadTo(console);
            Shop app = Lighthouse.on(console);
            app.deploy(good);
            app.awaitReady();
            console.rest()
                    .putJson(app.path("/settings"), "{\"rollBackWhenFailed\": true}")
                    .ok();
            int fog = release("fog", namespace).uploadTo(console);

            JsonNode failed = app.deploy(fog);

            assertThat(failed.path("failed").asBoolean()).as(failed.toString()).isTrue();
            assertThat(failed.toString()).contains("/lantern", "15 s", "readiness-probe-failing");
            site.await(
                    "the last good version is deployed again",
                    () -> Lighthouse.hasGoneBack(
                            app.get("/versions/" + good + "/deploy").ok()));
            app.awaitReady();
            assertThat(site.data("flare"))
                    .as("what only the failed release brought")
                    .isEmpty();
            assertThat(site.light()).contains("Skerryvore");
            assertThat(app.get("").ok().path("running").path("sequence").asInt())
                    .isEqualTo(good);
            assertThat(app.get("/versions/" + fog)
                            .ok()
                            .path("state")
                            .path("kind")
                            .asText())
                    .isEqualTo("FAILED");
        }
    }

    @Test
    void withoutTheSettingADeployDoesNotWaitForReadinessAndTheStatusTells(
            TestCluster cluster, TestNamespace namespace) {
        try (Site site = new Site(namespace);
                RunningConsole console = RunningConsole.start(Launch.serve(cluster.kubeconfig(), namespace.name()))) {
            int fog = release("fog", namespace).uploadTo(console);
            Shop app = Lighthouse.on(console);

            JsonNode log = app.deploy(fog);

            assertThat(log.path("failed").asBoolean()).as(log.toString()).isFalse();
            assertThat(app.get("/status").ok().path("health").asText()).isNotEqualToIgnoringCase("ready");
            site.await(
                    "the probe is named as the cause",
                    () -> app.get("/objects/Deployment/lantern/cause").body().contains("readiness-probe-failing"));
        }
    }

    private static Lighthouse release(String name, TestNamespace namespace) {
        return Lighthouse.release(name, namespace.name()).withinItsNamespace();
    }
}
