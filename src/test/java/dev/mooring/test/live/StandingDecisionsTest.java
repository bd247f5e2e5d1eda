package dev.mooring.test.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.cluster.NeedsCluster;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Packages;
import dev.mooring.test.console.Rest;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.console.Waiting;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What was decided for one version holds for the next ones, and what stayed is not forgotten; each test goes on where the
 * one before it ended.
 */
@NeedsCluster
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StandingDecisionsTest {

    private static final String CLAIM = """
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: logbook}
            spec:
              accessModes: [ReadWriteOnce]
              resources: {requests: {storage: 1Mi}}
            """;

    private TestNamespace namespace;
    private RunningConsole console;
    private Shop app;

    @BeforeAll
    void openTheConsole(TestCluster cluster, TestNamespace fresh) {
        namespace = fresh;
        console = RunningConsole.start(Launch.serve(cluster.kubeconfig(), fresh.name()));
        app = new Shop(console, "buoy");
    }

    @AfterAll
    void closeTheConsole() {
        if (console != null) {
            console.close();
        }
    }

    @Test
    @Order(1)
    void whatAnAutoscalerSetsIsAskedForOnce() {
        assertDone(app.deploy(release("one", CLAIM)));
        scale("autoscaler", 3);
        int next = release("two", CLAIM);

        assertThat(plan(next).path("deployable").asBoolean()).isFalse();
        keepTheirs(next).ok();

        assertDone(app.awaitEnd(next));
        assertThat(replicas()).isEqualTo(3);
    }

    @Test
    @Order(2)
    void theNextVersionKeepsItWithoutBeingTold() {
        scale("autoscaler", 4);
        int next = release("three", CLAIM);

        JsonNode plan = plan(next);

        assertThat(plan.path("deployable").asBoolean()).as(plan.toString()).isTrue();
        assertThat(plan.toString()).contains("fields-kept");
        assertDone(app.deploy(next));
        assertThat(replicas()).isEqualTo(4);
        assertThat(image()).isEqualTo("registry.example/buoy:three");
    }

    @Test
    @Order(3)
    void whatSomebodyElseClaimsIsAskedForAllTheSame() {
        scale("kubectl-edit", 9);
        int next = release("four", CLAIM);

        assertThat(plan(next).path("deployable").asBoolean()).isFalse();
        keepTheirs(next).ok();
        assertDone(app.awaitEnd(next));
        assertThat(replicas()).isEqualTo(9);
    }

    @Test
    @Order(4)
    void aClaimThatStayedIsToldAgainByEachPlanUntilItGoes() {
        int without = release("five", "");
        assertDone(app.deploy(without));
        int next = release("six", "");

        assertThat(plan(next).toString()).contains("logbook", "data-kept");
        assertDone(app.deploy(next));

        assertThat(isClaimThere()).isTrue();
        assertThat(app.get("/status").ok().toString()).doesNotContain("logbook");
    }

    @Test
    @Order(5)
    void anUndeployWithDataTakesItAway() {
        console.rest().post(app.path("/undeploy?withData=true")).ok();

        Waiting.until(
                Duration.ofSeconds(60), "the undeploy has ended", () -> app.get("/undeploy"), answer -> answer.ok()
                        .path("ended")
                        .isTextual());

        assertThat(isClaimThere()).isFalse();
    }

    private int release(String tag, String more) {
        String files = """
                apiVersion: kots.io/v1beta1
                kind: Application
                metadata: {name: buoy}
                spec: {title: Buoy}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: buoy}
                spec:
                  replicas: 1
                  selector: {matchLabels: {app: buoy}}
                  template:
                    metadata: {labels: {app: buoy}}
                    spec:
                      containers: [{name: buoy, image: "registry.example/buoy:%s"}]
                """.formatted(tag) + more;
        byte[] archive = Packages.archive(Map.of("app.yaml", files.getBytes(StandardCharsets.UTF_8)));
        return console.rest()
                .post("/api/v1/apps", "application/gzip", archive)
                .ok()
                .path("sequence")
                .asInt();
    }

    private JsonNode plan(int version) {
        return app.get("/versions/" + version + "/plan").ok();
    }

    private Rest.Answer keepTheirs(int version) {
        return console.rest().postJson(app.path("/versions/" + version + "/deploy"), """
                {"choices": [{"choice": "KEEP_THEIRS",
                  "object": {"apiVersion": "apps/v1", "kind": "Deployment", "namespace": "%s", "name": "buoy"}}]}
                """.formatted(namespace.name()));
    }

    private void scale(String manager, int replicas) {
        PatchContext by = new PatchContext.Builder()
                .withPatchType(PatchType.SERVER_SIDE_APPLY)
                .withFieldManager(manager)
                .withForce(true)
                .build();
        namespace
                .client()
                .apps()
                .deployments()
                .inNamespace(namespace.name())
                .withName("buoy")
                .patch(by, """
                        {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "buoy", "namespace": "%s"},
                         "spec": {"replicas": %d}}
                        """.formatted(namespace.name(), replicas));
    }

    private int replicas() {
        return namespace
                .client()
                .apps()
                .deployments()
                .inNamespace(namespace.name())
                .withName("buoy")
                .get()
                .getSpec()
                .getReplicas();
    }

    private String image() {
        return namespace
                .client()
                .apps()
                .deployments()
                .inNamespace(namespace.name())
                .withName("buoy")
                .get()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getImage();
    }

    /** A claim with the finalizer that protects it may still be going. */
    private boolean isClaimThere() {
        var claim = namespace
                .client()
                .persistentVolumeClaims()
                .inNamespace(namespace.name())
                .withName("logbook")
                .get();
        return claim != null && claim.getMetadata().getDeletionTimestamp() == null;
    }

    private static void assertDone(JsonNode log) {
        assertThat(log.path("failed").asBoolean()).as(log.toString()).isFalse();
    }
}
