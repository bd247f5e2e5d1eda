package dev.mooring.graphs.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.Graph;
import dev.mooring.graphs.series.Answer;
import dev.mooring.graphs.series.Grid;
import dev.mooring.graphs.series.Series;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartsTest {

    private static final Grid GRID = new Grid(1000, 10, 3);
    private static final AppPods SHOP = AppPods.of(
            List.of(
                    new ObjectRef("apps/v1", "Deployment", "shop", "web"),
                    new ObjectRef("apps/v1", "StatefulSet", "shop", "db.main"),
                    new ObjectRef("v1", "Pod", "shop-jobs", "once"),
                    new ObjectRef("v1", "Service", "other", "web")),
            "home");

    @Test
    void thePodsOfAnApplicationAreThoseOfItsWorkloads() {
        assertThat(SHOP.contain("shop", "web-7d9f-abcde")).isTrue();
        assertThat(SHOP.contain("shop-jobs", "once")).isTrue();
        assertThat(SHOP.contain("shop", "webhook-1")).isFalse();
        assertThat(SHOP.contain("other", "web-1")).isFalse();
        assertThat(SHOP.matchers()).isEqualTo("namespace=~\"shop|shop-jobs\",pod=~\"db[.]main-.+|web-.+|once\"");
    }

    @Test
    void withoutWorkloadsAllPodsOfTheNamespaceCount() {
        AppPods pods = AppPods.of(List.of(), "home");

        assertThat(pods.matchers()).isEqualTo("namespace=~\"home\"");
        assertThat(pods.contain("home", "whatever")).isTrue();
    }

    @Test
    void aNameCannotEndTheQuotesOfAQuery() {
        AppPods pods = AppPods.of(List.of(new ObjectRef("v1", "Pod", "a\"} or up{", "b\\\"|.*")), "home");

        assertThat(pods.matchers()).isEqualTo("namespace=~\"aorup\",pod=~\"b[.]\"");
    }

    @Test
    void aPackageWithoutGraphsHasTheUsualOnes() {
        assertThat(Charts.of(List.of(), SHOP))
                .extracting(Chart::title)
                .containsExactly("CPU", "Memory", "Disk used", "Restarts", "Network");
    }

    @Test
    void theVendorsGraphsTakeTheirPlace() {
        List<Chart> charts = Charts.of(List.of(graph("bytes", "", 7200), graph("", "{{ value }} orders", 0)), SHOP);

        assertThat(charts).extracting(Chart::id).containsExactly("1", "2");
        assertThat(charts.getFirst().span()).isEqualTo(Duration.ofHours(2));
        assertThat(charts.getFirst().words(2048)).isEqualTo("2 KiB");
        assertThat(charts.getLast().span()).isEqualTo(Duration.ofMinutes(15));
        assertThat(charts.getLast().words(2048)).isEqualTo("2.05 K orders");
    }

    @Test
    void aFormatComesBeforeATemplateAsInKots() {
        assertThat(Chart.ofVendor(1, graph("bytes", "{{ value }} things", 0)).words(1024))
                .isEqualTo("1 KiB");
    }

    @Test
    void ratesAreTakenOverAtLeastTheStep() {
        String query = "rate(x[$__rate_interval]) + ${__interval} + $__interval";

        assertThat(Chart.queryFor(query, new Grid(0, 30, 10))).isEqualTo("rate(x[300s]) + 30s + 30s");
        assertThat(Chart.queryFor(query, new Grid(0, 21_600, 10))).isEqualTo("rate(x[21600s]) + 21600s + 21600s");
    }

    @Test
    void aQueryThatFailsLeavesTheOthersInTheChart() {
        Chart chart = Chart.ofVendor(1, graph("", "", 0, "a", "b"));
        Finding trouble = Finding.error("prometheus-query", "No.", Place.NONE);

        ChartData data = ChartData.of(chart, GRID, List.of(found("web", 1, Double.NaN, 3), new Answer.Failed(trouble)));

        assertThat(data.lines()).extracting(ChartData.Line::name).containsExactly("web");
        assertThat(data.findings()).containsExactly(trouble);
        assertThat(data.summary()).isEqualTo("Orders, 1 line. web: last 3, lowest 1, highest 3.");
    }

    @Test
    void moreLinesThanOneCanTellApartAreLeftOutAndCounted() {
        Chart chart = Chart.ofVendor(1, graph("", "", 0, "a", "b"));
        List<Series> many = IntStream.range(0, 30)
                .mapToObj(number -> new Series(Map.of("pod", "p" + number), new double[] {1, 2, 3}))
                .toList();

        ChartData data = ChartData.of(
                chart,
                GRID,
                List.of(new Answer.Found(many, 5, List.of("slow")), new Answer.Found(many, 0, List.of("slow"))));

        assertThat(data.lines()).hasSize(40);
        assertThat(data.left()).isEqualTo(25);
        assertThat(data.findings()).singleElement().satisfies(note -> assertThat(note.message())
                .isEqualTo("Prometheus remarks: slow"));
        assertThat(data.summary()).endsWith("And 32 more, in the table.");
    }

    @Test
    void nothingIsSaidToBeNothing() {
        Chart chart = Chart.ofVendor(1, graph("", "", 0));

        assertThat(ChartData.of(chart, GRID, List.of(new Answer.Found(List.of(), 0, List.of())))
                        .summary())
                .isEqualTo("Orders: no figures in this range.");
    }

    private static Answer found(String pod, double... values) {
        return new Answer.Found(List.of(new Series(Map.of("pod", pod), values)), 0, List.of());
    }

    private static Graph graph(String format, String axis, int seconds, String... queries) {
        List<Graph.Query> asked = List.of(queries.length == 0 ? new String[] {"up"} : queries).stream()
                .map(query -> new Graph.Query(query, "{{ pod }}"))
                .toList();
        return new Graph("Orders", asked, seconds, format, axis, List.of());
    }
}
