package dev.mooring.graphs.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import at.favre.lib.crypto.bcrypt.BCrypt;
import dev.mooring.config.crypto.CertificateMaker;
import dev.mooring.config.crypto.CertificateSubject;
import dev.mooring.config.crypto.KeyedCertificate;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ServiceProxy;
import dev.mooring.console.connection.Vantage;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.graphs.prometheus.Prometheuses.Opened;
import dev.mooring.graphs.series.Answer;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real Prometheus that serves TLS by a certificate of the test's own authority, and wants user and password. */
@NeedsPrometheus
@Timeout(60)
@TestInstance(Lifecycle.PER_CLASS)
class ProtectedPrometheusTest {

    private static final String USER = "mooring";
    private static final String PASSWORD = "pa:ss wörd";

    private final SandboxCluster sandbox = new SandboxCluster("shop", Duration.ofMillis(1));
    private final Prometheuses prometheuses = new Prometheuses(
            new Cluster(sandbox.client(), sandbox.facts()),
            new ServiceProxy(sandbox.client()),
            Vantage.IN_CLUSTER,
            InstantSource.system());
    private final CertificateMaker certificates = new CertificateMaker(InstantSource.system(), new SecureRandom());
    private KeyedCertificate authority;
    private RealPrometheus prometheus;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        authority = certificates.authority(CertificateSubject.authority("harbour", 10));
        String hash = BCrypt.with(BCrypt.Version.VERSION_2B).hashToString(4, PASSWORD.toCharArray());
        prometheus = protectedBy(certificates, folder, "basic_auth_users: {" + USER + ": " + hash + "}\n");
        secret("right", Map.of("username", USER, "password", PASSWORD, "ca.crt", authority.certificate()));
        await(prometheus, "right");
    }

    /** @param maker whose clock decides when the certificate begins; it ends after five days */
    private RealPrometheus protectedBy(CertificateMaker maker, Path folder, String users) throws Exception {
        KeyedCertificate own = maker.signed(
                new CertificateSubject("prometheus", List.of("127.0.0.1"), List.of("prometheus"), 5), authority);
        Path certificate = Files.writeString(folder.resolve("tls.crt"), own.certificate());
        Path key = Files.writeString(folder.resolve("tls.key"), own.key());
        return new RealPrometheus(
                folder,
                () -> "up 1\n",
                "tls_server_config: {cert_file: %s, key_file: %s}\n".formatted(certificate, key) + users);
    }

    @AfterAll
    void end() {
        prometheus.close();
        prometheuses.close();
        sandbox.close();
    }

    @Test
    void authorityUserAndPasswordComeOutOfTheSecret() {
        assertThat(ask("right")).isInstanceOf(Answer.Found.class);
    }

    @Test
    void aBundleOfAuthoritiesMayHoldOthersToo() throws Exception {
        secret(
                "bundle",
                Map.of(
                        "username",
                        USER,
                        "password",
                        PASSWORD,
                        "ca.crt",
                        otherAuthority().certificate() + authority.certificate()));

        assertThat(ask("bundle")).isInstanceOf(Answer.Found.class);
    }

    @Test
    void withoutAnAuthorityItIsSaidWhereToPutOne() {
        assertThat(failure("")).satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("prometheus-tls");
            assertThat(finding.message())
                    .isEqualTo("Its certificate was not signed by an authority that Mooring trusts here. Put the"
                            + " certificate of its authority into a Secret, under ca.crt, and name the Secret in the"
                            + " settings of graphs.");
        });
    }

    @Test
    void anotherAuthorityIsSaidToBeTheWrongOne() throws Exception {
        secret("stranger", Map.of("ca.crt", otherAuthority().certificate()));

        assertThat(failure("stranger")).satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("prometheus-tls");
            assertThat(finding.message())
                    .endsWith("Only those under ca.crt in the Secret are trusted: put the certificate of the authority"
                            + " that signed Prometheus' own there.");
        });
    }

    @Test
    void aCertificateForAnotherNameIsNoneForThisAddress() {
        String byName = prometheus.address().toString().replace("127.0.0.1", "localhost");

        assertThat(failureOf(ask(byName, "right"))).satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("prometheus-tls");
            assertThat(finding.message()).startsWith("Its certificate is not for this address: ");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "-10, Its certificate has expired. Renew it",
        "10, Its certificate is not valid yet. See whether the clocks"
    })
    void aCertificateThatIsOverOrHasNotBegunIsToldSo(int days, String words, @TempDir Path folder) throws Exception {
        InstantSource then = () -> Instant.now().plus(Duration.ofDays(days));
        try (RealPrometheus other = protectedBy(new CertificateMaker(then, new SecureRandom()), folder, "")) {
            await(other, "right");

            Finding finding = failureOf(ask(other.address().toString(), "right"));

            assertThat(finding.code()).isEqualTo("prometheus-tls");
            assertThat(finding.message()).startsWith(words);
        }
    }

    @Test
    void withoutTlsItIsSaidToWantIt() {
        String plain = prometheus.address().toString().replace("https:", "http:");

        assertThat(failureOf(ask(plain, "right"))).satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("prometheus-not-there");
            assertThat(finding.message()).contains("with https:// where it wants that");
        });
    }

    @Test
    void aWrongPasswordIsTold() {
        secret("wrong", Map.of("username", USER, "password", "guess", "ca.crt", authority.certificate()));

        assertThat(failure("wrong")).satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("prometheus-credentials");
            assertThat(finding.message())
                    .isEqualTo(
                            "It does not let Mooring in (401). Correct token, user or password in the Secret that the"
                                    + " settings of graphs name.");
        });
    }

    @Test
    void noPasswordAtAllIsToldToBeMissing() {
        secret("authority", Map.of("ca.crt", authority.certificate()));

        assertThat(failure("authority").message())
                .isEqualTo("It does not let Mooring in (401). Put a token, or username and password, into a Secret, and"
                        + " name it in the settings of graphs.");
    }

    @Test
    void aTokenOpensTheProxyBeforeIt() throws Exception {
        secret("token", Map.of("token", "t0ken"));
        secret("other-token", Map.of("token", "guess"));
        Credentials itsOwn = new Credentials("", USER, PASSWORD, authority.certificate());
        try (AuthenticatingProxy proxy =
                new AuthenticatingProxy(new WebTransport(prometheus.address(), itsOwn), "t0ken")) {
            String address = proxy.address().toString();

            assertThat(ask(address, "token")).isInstanceOf(Answer.Found.class);
            assertThat(failureOf(ask(address, "other-token")).code()).isEqualTo("prometheus-credentials");
        }
    }

    private KeyedCertificate otherAuthority() throws Exception {
        return certificates.authority(CertificateSubject.authority("another harbour", 10));
    }

    private Finding failure(String secret) {
        return failureOf(ask(secret));
    }

    private static Finding failureOf(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Failed.class);
        return ((Answer.Failed) answer).finding();
    }

    private Answer ask(String secret) {
        return ask(prometheus.address().toString(), secret);
    }

    private Answer ask(String address, String secret) {
        Opened opened = prometheuses.open(new Settings(address, secret));
        assertThat(opened).isInstanceOf(Opened.Ready.class);
        return ((Opened.Ready) opened).client().instant("vector(1)", Instant.now());
    }

    /** Returns when it is ready to answer, whatever it says: it speaks TLS before its database is open. */
    private void await(RealPrometheus other, String secret) throws InterruptedException {
        long limit = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (ask(other.address().toString(), secret) instanceof Answer.Failed(Finding finding)
                && Set.of("prometheus-unreachable", "prometheus-busy").contains(finding.code())
                && System.nanoTime() < limit) {
            Thread.sleep(100);
        }
    }

    private void secret(String name, Map<String, String> values) {
        SecretBuilder secret = new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace("shop")
                .endMetadata()
                .withStringData(values);
        sandbox.client().secrets().inNamespace("shop").resource(secret.build()).create();
    }
}
