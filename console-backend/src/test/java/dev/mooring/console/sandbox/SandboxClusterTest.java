package dev.mooring.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.config.functions.ClusterInfo;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.Conflicts;
import dev.mooring.console.cluster.Trial;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SandboxClusterTest {

    private final SandboxCluster sandbox = new SandboxCluster("shop", Duration.ofMillis(20));
    private final KubernetesClient client = sandbox.client();
    private final Cluster cluster = new Cluster(client, sandbox.facts());

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void startsInWellUnderASecondAndSaysThatItIsSimulated() {
        long start = System.nanoTime();
        try (SandboxCluster another = new SandboxCluster()) {
            assertThat(another.facts().simulated()).isTrue();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(900));
    }

    @Test
    void tellsVersionAndNodes() {
        assertThat(cluster.info()).isEqualTo(new ClusterAnswer.Ok<>(new ClusterInfo("shop", "", "1.35.0", 1)));
    }

    @Test
    void appliesAnObjectThatIsNotThereYet() {
        KubeObject applied = ok(cluster.apply(deployment("nginx:1")));

        assertThat(applied.number("metadata", "generation")).contains(1L);
        assertThat(applied.number("spec", "replicas")).contains(2L);
        assertThat(applied.text("metadata", "uid")).isPresent();
    }

    @Test
    void applyingTheSameAgainChangesNothing() {
        KubeObject first = ok(cluster.apply(configMap(Map.of("a", "1"))));

        KubeObject second = ok(cluster.apply(configMap(Map.of("a", "1"))));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aDryRunTellsTheResultAndKeepsNothing() {
        Trial trial = cluster.tryApply(configMap(Map.of("a", "1")), Conflicts.REFUSE);

        assertThat(trial).isInstanceOfSatisfying(Trial.Accepted.class, accepted -> {
            assertThat(accepted.created()).isTrue();
            assertThat(accepted.result().text("data", "a")).contains("1");
            assertThat(ok(cluster.get(accepted.result().ref()))).isEmpty();
        });
    }

    @Test
    void applyTakesOutWhatWasAppliedBeforeAndLeavesWhatOthersSet() {
        cluster.apply(configMap(Map.of("a", "1", "b", "2")));
        client.configMaps()
                .withName("settings")
                .edit(map -> new ConfigMapBuilder(map).addToData("other", "x").build());

        KubeObject applied = ok(cluster.apply(configMap(Map.of("a", "1"))));

        assertThat(applied.at("data")).contains(Map.of("a", "1", "other", "x"));
    }

    @Test
    void anUpdateFromAStaleVersionIsAConflict() {
        Secret first = client.resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName("state")
                        .endMetadata()
                        .addToStringData("a", "1")
                        .build())
                .create();
        client.resource(new SecretBuilder(first).addToStringData("a", "2").build())
                .update();

        Secret stale = new SecretBuilder(first).addToStringData("a", "3").build();

        assertThatThrownBy(() -> client.resource(stale).update())
                .isInstanceOfSatisfying(KubernetesClientException.class, e -> assertThat(e.getCode())
                        .isEqualTo(409));
    }

    @Test
    void creatingTwiceIsAConflict() {
        ConfigMap map = new ConfigMapBuilder()
                .withNewMetadata()
                .withName("one")
                .endMetadata()
                .build();
        client.resource(map).create();

        assertThatThrownBy(() -> client.resource(map).create())
                .isInstanceOfSatisfying(KubernetesClientException.class, e -> assertThat(e.getCode())
                        .isEqualTo(409));
    }

    @Test
    void aDeploymentBecomesReadyByWayOfItsPods() {
        cluster.apply(deployment("nginx:1"));

        KubeObject ready = await("apps/v1", "Deployment", "web", o -> o.number("status", "readyReplicas")
                .equals(Optional.of(2L)));

        assertThat(ready.number("status", "observedGeneration")).contains(1L);
        assertThat(ok(cluster.list("v1", "Pod", "shop", "app=web"))).hasSize(2);
    }

    @Test
    void aNewTemplateReplacesThePods() {
        cluster.apply(deployment("nginx:1"));
        await("apps/v1", "Deployment", "web", o -> o.number("status", "readyReplicas")
                .equals(Optional.of(2L)));

        cluster.apply(deployment("nginx:2"));

        await(
                "apps/v1",
                "Deployment",
                "web",
                o -> o.number("status", "observedGeneration").equals(Optional.of(2L))
                        && o.number("status", "updatedReplicas").equals(Optional.of(2L))
                        && o.number("status", "replicas").equals(Optional.of(2L)));
        assertThat(ok(cluster.list("v1", "Pod", "shop", "app=web")))
                .allSatisfy(pod ->
                        assertThat(pod.list("spec", "containers").toString()).contains("nginx:2"));
    }

    @Test
    void aStatefulSetMakesItsPodsOneAfterTheOther() {
        KubeObject set = deployment("db:1").with("StatefulSet", "kind").with("db", "metadata", "name");

        cluster.apply(set);

        await("apps/v1", "StatefulSet", "db", o -> o.number("status", "readyReplicas")
                .equals(Optional.of(2L)));
        assertThat(ok(cluster.list("v1", "Pod", "shop", "")))
                .extracting(KubeObject::name)
                .containsExactly("db-0", "db-1");
    }

    @Test
    void aDaemonSetRunsOnEachNodeAndAJobEnds() {
        cluster.apply(deployment("agent:1").with("DaemonSet", "kind"));
        cluster.apply(object(
                "batch/v1",
                "Job",
                "once",
                Map.of(
                        "spec",
                        Map.of(
                                "template",
                                Map.of(
                                        "spec",
                                        Map.of(
                                                "restartPolicy",
                                                "Never",
                                                "containers",
                                                List.of(Map.of("name", "m", "image", "m:1"))))))));

        await("apps/v1", "DaemonSet", "web", o -> o.number("status", "numberReady")
                .equals(Optional.of(1L)));
        await("batch/v1", "Job", "once", o -> o.number("status", "succeeded").equals(Optional.of(1L)));
    }

    @Test
    void claimsAreBoundAndLoadBalancersGetAnAddress() {
        cluster.apply(object(
                "v1",
                "PersistentVolumeClaim",
                "data",
                Map.of("spec", Map.of("accessModes", List.of("ReadWriteOnce")))));
        cluster.apply(object("v1", "Service", "web", Map.of("spec", Map.of("type", "LoadBalancer"))));

        await("v1", "PersistentVolumeClaim", "data", o -> o.text("status", "phase")
                .equals(Optional.of("Bound")));
        await("v1", "Service", "web", o -> !o.list("status", "loadBalancer", "ingress")
                .isEmpty());
    }

    @Test
    void deletingAnOwnerDeletesWhatItOwns() {
        cluster.apply(deployment("nginx:1"));
        await("apps/v1", "Deployment", "web", o -> o.number("status", "readyReplicas")
                .equals(Optional.of(2L)));

        assertThat(ok(cluster.delete(new ObjectRef("apps/v1", "Deployment", "shop", "web"))))
                .isTrue();

        assertThat(ok(cluster.list("v1", "Pod", "shop", ""))).isEmpty();
        assertThat(ok(cluster.list("apps/v1", "ReplicaSet", "shop", ""))).isEmpty();
        assertThat(ok(cluster.delete(new ObjectRef("apps/v1", "Deployment", "shop", "web"))))
                .isFalse();
    }

    @Test
    void servesAKindThatADefinitionAdds() {
        cluster.apply(object(
                "apiextensions.k8s.io/v1",
                "CustomResourceDefinition",
                "kites.fly.dev",
                Map.of(
                        "spec",
                        Map.of(
                                "group",
                                "fly.dev",
                                "scope",
                                "Namespaced",
                                "names",
                                Map.of("kind", "Kite", "plural", "kites"),
                                "versions",
                                List.of(Map.of("name", "v1", "served", true, "storage", true))))));
        await("apiextensions.k8s.io/v1", "CustomResourceDefinition", "kites.fly.dev", o -> o.at("status")
                .isPresent());

        KubeObject kite = ok(
                cluster.apply(object("fly.dev/v1", "Kite", "red", Map.of("spec", Map.of("tail", 9007199254740993L)))));

        assertThat(kite.number("spec", "tail")).contains(9007199254740993L);
    }

    @Test
    void fabric8InformersHearOfChanges() throws Exception {
        BlockingQueue<String> names = new LinkedBlockingQueue<>();
        try (var _ = client.configMaps()
                .inform(new io.fabric8.kubernetes.client.informers.ResourceEventHandler<ConfigMap>() {
                    @Override
                    public void onAdd(ConfigMap map) {
                        names.add(map.getMetadata().getName());
                    }

                    @Override
                    public void onUpdate(ConfigMap before, ConfigMap after) {}

                    @Override
                    public void onDelete(ConfigMap map, boolean unknown) {}
                })) {
            cluster.apply(configMap(Map.of("a", "1")));

            assertThat(names.poll(5, TimeUnit.SECONDS)).isEqualTo("settings");
        }
    }

    private KubeObject await(String apiVersion, String kind, String name, Predicate<KubeObject> condition) {
        ObjectRef ref = new ObjectRef(apiVersion, kind, kind.equals("CustomResourceDefinition") ? "" : "shop", name);
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < until) {
            Optional<KubeObject> found = ok(cluster.get(ref)).filter(condition);
            if (found.isPresent()) {
                return found.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("not in time: " + ok(cluster.get(ref)).map(KubeObject::json));
    }

    private static <T> T ok(ClusterAnswer<T> answer) {
        assertThat(answer).isInstanceOf(ClusterAnswer.Ok.class);
        return ((ClusterAnswer.Ok<T>) answer).value();
    }

    private static KubeObject configMap(Map<String, String> data) {
        return object("v1", "ConfigMap", "settings", Map.of("data", data));
    }

    private static KubeObject deployment(String image) {
        return object(
                "apps/v1",
                "Deployment",
                "web",
                Map.of(
                        "spec",
                        Map.of(
                                "replicas", 2L,
                                "selector", Map.of("matchLabels", Map.of("app", "web")),
                                "template",
                                        Map.of(
                                                "metadata", Map.of("labels", Map.of("app", "web")),
                                                "spec",
                                                        Map.of(
                                                                "containers",
                                                                List.of(Map.of("name", "web", "image", image)))))));
    }

    private static KubeObject object(String apiVersion, String kind, String name, Map<String, ?> content) {
        Map<String, Object> json = new java.util.LinkedHashMap<>();
        json.put("apiVersion", apiVersion);
        json.put("kind", kind);
        json.put("metadata", Map.of("name", name));
        json.putAll(content);
        return new KubeObject(json);
    }
}
