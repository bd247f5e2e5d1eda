package dev.mooring.console.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.evaluation.ProbeTarget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionsTest {

    private static final Connections HERE = new Connections(Vantage.OUTSIDE, Duration.ofSeconds(2));

    @Test
    void aPortThatListensIsReached() throws IOException {
        try (Peer peer = Peer.silent()) {
            Trial trial = HERE.attempt(new ProbeTarget.Tcp("localhost", peer.port()));

            assertThat(trial.reached()).as(trial.sentence()).isTrue();
            assertThat(trial.sentence()).contains("localhost:" + peer.port() + " accepts connections");
        }
    }

    @Test
    void aPortOnWhichNothingListensIsRefused() throws IOException {
        Trial trial = HERE.attempt(new ProbeTarget.Tcp("127.0.0.1", freePort()));

        assertThat(trial.reached()).isFalse();
        assertThat(trial.sentence()).contains("refused the connection").contains("Check the port");
    }

    @Test
    void aNameThatNobodyKnowsIsToldAsOne() {
        Trial trial = HERE.attempt(new ProbeTarget.Tcp("nobody.invalid", 80));

        assertThat(trial.sentence()).contains("nobody.invalid is not known");
    }

    @Test
    void outsideOfTheClusterNamesOfServicesAreExplained() {
        Trial trial = HERE.attempt(new ProbeTarget.Tcp("postgres.shop.svc", 5432));

        assertThat(trial.sentence()).contains("Names of Services are known only inside the cluster");
    }

    @ParameterizedTest
    @CsvSource({"postgres", "postgres.shop.svc", "postgres.shop.svc.cluster.local."})
    void inTheSimulatedClusterServicesCannotBeReachedAndThatIsSaid(String host) {
        Trial trial = new Connections(Vantage.SIMULATED).attempt(new ProbeTarget.Tcp(host, 5432));

        assertThat(trial.reached()).isFalse();
        assertThat(trial.sentence()).contains("The simulated cluster runs nothing");
    }

    @Test
    void metadataIsNotEvenTried() {
        Trial trial = HERE.attempt(new ProbeTarget.Http(URI.create("http://169.254.169.254/latest/meta-data")));

        assertThat(trial.reached()).isFalse();
        assertThat(trial.sentence()).contains("was not tried").doesNotContain("latest");
    }

    @ParameterizedTest
    @CsvSource({"200 OK,true", "301 Moved,true", "404 Not Found,true", "500 Broken,false", "503 Away,false"})
    void anHttpAnswerBelowFiveHundredIsWellAndItsBodyIsNotTold(String status, boolean reached) throws IOException {
        try (Peer peer = Peer.saying("HTTP/1.1 " + status + "\r\nLocation: http://169.254.1.1/\r\n\r\nthe body")) {
            Trial trial = HERE.attempt(http(peer, "/healthz?token=abc"));

            assertThat(trial.reached()).as(trial.sentence()).isEqualTo(reached);
            assertThat(trial.sentence()).contains("HTTP status " + status.substring(0, 3));
            assertThat(trial.toString())
                    .doesNotContain("the body")
                    .doesNotContain("abc")
                    .doesNotContain("169.254");
            assertThat(peer.heard()).startsWith("GET /healthz?token=abc HTTP/1.1\r\n");
        }
    }

    @Test
    void credentialsInAnAddressAreNeitherSentNorShown() throws IOException {
        try (Peer peer = Peer.saying("HTTP/1.1 401 No\r\n\r\n")) {
            URI url = URI.create("http://admin:hunter2@127.0.0.1:" + peer.port() + "/");

            Trial trial = HERE.attempt(new ProbeTarget.Http(url));

            assertThat(trial.reached()).isTrue();
            assertThat(trial.toString()).doesNotContain("hunter2");
            assertThat(peer.heard())
                    .doesNotContain("hunter2")
                    .doesNotContainIgnoringCase("authorization")
                    .doesNotContainIgnoringCase("cookie");
        }
    }

    @Test
    void whatDoesNotSpeakHttpIsToldAsSuch() throws IOException {
        try (Peer peer = Peer.saying("220 mail.example.com ESMTP\r\n")) {
            Trial trial = HERE.attempt(http(peer, "/"));

            assertThat(trial.reached()).isFalse();
            assertThat(trial.sentence()).contains("does not speak HTTP").doesNotContain("ESMTP");
        }
    }

    @Test
    void aLineThatNeverEndsIsGivenUp() throws IOException {
        try (Peer peer = Peer.saying("HTTP/1.1 200 " + "x".repeat(100_000))) {
            Trial trial = HERE.attempt(http(peer, "/"));

            assertThat(trial.sentence().length()).isLessThan(200);
        }
    }

    @Test
    void aSilentPeerIsGivenUpAfterTheLimit() throws IOException {
        try (Peer peer = Peer.silent()) {
            Instant begun = Instant.now();
            Trial trial = new Connections(Vantage.OUTSIDE, Duration.ofMillis(300)).attempt(http(peer, "/"));

            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(trial.reached()).isFalse();
            assertThat(trial.sentence()).contains("was reached, but said nothing");
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "65536", "-1"})
    void aPortThatDoesNotExistIsRefused(int port) {
        assertThat(HERE.attempt(new ProbeTarget.Tcp("localhost", port)).sentence())
                .contains("ports go from 1 to 65535");
    }

    @ParameterizedTest
    @CsvSource({"ftp://example.com/", "mailto:a@b.example", "file:///etc/passwd", "/relative"})
    void onlyHttpAddressesWithAHostAreAsked(String url) {
        assertThat(HERE.attempt(new ProbeTarget.Http(URI.create(url))).sentence())
                .contains("not an http or https");
    }

    @Test
    void aHostOfStrangeTextBreaksNoLine() {
        Trial trial = HERE.attempt(new ProbeTarget.Tcp("a\r\nb\u202e" + "x".repeat(1000), 80));

        assertThat(trial.reached()).isFalse();
        assertThat(trial.sentence())
                .doesNotContain("\n")
                .doesNotContain("\u202e")
                .hasSizeLessThan(500);
    }

    private static ProbeTarget http(Peer peer, String path) {
        return new ProbeTarget.Http(URI.create("http://127.0.0.1:" + peer.port() + path));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
