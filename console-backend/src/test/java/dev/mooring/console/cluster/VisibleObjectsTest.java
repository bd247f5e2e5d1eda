package dev.mooring.console.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.sandbox.SandboxCluster;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleObjectsTest {

    private final SandboxCluster sandbox = new SandboxCluster("shop", Duration.ofMillis(20));
    private final KubernetesClient client = sandbox.client();
    private final VisibleObjects objects = new VisibleObjects(new Cluster(client, sandbox.facts()));

    @BeforeEach
    void fill() {
        client.namespaces()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName("bank")
                        .endMetadata()
                        .build())
                .create();
        secret("shop", "database", "Opaque");
        secret("shop", "mooring-access", "Opaque");
        secret("shop", "runner-token", "kubernetes.io/service-account-token");
        secret("bank", "database", "Opaque");
        client.configMaps()
                .resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withNamespace("shop")
                        .withName("settings")
                        .endMetadata()
                        .addToData("a", "1")
                        .build())
                .create();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void findsAnObjectOfTheApplicationsNamespace() {
        assertThat(objects.find("v1", "ConfigMap", "shop", "settings")).containsEntry("data", Map.of("a", "1"));
        assertThat(objects.find("v1", "ConfigMap", "", "settings")).containsEntry("data", Map.of("a", "1"));
        assertThat(objects.find("v1", "Secret", "shop", "database")).containsKey("data");
    }

    @ParameterizedTest
    @CsvSource({
        "v1, Secret, shop, mooring-access",
        "v1, Secret, shop, runner-token",
        "v1, Secret, bank, database",
        "v1, ConfigMap, shop, missing",
        "v1, Unknown, shop, a",
        "nobody.example/v1, Thing, shop, a",
        "v1, ConfigMap, shop, ../secrets/mooring-access",
        "v1, ConfigMap, shop, ../../bank/secrets/database",
        "v1, ConfigMap, shop/secrets, mooring-access",
        "v1, ConfigMap, shop, settings?watch=1",
        "v1/namespaces/bank, ConfigMap, shop, settings",
        "../v1, ConfigMap, shop, settings",
    })
    void findsNothingThatAPackageMustNotSee(String apiVersion, String kind, String namespace, String name) {
        assertThat(objects.find(apiVersion, kind, namespace, name)).isEmpty();
    }

    @Test
    void listsWhatMayBeSeen() {
        Map<String, ?> list = objects.find("v1", "Secret", "", "");

        assertThat(list.get("kind")).isEqualTo("SecretList");
        assertThat((List<?>) list.get("items"))
                .singleElement()
                .extracting("metadata")
                .extracting("name")
                .isEqualTo("database");
        assertThat(objects.find("v1", "Secret", "bank", "")).isEmpty();
    }

    @Test
    void findsObjectsOutsideOfNamespaces() {
        assertThat((List<?>) objects.find("v1", "Node", "", "").get("items")).isNotEmpty();
    }

    @Test
    void oneRenderingSeesOneState() {
        Map<String, ?> before = objects.find("v1", "ConfigMap", "shop", "settings");

        client.configMaps().inNamespace("shop").withName("settings").delete();

        assertThat(objects.find("v1", "ConfigMap", "shop", "settings")).isEqualTo(before);
    }

    private void secret(String namespace, String name, String type) {
        client.secrets()
                .resource(new SecretBuilder()
                        .withNewMetadata()
                        .withNamespace(namespace)
                        .withName(name)
                        .endMetadata()
                        .withType(type)
                        .addToData("password", "c2VjcmV0")
                        .build())
                .create();
    }
}
