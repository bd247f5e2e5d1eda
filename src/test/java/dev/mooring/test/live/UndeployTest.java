package dev.mooring.test.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.cluster.NeedsNode;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Packages;
import dev.mooring.test.console.Rest;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.console.Waiting;
import io.fabric8.kubernetes.api.model.PersistentVolumeBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Taking an application out whose StatefulSets, one of its own and one of its chart's, made claims that are bound and in use;
 * each test goes on where the one before it ended.
 */
@NeedsNode
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UndeployTest {

    private static final Duration TO_GO = Duration.ofSeconds(60);
    private static final String OWN = "data-logbook-0";
    private static final String OF_THE_CHART = "data-tide-0";

    private static final String APP = """
            apiVersion: kots.io/v1beta1
            kind: Application
            metadata: {name: log-house}
            spec: {title: Log house, statusInformers: [statefulset/logbook, statefulset/tide]}
            """;
    private static final String SET = """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: NAME}
            spec:
              serviceName: NAME
              selector: {matchLabels: {app: NAME}}
              template:
                metadata: {labels: {app: NAME}}
                spec:
                  terminationGracePeriodSeconds: 1
                  containers:
                    - name: store
                      image: localhost/mooring-shop:1
                      args: [store]
                      volumeMounts: [{name: data, mountPath: /data}]
              volumeClaimTemplates:
                - metadata: {name: data}
                  spec:
                    storageClassName: CLASS
                    accessModes: [ReadWriteOnce]
                    resources: {requests: {storage: 1Mi}}
            """;
    private static final String CHART = """
            apiVersion: kots.io/v1beta2
            kind: HelmChart
            metadata: {name: tide}
            spec:
              chart: {name: tide, chartVersion: 1.0.0}
            """;

    private TestNamespace namespace;
    private RunningConsole console;
    private Shop app;

    @BeforeAll
    void deploy(TestCluster cluster, TestNamespace fresh) {
        namespace = fresh;
        Stream.of("one", "two").forEach(this::makeVolume);
        console = RunningConsole.start(Launch.serve(cluster.kubeconfig(), fresh.name()));
        int version = console.rest()
                .post("/api/v1/apps", "application/gzip", Packages.archive(files()))
                .ok()
                .path("sequence")
                .asInt();
        app = new Shop(console, "log-house");
        app.deploy(version);
        app.awaitReady();
    }

    @AfterAll
    void clean() {
        if (console != null) {
            console.close();
        }
        Stream.of("one", "two").forEach(name -> namespace
                .client()
                .persistentVolumes()
                .withName(volume(name))
                .delete());
    }

    @Test
    @Order(1)
    void withoutTheDataTheSetsAndTheReleaseGoAndTheClaimsStay() {
        JsonNode plan = app.get("/undeploy/plan").ok();

        JsonNode log = undeployed("");

        assertThat(plan.toString()).contains("StatefulSet", "logbook", OWN, OF_THE_CHART);
        assertThat(log.path("failed").asBoolean()).as(log.toString()).isFalse();
        assertThat(sets()).isEmpty();
        assertThat(releases()).isZero();
        assertThat(claims()).containsExactly(OWN, OF_THE_CHART);
    }

    @Test
    @Order(2)
    void whatStayedIsKnownAndGoesWithTheDataTheNextTime() {
        JsonNode plan = app.get("/undeploy/plan?withData=true").ok();

        JsonNode log = undeployed("?withData=true");

        assertThat(plan.toString()).contains(OWN, OF_THE_CHART);
        assertThat(log.path("failed").asBoolean()).as(log.toString()).isFalse();
        Waiting.until(TO_GO, "the claims are gone", this::claims, List::isEmpty);
    }

    @Test
    @Order(3)
    void thenNothingIsLeftToTakeOut() {
        Rest.Answer again = app.get("/undeploy/plan");

        assertThat(again.status()).as(again.body()).isEqualTo(409);
        assertThat(again.body()).contains("nothing-deployed");
    }

    private JsonNode undeployed(String how) {
        String before = app.get("/undeploy").body();
        console.rest().post(app.path("/undeploy" + how)).ok();
        return Waiting.until(
                        TO_GO,
                        "it is taken out",
                        () -> app.get("/undeploy"),
                        answer -> !answer.body().equals(before)
                                && answer.ok().path("ended").isTextual())
                .json();
    }

    private List<String> sets() {
        return namespace.client().apps().statefulSets().inNamespace(namespace.name()).list().getItems().stream()
                .map(set -> set.getMetadata().getName())
                .toList();
    }

    private List<String> claims() {
        return namespace.client().persistentVolumeClaims().inNamespace(namespace.name()).list().getItems().stream()
                .map(PersistentVolumeClaim::getMetadata)
                .map(claim -> claim.getName())
                .sorted()
                .toList();
    }

    private long releases() {
        return namespace
                .client()
                .secrets()
                .inNamespace(namespace.name())
                .withLabel("owner", "helm")
                .list()
                .getItems()
                .size();
    }

    private Map<String, byte[]> files() {
        byte[] chart = Packages.archive(Map.of(
                "tide/Chart.yaml", bytes("apiVersion: v2\nname: tide\nversion: 1.0.0\n"),
                "tide/templates/tide.yaml", bytes(set("tide"))));
        return Map.of(
                "app.yaml", bytes(APP),
                "logbook.yaml", bytes(set("logbook")),
                "tide.yaml", bytes(CHART),
                "tide-1.0.0.tgz", chart);
    }

    private String set(String name) {
        return SET.replace("NAME", name).replace("CLASS", namespace.name());
    }

    private String volume(String name) {
        return namespace.name() + "-" + name;
    }

    /** There is nothing in the cluster that makes volumes. */
    private void makeVolume(String name) {
        namespace
                .client()
                .resource(new PersistentVolumeBuilder()
                        .withNewMetadata()
                        .withName(volume(name))
                        .endMetadata()
                        .withNewSpec()
                        .withStorageClassName(namespace.name())
                        .withAccessModes("ReadWriteOnce")
                        .withCapacity(Map.of("storage", new Quantity("1Mi")))
                        .withPersistentVolumeReclaimPolicy("Retain")
                        .withNewHostPath()
                        .withPath("/tmp/" + volume(name))
                        .withType("DirectoryOrCreate")
                        .endHostPath()
                        .endSpec()
                        .build())
                .create();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
