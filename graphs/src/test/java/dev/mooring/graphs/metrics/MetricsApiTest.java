package dev.mooring.graphs.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.graphs.chart.AppPods;
import dev.mooring.graphs.metrics.PodFigures.PodFigure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsApiTest {

    private static final AppPods SHOP =
            AppPods.of(List.of(new ObjectRef("apps/v1", "Deployment", "shop", "web")), "shop");

    private final SandboxCluster sandbox = new SandboxCluster("shop", Duration.ofMillis(1));
    private final Cluster cluster = new Cluster(sandbox.client(), sandbox.facts());
    private final MetricsApi api = new MetricsApi(cluster);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aClusterWithoutTheApiIsSaidToHaveNone() {
        ClusterAnswer<List<PodFigure>> answer = api.now(SHOP);

        assertThat(answer).isInstanceOfSatisfying(ClusterAnswer.Refused.class, refused -> assertThat(
                        refused.finding().code())
                .isEqualTo("metrics-api-missing"));
    }

    @Test
    void containersAreAddedUpAndStrangersLeftOut() throws InterruptedException {
        serveTheApi();
        apply(pod(
                "web-1",
                List.of(Map.of("cpu", "250m", "memory", "64Mi"), Map.of("cpu", "250000000n", "memory", "1024Ki"))));
        apply(pod("stranger-1", List.of(Map.of("cpu", "4", "memory", "4Gi"))));
        apply(pod("web-2", List.of(Map.of("cpu", "what", "other", "1"))));

        assertThat(api.now(SHOP))
                .isEqualTo(new ClusterAnswer.Ok<>(
                        List.of(new PodFigure("web-1", 0.5, (64 << 20) + (1 << 20)), new PodFigure("web-2", 0, 0))));
    }

    private void serveTheApi() throws InterruptedException {
        apply(new KubeObject(Map.of(
                "apiVersion",
                "apiextensions.k8s.io/v1",
                "kind",
                "CustomResourceDefinition",
                "metadata",
                Map.of("name", "pods.metrics.k8s.io"),
                "spec",
                Map.of(
                        "group",
                        "metrics.k8s.io",
                        "scope",
                        "Namespaced",
                        "names",
                        Map.of("plural", "pods", "singular", "pod", "kind", "PodMetrics"),
                        "versions",
                        List.of(Map.of("name", "v1beta1", "served", true, "storage", true))))));
        long limit = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!(api.now(SHOP) instanceof ClusterAnswer.Ok<?>) && System.nanoTime() < limit) {
            Thread.sleep(20);
        }
    }

    private static KubeObject pod(String name, List<Map<String, String>> containers) {
        List<Map<String, Map<String, String>>> usages =
                containers.stream().map(usage -> Map.of("usage", usage)).toList();
        return new KubeObject(Map.of(
                "apiVersion",
                "metrics.k8s.io/v1beta1",
                "kind",
                "PodMetrics",
                "metadata",
                Map.of("name", name, "namespace", "shop"),
                "containers",
                usages));
    }

    private void apply(KubeObject object) {
        assertThat(cluster.apply(object)).isInstanceOf(ClusterAnswer.Ok.class);
    }
}
