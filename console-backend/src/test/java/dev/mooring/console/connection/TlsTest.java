package dev.mooring.console.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.evaluation.ProbeTarget;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private static final Connections HERE = new Connections(Vantage.OUTSIDE, Duration.ofSeconds(5));
    private static final String ANSWER = "HTTP/1.1 200 OK\r\n\r\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static ServerSocketFactory selfSigned;

    @SuppressWarnings("NullAway.Init")
    private static ServerSocketFactory expired;

    @BeforeAll
    static void certificates() throws IOException, GeneralSecurityException, InterruptedException {
        selfSigned = sockets("self", "-validity", "30");
        expired = sockets("expired", "-startdate", "-10d", "-validity", "2");
    }

    @Test
    void aHandshakeTellsWhatTheCertificateIsAndWhyItIsNotTrusted() throws IOException {
        try (Peer peer = Peer.saying(ANSWER, selfSigned)) {
            Trial trial = HERE.attempt(new ProbeTarget.Tls("localhost", peer.port()));

            assertThat(trial.reached()).as(trial.sentence()).isTrue();
            assertThat(trial.sentence()).contains("not trusted here").contains("self-signed");
            assertThat(trial.facts())
                    .anyMatch(fact -> fact.startsWith("Subject: CN=shop"))
                    .anyMatch(fact -> fact.startsWith("Issuer: CN=shop"))
                    .anyMatch(fact -> fact.equals("Names: localhost, shop.example.com"))
                    .anyMatch(fact -> fact.startsWith("Valid from 20"));
        }
    }

    @Test
    void anExpiredCertificateIsToldByItsTimes() throws IOException {
        try (Peer peer = Peer.saying(ANSWER, expired)) {
            Trial trial = HERE.attempt(new ProbeTarget.Tls("localhost", peer.port()));

            assertThat(trial.sentence()).contains("not trusted here");
            assertThat(trial.facts()).anyMatch(fact -> fact.startsWith("Valid from 20"));
        }
    }

    @Test
    void nothingIsAskedOverAConnectionThatIsNotTrusted() throws IOException {
        try (Peer peer = Peer.saying(ANSWER, selfSigned)) {
            Trial trial =
                    HERE.attempt(new ProbeTarget.Http(URI.create("https://localhost:" + peer.port() + "/?key=1")));

            assertThat(trial.reached()).isFalse();
            assertThat(trial.sentence()).contains("certificate is not trusted");
            assertThat(peer.heard()).doesNotContain("GET");
        }
    }

    @Test
    void aPortWithoutTlsIsToldAsSuch() throws IOException {
        try (Peer peer = Peer.saying("220 mail.example.com\r\n")) {
            Trial trial = HERE.attempt(new ProbeTarget.Tls("localhost", peer.port()));

            assertThat(trial.reached()).isFalse();
            assertThat(trial.sentence()).contains("TLS handshake failed").contains("Check that this port speaks TLS");
        }
    }

    private static ServerSocketFactory sockets(String name, String... validity)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "it",
                "-keyalg",
                "EC",
                "-dname",
                "CN=shop",
                "-ext",
                "SAN=dns:localhost,dns:shop.example.com",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit"));
        command.addAll(List.of(validity));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return context(store).getServerSocketFactory();
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
