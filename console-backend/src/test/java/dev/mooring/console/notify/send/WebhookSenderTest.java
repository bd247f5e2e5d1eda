package dev.mooring.console.notify.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mooring.config.finding.Severity;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.notify.Notice;
import dev.mooring.console.notify.Receipt;
import dev.mooring.console.notify.Topic;
import dev.mooring.console.notify.Webhook;
import dev.mooring.console.packages.AppSlug;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSenderTest {

    private static final String KEY = "only we two know this";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Notice NOTICE = new Notice(
                    "id-1",
                    Topic.STATE_CHANGED,
                    Severity.ERROR,
                    new AppSlug("shop"),
                    NOON,
                    "shop is\r\nunavailable",
                    "It was ready before.\nNot ready: Deployment shop/web",
                    Map.of("state", "UNAVAILABLE"))
            .linkedTo("https://mooring.example.com");

    private final WebhookSender sender = new WebhookSender(
            new ClusterFacts("harbour", "shop-ns", "1.34", false), InstantSource.fixed(NOON.plusSeconds(5)));

    @Test
    void aNoticeIsPostedAsJsonThatTheReceiverCanVerify() throws IOException, GeneralSecurityException {
        try (Receiver receiver = Receiver.plain()) {
            Receipt receipt = sender.send(new Webhook(receiver.url(), KEY, ""), NOTICE);

            Receiver.Post post = receiver.next();
            JsonNode json = new ObjectMapper().readTree(post.body());
            assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
            assertThat(post.path()).isEqualTo("/hook?team=7");
            assertThat(post.header("Content-Type")).isEqualTo("application/json");
            assertThat(post.header("Mooring-Delivery")).isEqualTo("id-1");
            assertThat(post.header("Mooring-Timestamp")).isEqualTo(Long.toString(NOON.getEpochSecond() + 5));
            assertThat(post.header("Mooring-Signature")).isEqualTo(expected(post));
            assertThat(json.path("topic").asText()).isEqualTo("STATE_CHANGED");
            assertThat(json.path("title").asText()).isEqualTo("shop is unavailable");
            assertThat(json.path("namespace").asText()).isEqualTo("shop-ns");
            assertThat(json.at("/details/state").asText()).isEqualTo("UNAVAILABLE");
            assertThat(json.path("link").asText()).isEqualTo("https://mooring.example.com");
        }
    }

    /** As the documentation tells receivers to do it. */
    private static String expected(Receiver.Post post) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signed = (post.header("Mooring-Timestamp") + "." + post.body()).getBytes(StandardCharsets.UTF_8);
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(signed));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429, 408})
    void aReceiverThatHasTroubleIsAskedAgain(int status) {
        try (Receiver receiver = Receiver.plain().answering(status)) {
            assertThat(sender.send(new Webhook(receiver.url(), KEY, ""), NOTICE))
                    .isInstanceOfSatisfying(Receipt.Unreached.class, receipt -> assertThat(receipt.trouble())
                            .contains("status " + status));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410})
    void aReceiverThatDoesNotWantItIsLeftAlone(int status) {
        try (Receiver receiver = Receiver.plain().answering(status)) {
            assertThat(sender.send(new Webhook(receiver.url(), KEY, ""), NOTICE))
                    .isInstanceOf(Receipt.Refused.class);
        }
    }

    @Test
    void redirectsAreNotFollowed() {
        try (Receiver elsewhere = Receiver.plain();
                Receiver receiver = Receiver.plain().leadingTo(elsewhere.url())) {
            Receipt receipt = sender.send(new Webhook(receiver.url(), KEY, ""), NOTICE);

            assertThat(receipt).isInstanceOf(Receipt.Refused.class);
            assertThat(receipt.words()).contains("leads elsewhere").doesNotContain("team=7");
            assertThat(elsewhere.waiting()).isZero();
        }
    }

    @Test
    void aCertificateOfNobodyIsTrustedOnlyWhereItIsGiven(@TempDir Path folder) {
        Keys keys = Keys.selfSigned(folder, "receiver", "-validity", "30");
        try (Receiver receiver = Receiver.secure(keys.context())) {
            Receipt stranger = sender.send(new Webhook(receiver.url(), KEY, ""), NOTICE);
            Receipt known = sender.send(new Webhook(receiver.url(), KEY, keys.pem()), NOTICE);

            assertThat(stranger).isInstanceOf(Receipt.Unreached.class);
            assertThat(stranger.words())
                    .contains("TLS with localhost", "nobody who is trusted here", "give that authority's certificate");
            assertThat(known).isInstanceOf(Receipt.Accepted.class);
            assertThat(receiver.waiting()).isEqualTo(1);
        }
    }

    @Test
    void nobodyThereIsToldInPlainWords() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        Receipt away = sender.send(new Webhook("http://localhost:" + free + "/", KEY, ""), NOTICE);
        Receipt unknown = sender.send(new Webhook("https://nobody.invalid/", KEY, ""), NOTICE);

        assertThat(away).isInstanceOf(Receipt.Unreached.class);
        assertThat(away.words()).contains("refused the connection");
        assertThat(unknown.words()).contains("not known here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest", "http://[fe80::1]/", "http://100.100.100.200/"})
    void metadataServicesAreNotSpokenTo(String url) {
        assertThat(sender.send(new Webhook(url, KEY, ""), NOTICE)).isInstanceOf(Receipt.Refused.class);
    }

    @Test
    void anAnswerWithoutAnEndIsNotRead() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread endless = Thread.ofVirtual().start(() -> pourInto(socket));
            long start = System.nanoTime();

            Receipt receipt =
                    sender.send(new Webhook("http://localhost:" + socket.getLocalPort() + "/", KEY, ""), NOTICE);

            assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            endless.interrupt();
        }
    }

    private static void pourInto(ServerSocket server) {
        try (Socket socket = server.accept();
                InputStream in = socket.getInputStream()) {
            if (in.read(new byte[4096]) < 0) {
                return;
            }
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (!Thread.currentThread().isInterrupted()) {
                socket.getOutputStream().write(new byte[4096]);
            }
        } catch (IOException gone) {
            Thread.currentThread().interrupt();
        }
    }
}
