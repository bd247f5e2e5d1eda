package dev.mooring.graphs.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.graphs.series.Answer;
import dev.mooring.graphs.series.Grid;
import dev.mooring.graphs.series.Series;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PrometheusClientTest {

    private static final Grid GRID = new Grid(1000, 10, 4);
    private static final String NO_SERIES =
            "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[]}}";

    private final ScriptedPrometheus server = new ScriptedPrometheus();

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void aRangeIsAskedForByItsPoints() {
        server.says(200, NO_SERIES);

        assertThat(range("up{a=\"b\"}&start=0")).isEqualTo(new Answer.Found(List.of(), 0, List.of()));

        assertThat(server.questions())
                .containsExactly(
                        "/api/v1/query_range?query=up{a=\"b\"}&start=0&start=1000&end=1030&step=10&timeout=15s");
    }

    @Test
    void figuresComeToTheirPointsAndMissingOnesAreGaps() {
        server.says(200, matrix("{\"metric\":{\"pod\":\"web\"},\"values\":[[1000,\"1\"],[1020.001,\"3.5\"]]}"));

        Series line = found(range("x")).getFirst();

        assertThat(line.labels()).containsEntry("pod", "web");
        assertThat(line.at(0)).isEqualTo(1);
        assertThat(line.at(1)).isNaN();
        assertThat(line.at(2)).isEqualTo(3.5);
        assertThat(line.at(3)).isNaN();
    }

    @Test
    void whatIsNoFiniteFigureIsAGapAndALineOfNothingElseIsNone() {
        server.says(
                200,
                matrix(
                        "{\"metric\":{\"a\":\"1\"},\"values\":[[1000,\"NaN\"],[1010,\"+Inf\"],[1020,\"-Inf\"],[1030,\"7\"]]},"
                                + "{\"metric\":{\"a\":\"2\"},\"values\":[[1000,\"NaN\"],[1010,\"twelve\"]]}"));

        assertThat(found(range("x"))).singleElement().satisfies(line -> {
            assertThat(line.highest()).hasValue(7);
            assertThat(line.lowest()).hasValue(7);
        });
    }

    @Test
    void ofTenThousandLinesTheHighestAreKeptAndTheOthersCounted() {
        String lines = IntStream.range(0, 10_000)
                .mapToObj(number -> "{\"metric\":{\"id\":\"" + number + "\"},\"values\":[[1000,\"" + number + "\"]]}")
                .collect(Collectors.joining(","));
        server.says(200, matrix(lines));

        Answer.Found answer = (Answer.Found) range("x");

        assertThat(answer.series()).hasSize(AnswerReader.MOST_SERIES);
        assertThat(answer.series().getFirst().labels()).containsEntry("id", "9999");
        assertThat(answer.left()).isEqualTo(10_000 - AnswerReader.MOST_SERIES);
    }

    @Test
    void anAnswerWithoutAnEndIsGivenUpAtALimit() {
        server.does(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                byte[] filler = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                for (int mebibyte = 0; mebibyte < 200; mebibyte++) {
                    out.write(filler);
                }
            } catch (IOException cutOff) {
                // that is what is wanted
            }
        });

        assertThat(failed(range("x")).code()).isEqualTo("prometheus-answer-large");
    }

    @Test
    void anAnswerThatDripsIsGivenUpInTime() throws Exception {
        server.does(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int second = 0; second < 100; second++) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (IOException | InterruptedException cutOff) {
                // that is what is wanted
            }
        });
        long start = System.nanoTime();

        try (PrometheusClient client = client(server.address(), Credentials.NONE, Duration.ofSeconds(1))) {
            assertThat(failed(client.range("x", GRID)).code()).isEqualTo("prometheus-timeout");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void itsOwnWordsSayWhatIsWrongWithAQuery() {
        server.says(
                400,
                "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"1:5: parse error: unexpected\\nidentifier\"}");

        Finding finding = failed(range("a b"));

        assertThat(finding.code()).isEqualTo("prometheus-query");
        assertThat(finding.message()).contains("It says: 1:5: parse error: unexpected identifier");
    }

    @ParameterizedTest
    @CsvSource({
        "401, prometheus-credentials",
        "403, prometheus-credentials",
        "503, prometheus-busy",
        "404, prometheus-not-there",
        "302, prometheus-not-there",
        "200, prometheus-not-there"
    })
    void whoeverElseAnswersIsTold(int status, String code) {
        server.says(status, "<html>Sign in</html>");

        assertThat(failed(range("x")).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"status\":\"success\"",
                "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":{}}}",
                "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":[]}]}}",
                "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"values\":[[]]}]}}",
                "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"values\":[1,2]}]}}",
                "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"values\":[[\"a\",\"b\"]]}]}}",
                "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"values\":[[1000"
            })
    void whatIsNoAnswerOfPrometheusIsSaidToBeNone(String body) {
        server.says(200, body);

        assertThat(failed(range("x")).code()).isEqualTo("prometheus-not-there");
    }

    @Test
    void anAnswerNestedBeyondReasonIsRefused() {
        server.says(200, "{\"status\":\"success\",\"more\":" + "[".repeat(100_000));

        assertThat(failed(range("x")).code()).isEqualTo("prometheus-not-there");
    }

    @Test
    void aResultOfAnotherTypeIsNoChart() {
        server.says(200, "{\"status\":\"success\",\"data\":{\"resultType\":\"scalar\",\"result\":[1,\"2\"]}}");

        assertThat(failed(range("x")).code()).isEqualTo("prometheus-type");
    }

    @Test
    void presentFiguresAreAskedForToo() {
        server.says(
                200,
                "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":"
                        + "[{\"metric\":{},\"value\":[2000.4,\"42\"]}]},\"warnings\":[\"partial\"]}");

        Answer.Found answer = (Answer.Found) client().instant("sum(up)", Instant.ofEpochSecond(2000));

        assertThat(answer.series().getFirst().last()).hasValue(42);
        assertThat(answer.warnings()).containsExactly("partial");
    }

    @Test
    void aTokenComesBeforeUserAndPassword() throws Exception {
        server.says(200, NO_SERIES);

        ask(new Credentials("t0ken", "user", "word", ""));
        assertThat(server.header("Authorization")).isEqualTo("Bearer t0ken");

        ask(new Credentials("", "user", "word", ""));
        assertThat(server.header("Authorization")).isEqualTo("Basic dXNlcjp3b3Jk");

        ask(Credentials.NONE);
        assertThat(server.header("Authorization")).isEqualTo("null");
    }

    @Test
    void credentialsDoNotFollowARedirect() throws Exception {
        try (ScriptedPrometheus other = new ScriptedPrometheus()) {
            server.does(exchange -> {
                exchange.getResponseHeaders().set("Location", other.address() + "/api/v1/query");
                ScriptedPrometheus.send(exchange, 307, "");
            });

            ask(new Credentials("t0ken", "", "", ""));

            assertThat(other.questions()).isEmpty();
        }
    }

    @Test
    void whereNothingListensThatIsSaid() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        try (PrometheusClient client =
                client(URI.create("http://127.0.0.1:" + port), Credentials.NONE, Duration.ofSeconds(5))) {
            assertThat(failed(client.range("x", GRID)).code()).isEqualTo("prometheus-unreachable");
        }
    }

    @Test
    void aHostThatIsNotThereIsSaidNotToBe() throws Exception {
        try (PrometheusClient client =
                client(URI.create("http://prometheus.invalid:9090"), Credentials.NONE, Duration.ofSeconds(10))) {
            assertThat(failed(client.range("x", GRID)).code()).isEqualTo("prometheus-host");
        }
    }

    @Test
    void secretsAreNotInWords() {
        assertThat(new Credentials("t0ken", "user", "word", "pem").toString()).isEqualTo("Credentials[bearer]");
    }

    private Answer range(String query) {
        try (PrometheusClient client = client()) {
            return client.range(query, GRID);
        }
    }

    private void ask(Credentials credentials) throws GeneralSecurityException, IOException {
        try (PrometheusClient client = client(server.address(), credentials, Duration.ofSeconds(10))) {
            assertThat(client.range("x", GRID)).isNotNull();
        }
    }

    private PrometheusClient client() {
        try {
            return client(server.address(), Credentials.NONE, Duration.ofSeconds(20));
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static PrometheusClient client(URI address, Credentials credentials, Duration patience)
            throws GeneralSecurityException, IOException {
        return new PrometheusClient(new WebTransport(address, credentials, patience), address.toString());
    }

    private static String matrix(String result) {
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[" + result + "]}}";
    }

    private static List<Series> found(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return ((Answer.Found) answer).series();
    }

    private static Finding failed(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Failed.class);
        return ((Answer.Failed) answer).finding();
    }
}
