package dev.mooring.graphs.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.graphs.chart.AppPods;
import dev.mooring.graphs.chart.Chart;
import dev.mooring.graphs.chart.Charts;
import dev.mooring.graphs.series.Answer;
import dev.mooring.graphs.series.Grid;
import dev.mooring.graphs.series.Series;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NeedsPrometheus
@TestInstance(Lifecycle.PER_CLASS)
class RealPrometheusTest {

    private static final AppPods SHOP =
            AppPods.of(List.of(new ObjectRef("apps/v1", "Deployment", "shop", "web")), "shop");

    private RealPrometheus prometheus;
    private PrometheusClient client;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        prometheus = new RealPrometheus(folder, RealPrometheusTest::metrics);
        client = new PrometheusClient(
                new WebTransport(prometheus.address(), Credentials.NONE),
                prometheus.address().toString());
        await(
                () -> client.instant("count(container_memory_working_set_bytes offset 3s)", Instant.now()),
                answer -> answer instanceof Answer.Found(var series, int _, var _) && !series.isEmpty());
    }

    @AfterAll
    void end() {
        client.close();
        prometheus.close();
    }

    /** What kubelet and kube-state-metrics export of two pods, one of which is of another application. */
    private static String metrics() {
        double second = System.nanoTime() / 1e9;
        StringBuilder text = new StringBuilder();
        for (String pod : List.of("web-7d9f-abcde", "stranger-0")) {
            String container = "{namespace=\"shop\",pod=\"" + pod + "\",container=\"main\"} ";
            String labels = "{namespace=\"shop\",pod=\"" + pod + "\"} ";
            text.append("container_cpu_usage_seconds_total")
                    .append(container)
                    .append(second / 4)
                    .append('\n');
            text.append("container_memory_working_set_bytes")
                    .append(container)
                    .append(64 << 20)
                    .append('\n');
            text.append("kube_pod_container_status_restarts_total")
                    .append(container)
                    .append(3)
                    .append('\n');
            text.append("container_network_receive_bytes_total")
                    .append(labels)
                    .append(second * 1000)
                    .append('\n');
            text.append("container_network_transmit_bytes_total")
                    .append(labels)
                    .append(second * 2000)
                    .append('\n');
        }
        String volume = "{namespace=\"shop\",persistentvolumeclaim=\"data\"} ";
        text.append("kubelet_volume_stats_used_bytes").append(volume).append(25).append('\n');
        text.append("kubelet_volume_stats_capacity_bytes")
                .append(volume)
                .append(100)
                .append('\n');
        IntStream.range(0, 200).forEach(number -> text.append("many{id=\"" + number + "\"} " + number + "\n"));
        text.append("odd{is=\"nan\"} NaN\nodd{is=\"inf\"} +Inf\nodd{is=\"one\"} 1\n");
        return text.toString();
    }

    static List<Chart> usualCharts() {
        return Charts.of(List.of(), SHOP);
    }

    @ParameterizedTest
    @MethodSource("usualCharts")
    void eachOfTheUsualGraphsHasFiguresOfTheApplicationAlone(Chart chart) {
        for (var query : chart.queries()) {
            List<Series> lines = awaitLines(Chart.queryFor(query.query(), lastMinutes()));

            assertThat(lines).hasSize(1);
            assertThat(lines.getFirst().labels().values()).containsAnyOf("web-7d9f-abcde", "data");
        }
    }

    @Test
    void figuresAreRight() {
        assertThat(awaitLines("sum(container_memory_working_set_bytes{pod=~\"web-.+\"})")
                        .getFirst()
                        .last())
                .hasValue(64 << 20);
        assertThat(awaitLines("irate(container_cpu_usage_seconds_total{pod=~\"web-.+\"}[10s])")
                        .getFirst()
                        .last()
                        .orElseThrow())
                .isBetween(0.2, 0.3);
    }

    @Test
    void whatIsNoFigureIsNoLine() {
        assertThat(awaitLines("odd")).singleElement().satisfies(line -> assertThat(line.labels())
                .containsEntry("is", "one"));
    }

    @Test
    void theHighestOfManyLinesAreShown() {
        Answer.Found answer = (Answer.Found) client.range("many", lastMinutes());

        assertThat(answer.series()).hasSize(40);
        assertThat(answer.left()).isEqualTo(160);
        assertThat(answer.series().getFirst().labels()).containsEntry("id", "199");
    }

    @Test
    void aQueryThatItDoesNotUnderstandIsToldInItsWords() {
        Answer.Failed answer = (Answer.Failed) client.range("sum(", lastMinutes());

        assertThat(answer.finding().code()).isEqualTo("prometheus-query");
        assertThat(answer.finding().message()).contains("parse error");
    }

    @Test
    void theLongestAndTheShortestRangeAreWithinItsLimits() {
        Instant now = Instant.now();

        for (Duration range : List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofDays(31))) {
            assertThat(client.range("many", Grid.of(now.minus(range), now))).isInstanceOf(Answer.Found.class);
        }
    }

    private static Grid lastMinutes() {
        Instant now = Instant.now();
        return Grid.of(now.minusSeconds(120), now);
    }

    private List<Series> awaitLines(String query) {
        Answer answer = await(
                () -> client.range(query, lastMinutes()),
                found -> found instanceof Answer.Found(var series, int _, var _) && !series.isEmpty());
        return ((Answer.Found) answer).series();
    }

    private static Answer await(Supplier<Answer> ask, Predicate<Answer> enough) {
        long limit = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        Answer answer = ask.get();
        while (!enough.test(answer) && System.nanoTime() < limit) {
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
            answer = ask.get();
        }
        assertThat(answer).as("the answer of Prometheus").matches(enough);
        return answer;
    }
}
