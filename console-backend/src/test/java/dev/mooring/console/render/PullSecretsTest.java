package dev.mooring.console.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Place;
import dev.mooring.config.functions.RegistryInfo;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.console.object.KubeObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PullSecretsTest {

    private static final RegistryInfo REGISTRY = new RegistryInfo("registry.example.com", "apps", "user", "pass\"word");

    @Test
    void podsThatPullFromTheRegistryReferToItsLogin() {
        Manifest pulling = deployment("web", "registry.example.com/apps/web:1");
        Manifest other = deployment("other", "docker.io/other:1");

        List<Manifest> manifests =
                new PullSecrets(REGISTRY, "shop").putInto(List.of(pulling, other), List.of("shop"), List.of());

        assertThat(secretsOf(manifests.get(1)))
                .isEqualTo(List.of(Map.of("name", "own"), Map.of("name", "shop-registry")));
        assertThat(secretsOf(manifests.get(2))).isEqualTo(List.of(Map.of("name", "own")));
    }

    @Test
    void theLoginIsASecretInEachNamespace() {
        List<Manifest> manifests =
                new PullSecrets(REGISTRY, "shop").putInto(List.of(), List.of("shop", "jobs", "*"), List.of());

        assertThat(manifests)
                .extracting(manifest -> manifest.object().ref().toString())
                .containsExactly("Secret jobs/shop-registry", "Secret shop/shop-registry");
        String config =
                manifests.getFirst().object().text("data", ".dockerconfigjson").orElseThrow();
        assertThat(new String(Base64.getDecoder().decode(config), StandardCharsets.UTF_8))
                .startsWith("{\"auths\":{\"registry.example.com\":{\"auth\":\"")
                .doesNotContain("pass");
    }

    @Test
    void whatNamesTheSecretOrAnImageFindsTheSecretInItsNamespace() {
        Manifest kite = manifest("""
                apiVersion: fly.dev/v1
                kind: Kite
                metadata: {name: a, namespace: kites}
                spec: {pull: [{name: shop-registry}]}
                """);
        Manifest runner = manifest("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: a, namespace: runners}
                data: {image: "registry.example.com/apps/runner:1"}
                """);
        Manifest namesake = manifest("""
                apiVersion: v1
                kind: Service
                metadata: {name: shop-registry, namespace: elsewhere}
                """);
        List<Manifest> manifests = List.of(kite, runner, namesake);

        assertThat(new PullSecrets(REGISTRY, "shop").putInto(manifests, List.of("shop"), List.of()))
                .extracting(manifest -> manifest.object().ref().toString())
                .filteredOn(name -> name.startsWith("Secret"))
                .containsExactly(
                        "Secret kites/shop-registry", "Secret runners/shop-registry", "Secret shop/shop-registry");
    }

    @Test
    void aHostThatIsNoneDoesNotBreakOutOfTheConfiguration() {
        RegistryInfo odd = new RegistryInfo("a\":{},\"b", "", "user", "password");

        String config = new PullSecrets(odd, "shop")
                .putInto(List.of(), List.of("shop"), List.of())
                .getFirst()
                .object()
                .text("data", ".dockerconfigjson")
                .orElseThrow();

        assertThat(new String(Base64.getDecoder().decode(config), StandardCharsets.UTF_8))
                .startsWith("{\"auths\":{\"a\\\":{},\\\"b\":{\"auth\":");
    }

    @Test
    void withoutARegistryNothingIsAdded() {
        List<Manifest> manifests = List.of(deployment("web", "web:1"));

        assertThat(new PullSecrets(RegistryInfo.NONE, "shop").putInto(manifests, List.of("shop"), List.of()))
                .isEqualTo(manifests);
    }

    private static List<?> secretsOf(Manifest manifest) {
        return manifest.object().list("spec", "template", "spec", "imagePullSecrets");
    }

    private static Manifest deployment(String name, String image) {
        return manifest("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %s, namespace: shop}
                spec:
                  template:
                    spec:
                      imagePullSecrets: [{name: own}]
                      containers: [{name: a, image: %s}]
                """.formatted(name, image));
    }

    private static Manifest manifest(String text) {
        YamlMapping document =
                (YamlMapping) YamlFile.parse("web.yaml", text).documents().getFirst();
        KubeObject object = DocumentValue.object(document);
        return new Manifest("web.yaml", 0, object, Place.ofFile("web.yaml"));
    }
}
