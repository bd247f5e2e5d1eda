package dev.mooring.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.object.KubeObject;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class SimulatedUsageTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final ObjectStore store = new ObjectStore();
    private Instant now = NOON;
    private final SimulatedUsage usage = new SimulatedUsage(store, () -> now);

    @Test
    void readyPodsHaveFiguresAndOthersHaveNone() {
        keep(pod("web-1", true, Map.of()));
        keep(pod("web-2", false, Map.of()));

        assertThat(usage.of("shop")).singleElement().satisfies(figures -> {
            assertThat(figures.name()).isEqualTo("web-1");
            assertThat(cores(figures)).isPositive();
            assertThat(bytes(figures)).isBetween(16.0 * (1 << 20), 200.0 * (1 << 20));
        });
        assertThat(usage.of("elsewhere")).isEmpty();
        assertThat(usage.of("")).hasSize(1);
    }

    @Test
    void moreReplicasShareWhatThereIsToDo() {
        keep(pod("web-1", true, Map.of()));
        double alone = cores(usage.of("shop").getFirst());
        keep(pod("web-2", true, Map.of()));
        keep(pod("web-3", true, Map.of()));
        keep(pod("web-4", true, Map.of()));

        assertThat(usage.of("shop")).hasSize(4).allSatisfy(figures -> assertThat(cores(figures))
                .isBetween(alone / 6, alone / 2.5));
    }

    @Test
    void figuresMoveWithTimeAndAreTheSameForTheSameTime() {
        keep(pod("web-1", true, Map.of()));
        Set<Double> seen = new HashSet<>();
        for (int minute = 0; minute < 20; minute++) {
            now = NOON.plus(Duration.ofMinutes(minute));
            seen.add(cores(usage.of("shop").getFirst()));
        }
        now = NOON;

        assertThat(seen).hasSizeGreaterThan(15);
        assertThat(seen).contains(cores(usage.of("shop").getFirst()));
    }

    @Test
    void nothingUsesMoreThanItMay() {
        keep(pod("web-1", true, Map.of("cpu", "5m", "memory", "8Mi")));
        keep(pod("odd-1", true, Map.of("cpu", "much", "memory", "8Mi")));

        assertThat(usage.of("shop")).hasSize(2).allSatisfy(figures -> assertThat(bytes(figures))
                .isLessThan(8 << 20));
        assertThat(usage.of("shop"))
                .filteredOn(figures -> figures.name().equals("web-1"))
                .allSatisfy(figures -> assertThat(cores(figures)).isLessThan(0.005));
    }

    @Test
    void aClusterServesThemWhereItIsToldToAndForReadingAlone() {
        try (SandboxCluster sandbox = new SandboxCluster("shop", Duration.ofMillis(5))) {
            assertThat(figures(sandbox)).isInstanceOf(ClusterAnswer.Refused.class);

            sandbox.measurePods();

            assertThat(figures(sandbox)).isEqualTo(new ClusterAnswer.Ok<>(List.of()));
            assertThat(sandbox.client().raw("/apis/metrics.k8s.io/v1beta1")).contains("\"verbs\":[\"get\",\"list\"]");
            Assertions.assertThatThrownBy(() -> sandbox.client()
                            .raw(
                                    "/apis/metrics.k8s.io/v1beta1/namespaces/shop/pods",
                                    "POST",
                                    Map.of("metadata", Map.of("name", "web-1"))))
                    .isInstanceOfSatisfying(KubernetesClientException.class, refused -> assertThat(refused.getCode())
                            .isEqualTo(405));
        }
    }

    private static ClusterAnswer<List<KubeObject>> figures(SandboxCluster sandbox) {
        return new Cluster(sandbox.client(), sandbox.facts()).list("metrics.k8s.io/v1beta1", "PodMetrics", "shop", "");
    }

    private void keep(KubeObject pod) {
        store.put(new ObjectStore.Key("", "pods", pod.namespace(), pod.name()), pod);
    }

    private static KubeObject pod(String name, boolean ready, Map<String, String> limits) {
        String owner = name.substring(0, name.indexOf('-'));
        return new KubeObject(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Pod",
                "metadata",
                Map.of(
                        "name",
                        name,
                        "namespace",
                        "shop",
                        "ownerReferences",
                        List.of(Map.of("kind", "ReplicaSet", "name", owner))),
                "spec",
                Map.of("containers", List.of(Map.of("name", "main", "resources", Map.of("limits", limits)))),
                "status",
                Map.of("conditions", List.of(Pods.condition("Ready", ready)))));
    }

    private static double cores(KubeObject figures) {
        return used(figures, "cpu");
    }

    private static double bytes(KubeObject figures) {
        return used(figures, "memory");
    }

    private static double used(KubeObject figures, String resource) {
        String text =
                figures.parts("containers").getFirst().text("usage", resource).orElseThrow();
        return Quantity.parse(text).getNumericalAmount().doubleValue();
    }
}
