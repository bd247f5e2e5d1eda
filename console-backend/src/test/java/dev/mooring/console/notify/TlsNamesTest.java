package dev.mooring.console.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TlsNamesTest {

    @Test
    void anIngressNamesTheSecretsOfItsHosts() {
        KubeObject ingress = object(
                "networking.k8s.io/v1",
                "Ingress",
                Map.of("tls", List.of(Map.of("secretName", "shop-tls"), Map.of("hosts", List.of("shop.example.com")))));

        assertThat(TlsNames.of(ingress)).containsExactly(secret("shop", "shop-tls"));
    }

    @Test
    void aGatewayMayNameThoseOfAnotherNamespace() {
        KubeObject gateway = object(
                "gateway.networking.k8s.io/v1",
                "Gateway",
                Map.of(
                        "listeners",
                        List.of(
                                Map.of("name", "plain"),
                                Map.of(
                                        "tls",
                                        Map.of(
                                                "certificateRefs",
                                                List.of(
                                                        Map.of("name", "own"),
                                                        Map.of("name", "wildcard", "namespace", "edge")))))));

        assertThat(TlsNames.of(gateway)).containsExactly(secret("shop", "own"), secret("edge", "wildcard"));
    }

    @Test
    void aCertificateNamesWhereItIsKept() {
        KubeObject certificate = object("cert-manager.io/v1", "Certificate", Map.of("secretName", "made"));

        assertThat(TlsNames.of(certificate)).containsExactly(secret("shop", "made"));
        assertThat(TlsNames.areIn(certificate.ref())).isTrue();
    }

    @Test
    void otherKindsNameNone() {
        assertThat(TlsNames.areIn(new ObjectRef("apps/v1", "Deployment", "shop", "web")))
                .isFalse();
        assertThat(TlsNames.areIn(new ObjectRef("example.com/v1", "Certificate", "shop", "web")))
                .isFalse();
        assertThat(TlsNames.of(object("v1", "Secret", Map.of("secretName", "no"))))
                .isEmpty();
    }

    private static ObjectRef secret(String namespace, String name) {
        return new ObjectRef("v1", "Secret", namespace, name);
    }

    private static KubeObject object(String apiVersion, String kind, Map<String, Object> spec) {
        return new KubeObject(Map.of(
                "apiVersion",
                apiVersion,
                "kind",
                kind,
                "metadata",
                Map.of("name", "front", "namespace", "shop"),
                "spec",
                spec));
    }
}
