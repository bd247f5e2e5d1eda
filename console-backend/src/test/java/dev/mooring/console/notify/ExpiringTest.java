package dev.mooring.console.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.notify.send.Keys;
import dev.mooring.console.object.KubeObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpiringTest {

    private static final Instant END = Instant.parse("2026-06-01T00:00:00Z");
    private static final Expiring LICENSE = new Expiring(Topic.LICENSE_EXPIRES, "the license", END);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static String pem;

    @BeforeAll
    static void certificate() {
        pem = Keys.selfSigned(folder, "leaf", "-validity", "20").pem();
    }

    @Test
    void remindersComeLessThanThirtyDaysBeforeAndGetCloser() {
        Set<String> told = new HashSet<>();
        for (long hours = 24 * 60; hours >= -48; hours--) {
            LICENSE.reminder(END.minus(Duration.ofHours(hours))).ifPresent(told::add);
        }

        assertThat(LICENSE.reminder(END.minus(Duration.ofDays(31)))).isEmpty();
        assertThat(told).hasSize(6);
    }

    @Test
    void aCertificateIsFoundInAnAnswerInAFileAndInATlsSecretAndToldOnce() {
        String encoded = Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
        ConfigValues text = ConfigValues.EMPTY.with("tls_cert", "\n" + pem).with("title", "Shop");
        ConfigValues file = ConfigValues.EMPTY.with("tls_file", encoded);
        KubeObject secret = new KubeObject(Map.of(
                "apiVersion", "v1",
                "kind", "Secret",
                "type", "kubernetes.io/tls",
                "metadata", Map.of("name", "shop-tls"),
                "data", Map.of("tls.crt", encoded)));

        assertThat(Certificates.of(text, List.of(secret)))
                .extracting(Expiring::name)
                .containsExactly("the answer tls_cert");
        assertThat(Certificates.of(file, List.of())).extracting(Expiring::name).containsExactly("the answer tls_file");
        assertThat(Certificates.of(ConfigValues.EMPTY, List.of(secret)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.name()).isEqualTo("Secret shop-tls");
                    assertThat(Duration.between(Instant.now(), found.until()).toDays())
                            .isBetween(18L, 20L);
                });
    }

    @Test
    void whatCertManagerRenewsIsToldOnlyWhenThatIsOverdue() {
        Expiring made = Certificates.of(ConfigValues.EMPTY, List.of(madeByCertManager()))
                .getFirst();

        assertThat(made.reminder(made.until().minus(Duration.ofDays(5)))).isEmpty();
        assertThat(made.reminder(made.until().minus(Duration.ofDays(3)))).isPresent();
    }

    @Test
    void certManagersOwnPlanCountsWhereItIsKnown() {
        KubeObject secret = madeByCertManager();
        Instant end =
                Certificates.of(ConfigValues.EMPTY, List.of(secret)).getFirst().until();
        KubeObject plan = new KubeObject(Map.of(
                "apiVersion",
                "cert-manager.io/v1",
                "kind",
                "Certificate",
                "metadata",
                Map.of("name", "made", "namespace", "shop"),
                "spec",
                Map.of("secretName", "made"),
                "status",
                Map.of("renewalTime", end.minus(Duration.ofDays(2)).toString())));

        Expiring made =
                Certificates.of(ConfigValues.EMPTY, List.of(secret, plan)).getFirst();

        assertThat(made.reminder(end.minus(Duration.ofDays(3)))).isEmpty();
        assertThat(made.reminder(end.minus(Duration.ofHours(25)))).isEmpty();
        assertThat(made.reminder(end.minus(Duration.ofHours(23)))).isPresent();
    }

    private KubeObject madeByCertManager() {
        return new KubeObject(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Secret",
                "metadata",
                Map.of(
                        "name",
                        "made",
                        "namespace",
                        "shop",
                        "annotations",
                        Map.of("cert-manager.io/certificate-name", "made")),
                "stringData",
                Map.of("tls.crt", pem)));
    }

    @Test
    void whatIsNoCertificateIsLeftAlone() {
        ConfigValues answers = ConfigValues.EMPTY
                .with("a", "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----")
                .with("b", "-----BEGIN CERTIFICATE-----")
                .with("c", Base64.getEncoder().encodeToString(new byte[1000]));

        assertThat(Certificates.of(answers, List.of())).isEmpty();
    }
}
