package dev.mooring.config.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.template.GoTemplate;
import dev.mooring.config.template.Limits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** KOTS's functions on what surrounds an installation: registry, proxy, identity service, cluster, kURL, license. */
class KotsContextsTest {

    private static final Map<String, Object> LICENSE = Map.of("licenseID", "abc", "appSlug", "shop");
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    private static final KotsFunctions.Builder PLAIN = builder();

    private static KotsFunctions.Builder builder() {
        return KotsFunctions.builder(() -> Instant.EPOCH, new SplittableRandom(1))
                .license(name -> Optional.ofNullable(LICENSE.get(name)))
                .appSlug("shop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            quoteCharacter = '~',
            value = {
                "HasLocalRegistry ⇒ true",
                "LocalRegistryHost ⇒ registry.local:5000",
                "LocalRegistryNamespace ⇒ apps",
                "LocalRegistryAddress ⇒ registry.local:5000/apps",
                "LocalImageName \"nginx\" ⇒ registry.local:5000/apps/nginx:latest",
                "LocalImageName \"nginx:1.27\" ⇒ registry.local:5000/apps/nginx:1.27",
                "LocalImageName \"quay.io/a/b/c:1\" ⇒ registry.local:5000/apps/c:1",
                "LocalImageName \"a:5000/b/c\" ⇒ registry.local:5000/apps/c:latest",
                "LocalImageName \"not an image\" ⇒ ~~",
                "LocalImageName \"a/Upper\" ⇒ ~~",
                "LocalImageName \"\" ⇒ ~~",
                "LocalRegistryImagePullSecret | b64dec ⇒ {\"auths\":{\"registry.local:5000\":{\"auth\":\"bWU6c2VjcmV0\"}}}",
                "ImagePullSecretName ⇒ shop-registry"
            })
    void takesEveryImageFromTheCustomersRegistry(String expression, String expected) {
        KotsFunctions functions = builder()
                .registry(new RegistryInfo("registry.local:5000", "apps", "me", "secret"))
                .build();

        assertThat(output(expression, functions)).isEqualTo(expected);
    }

    @Test
    void aDigestSaysMoreThanATag() {
        KotsFunctions functions =
                builder().registry(new RegistryInfo("r.local", "", "", "")).build();

        assertThat(output("LocalImageName \"a/b:1@" + DIGEST + "\"", functions)).isEqualTo("r.local/b@" + DIGEST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "nginx ⇒ nginx",
                "private.io/a/b:1 ⇒ proxy.replicated.com/proxy/shop/private.io/a/b:1",
                "private.io/a/b ⇒ proxy.replicated.com/proxy/shop/private.io/a/b:latest",
                "registry.replicated.com/shop/api:1 ⇒ registry.replicated.com/shop/api:1",
                "proxy.replicated.com/proxy/shop/private.io/x:2 ⇒ proxy.replicated.com/proxy/shop/private.io/x:2",
            })
    void sendsPrivateImagesThroughTheVendorsProxy(String image, String expected) {
        KotsFunctions functions = builder()
                .imageProxy(new ImageProxy("", "", false, name -> !name.equals("nginx")))
                .build();

        assertThat(output("LocalImageName \"" + image + "\"", functions)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "LocalImageName \"nginx:1\" ⇒ images.vendor.example/proxy/shop/nginx:1",
                "LocalImageName \"registry.replicated.com/shop/api:1\" ⇒ registry.vendor.example/shop/api:1",
                "LocalImageName \"registry.vendor.example/shop/api:1\" ⇒ registry.vendor.example/shop/api:1",
                "ReplicatedProxyDomain ⇒ images.vendor.example",
                "ReplicatedRegistryDomain ⇒ registry.vendor.example",
            })
    void usesTheVendorsOwnDomains(String expression, String expected) {
        KotsFunctions functions = builder()
                .imageProxy(new ImageProxy("registry.vendor.example", "images.vendor.example", true, image -> false))
                .build();

        assertThat(output(expression, functions)).isEqualTo(expected);
    }

    @Test
    void withoutRegistryAndLicenseThereIsNoLogin() {
        KotsFunctions nothing = KotsFunctions.builder(() -> Instant.EPOCH, new SplittableRandom(1))
                .build();

        assertThat(output("LocalRegistryImagePullSecret", nothing)).isEmpty();
        assertThat(output("LocalImageName \"nginx\"", nothing)).isEqualTo("nginx");
        assertThat(output("HasLocalRegistry", nothing)).isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            quoteCharacter = '~',
            value = {
                "IdentityServiceEnabled ⇒ true",
                "IdentityServiceClientID ⇒ shop",
                "IdentityServiceClientSecret ⇒ secret",
                "IdentityServiceRoles ⇒ map[admins:[owner viewer] staff:[viewer]]",
                "index IdentityServiceRoles \"staff\" ⇒ [viewer]",
                "index IdentityServiceRoles \"nobody\" ⇒ []",
                "typeOf IdentityServiceRoles ⇒ map[string][]string",
                "IdentityServiceName ⇒ shop-dex",
                "IdentityServicePort ⇒ 5556",
            })
    void tellsOfTheIdentityService(String expression, String expected) {
        IdentityInfo identity = new IdentityInfo(
                true, "shop", "secret", Map.of("staff", List.of("viewer"), "admins", List.of("owner", "viewer")));

        assertThat(output(expression, builder().identity(identity).build())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            quoteCharacter = '~',
            value = {
                "KurlString \"Kubernetes.Version\" ⇒ 1.29.3",
                "KurlString \"Kotsadm.UiBindPort\" ⇒ ~~",
                "KurlInt \"Kotsadm.UiBindPort\" ⇒ 8800",
                "KurlInt \"none\" ⇒ 0",
                "KurlBool \"Rook.IsBlockStorageEnabled\" ⇒ true",
                "KurlBool \"Kotsadm.UiBindPort\" ⇒ false",
                "KurlOption \"Kotsadm.UiBindPort\" ⇒ 8800",
                "KurlOption \"none\" ⇒ ~~",
                "KurlAll ⇒ Kotsadm.UiBindPort:8800 Kubernetes.Version:1.29.3 Rook.IsBlockStorageEnabled:true",
            })
    void tellsOfTheKurlInstaller(String expression, String expected) {
        KurlValues values = new KurlValues(Map.of(
                "Kubernetes.Version", "1.29.3", "Kotsadm.UiBindPort", 8800L, "Rook.IsBlockStorageEnabled", true));

        assertThat(output(expression, builder().kurl(values).build())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            quoteCharacter = '~',
            value = {
                "HTTPProxy ⇒ http://p:1",
                "HTTPSProxy ⇒ http://p:2",
                "NoProxy ⇒ 10.0.0.0/8",
                "PrivateCACert ⇒ private-cas",
                "KotsVersion ⇒ 1.130.0",
                "UrlPathEscape \"a b/c?d=ü\" ⇒ a%20b%2Fc%3Fd=%C3%BC",
                "typeOf Sequence ⇒ int64",
                "typeOf NodeCount ⇒ int",
            })
    void tellsOfTheConsole(String expression, String expected) {
        KotsFunctions functions = builder()
                .proxy(new ProxySettings("http://p:1", "http://p:2", "10.0.0.0/8"))
                .privateCa("private-cas")
                .kotsVersion("v1.130.0")
                .build();

        assertThat(output(expression, functions)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            quoteCharacter = '~',
            value = {
                "(Lookup \"v1\" \"ConfigMap\" \"shop\" \"settings\").data.a ⇒ 1",
                "typeOf (Lookup \"v1\" \"ConfigMap\" \"shop\" \"settings\").metadata.generation ⇒ int64",
                "Lookup \"v1\" \"ConfigMap\" \"shop\" \"none\" ⇒ map[]",
                "if Lookup \"v1\" \"ConfigMap\" \"shop\" \"none\" }}there{{ else }}missing{{ end ⇒ missing",
                "range (Lookup \"v1\" \"ConfigMap\" \"shop\" \"\").items }}{{ .metadata.name }}{{ end ⇒ settings",
            })
    void looksUpObjects(String expression, String expected) {
        Map<String, Object> settings =
                Map.of("metadata", Map.of("name", "settings", "generation", 3L), "data", Map.of("a", "1"));
        ClusterLookup cluster = (apiVersion, kind, namespace, name) -> switch (name) {
            case "settings" -> settings;
            case "" -> Map.of("items", List.of(settings));
            default -> Map.of();
        };

        assertThat(output(expression, builder().lookup(cluster).build())).isEqualTo(expected);
    }

    @Test
    void aTemplateCannotAskTheClusterWithoutEnd() {
        String message = output("range until 1000 }}{{ Lookup \"v1\" \"Pod\" \"\" \"\" }}{{ end", PLAIN.build());

        assertThat(message).contains("needs more than").contains("steps");
    }

    @Test
    void loginsAreNotShown() {
        assertThat(new RegistryInfo("r", "n", "me", "secret").toString()).doesNotContain("secret");
        assertThat(new IdentityInfo(true, "id", "secret", Map.of()).toString()).doesNotContain("secret");
    }

    @Test
    void theVendorsOwnWordsAreShownWithoutSecrets() {
        ConfigLookup answers = answers(Optional.of(Set.of("p@ss w", "")));

        assertThat(discreet("fail (printf \"%s is taken\" (ConfigOption \"port\"))", answers))
                .contains("8080 is taken");
        assertThat(discreet("fail (printf \"%s, %s\" (ConfigOption \"pw\") (ConfigOption \"pw\" | b64enc))", answers))
                .contains("***, ***");
        assertThat(discreet("fail (ConfigOption \"pw\" | UrlEncode)", answers)).contains("***");
        assertThat(discreet("fail (LicenseFieldValue \"licenseID\")", answers)).doesNotContain("abc");
    }

    @Test
    void theVendorsOwnWordsAreWithheldWhereSecretsAreNotKnown() {
        ConfigLookup answers = answers(Optional.empty());

        assertThat(discreet("fail (printf \"%s is taken\" (ConfigOption \"port\"))", answers))
                .contains("its message holds an answer")
                .doesNotContain("8080");
        assertThat(discreet("fail \"not here\"", answers)).contains("not here");
    }

    private static ConfigLookup answers(Optional<Set<String>> secrets) {
        return new ConfigLookup() {
            @Override
            public Optional<String> value(String item) {
                return Optional.of(item.equals("pw") ? "p@ss w" : "8080");
            }

            @Override
            public Optional<String> filename(String item) {
                return Optional.empty();
            }

            @Override
            public Optional<Set<String>> secrets() {
                return secrets;
            }
        };
    }

    private static String discreet(String expression, ConfigLookup answers) {
        return Failures.message("{{repl " + expression + " }}", PLAIN.build().with(answers));
    }

    private static String output(String expression, KotsFunctions functions) {
        return switch (GoTemplate.parse("t", "{{ " + expression + " }}", functions)
                .render(null, functions, Limits.DEFAULT)) {
            case GoTemplate.Result.Rendered rendered -> rendered.text();
            case GoTemplate.Result.Failed failed -> failed.message();
        };
    }
}
