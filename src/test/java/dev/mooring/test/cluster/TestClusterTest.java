package dev.mooring.test.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the other tests rely on: that the cluster behaves as a customer's does. */
@NeedsCluster
class TestClusterTest {

    @Test
    void serverSideApplyCreatesAndChanges(TestNamespace namespace) {
        apply(namespace, "vendor", "light");

        apply(namespace, "vendor", "dark");

        ConfigMap settings = settings(namespace);
        assertThat(settings.getData()).containsEntry("theme", "dark");
        assertThat(settings.getMetadata().getManagedFields())
                .singleElement()
                .satisfies(field -> assertThat(field.getManager()).isEqualTo("vendor"));
    }

    @Test
    void anotherFieldManagerIsRefusedWithAConflict(TestNamespace namespace) {
        apply(namespace, "vendor", "light");

        assertThatExceptionOfType(KubernetesClientException.class)
                .isThrownBy(() -> apply(namespace, "admin", "dark"))
                .satisfies(refusal -> assertThat(refusal.getCode()).isEqualTo(409))
                .withMessageContaining("vendor");
        assertThat(settings(namespace).getData()).containsEntry("theme", "light");
    }

    @Test
    void aNamespacedServiceAccountMayNotListNodes(TestNamespace namespace, @TempDir Path folder) {
        try (KubernetesClient account = namespace.clientOf("default", folder)) {
            assertThatExceptionOfType(KubernetesClientException.class)
                    .isThrownBy(() -> account.nodes().list())
                    .satisfies(refusal -> assertThat(refusal.getCode()).isEqualTo(403))
                    .withMessageContaining("system:serviceaccount:" + namespace.name() + ":default");
        }
    }

    @Test
    void theServerTellsItsVersion(TestCluster cluster) {
        assertThat(cluster.client().getKubernetesVersion().getGitVersion()).matches("v1\\.\\d+\\.\\d+");
    }

    @Test
    @NeedsNode
    void podsRunFindEachOtherAndAnswer(TestNamespace namespace) {
        namespace.apply(resource("shop.yaml"));

        awaitAvailable(namespace, "web");

        assertThat(namespace.get("web", 80, "/")).contains("Tide &amp; Co", "Closed on Sundays");
        assertThat(namespace.get("web", 80, "/env"))
                .contains("\"DATABASE_HOST\"")
                .doesNotContain("keep-me-secret");
        assertThat(namespace.get("web", 80, "/readyz")).isEqualTo("ok\n");
        awaitComplete(namespace, "migrate");
        assertThat(log(namespace, "migrate")).contains("migrated");
    }

    @Test
    @NeedsNode
    void aPodReachesTheApiServer(TestNamespace namespace) {
        namespace.apply(resource("reach-api.yaml"));

        awaitComplete(namespace, "reach-api");
    }

    private static void apply(TestNamespace namespace, String manager, String theme) {
        ConfigMap settings = new ConfigMapBuilder()
                .withNewMetadata()
                .withName("settings")
                .withNamespace(namespace.name())
                .endMetadata()
                .addToData("theme", theme)
                .build();
        namespace.client().resource(settings).fieldManager(manager).serverSideApply();
    }

    private static ConfigMap settings(TestNamespace namespace) {
        return namespace
                .client()
                .configMaps()
                .inNamespace(namespace.name())
                .withName("settings")
                .require();
    }

    private static void awaitAvailable(TestNamespace namespace, String deployment) {
        namespace
                .client()
                .apps()
                .deployments()
                .inNamespace(namespace.name())
                .withName(deployment)
                .waitUntilCondition(TestClusterTest::isAvailable, 60, TimeUnit.SECONDS);
    }

    private static boolean isAvailable(Deployment deployment) {
        return deployment.getStatus() != null
                && deployment.getStatus().getConditions().stream()
                        .anyMatch(condition -> condition.getType().equals("Available")
                                && condition.getStatus().equals("True"));
    }

    private static void awaitComplete(TestNamespace namespace, String job) {
        namespace
                .client()
                .batch()
                .v1()
                .jobs()
                .inNamespace(namespace.name())
                .withName(job)
                .waitUntilCondition(
                        found -> found.getStatus() != null
                                && Objects.equals(found.getStatus().getSucceeded(), 1),
                        60,
                        TimeUnit.SECONDS);
    }

    private static String log(TestNamespace namespace, String job) {
        return namespace
                .client()
                .batch()
                .v1()
                .jobs()
                .inNamespace(namespace.name())
                .withName(job)
                .getLog();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(TestClusterTest.class.getResourceAsStream(name), name);
    }
}
