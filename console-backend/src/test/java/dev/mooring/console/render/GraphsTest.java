package dev.mooring.console.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.functions.ClusterInfo;
import dev.mooring.config.functions.LicenseFields;
import dev.mooring.config.functions.ReleaseInfo;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.packages.PackageReader;
import dev.mooring.console.packages.PackageReading;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphsTest {

    private static final String CONFIG = """
            apiVersion: kots.io/v1beta1
            kind: Config
            metadata: {name: shop}
            spec:
              groups:
              - name: main
                title: Main
                items:
                - {name: job, title: Job, type: text, default: web}
                - {name: minutes, title: Minutes, type: text, default: "30"}
            """;

    @Test
    void theWholeOfAGraphIsRead() {
        Graph graph = only("""
                - title: 'Orders of repl{{ ConfigOption "job" }}'
                  query: 'sum(rate(orders{job="repl{{ ConfigOption "job" }}"}[5m]))'
                  legend: All
                  queries:
                  - query: rate(orders[5m])
                    legend: '{{ pod }}'
                  - query: up
                  durationSeconds: 3600
                  yAxisFormat: reqps
                  yAxisTemplate: '{{ value }} orders'
                  mooring:
                    thresholds:
                    - {value: 100, label: Too many}
                    - {value: 1.5e3}
                """);

        assertThat(graph)
                .isEqualTo(new Graph(
                        "Orders of web",
                        List.of(
                                new Graph.Query("sum(rate(orders{job=\"web\"}[5m]))", "All"),
                                new Graph.Query("rate(orders[5m])", "{{ pod }}"),
                                new Graph.Query("up", "")),
                        3600,
                        "reqps",
                        "{{ value }} orders",
                        List.of(new Graph.Threshold(100, "Too many"), new Graph.Threshold(1500, ""))));
    }

    @Test
    void aDurationMayBeAnAnswer() {
        assertThat(
                        only("- {title: A, query: up, durationSeconds: '{{repl mul (ConfigOption \"minutes\" | ParseInt) 60}}'}")
                                .durationSeconds())
                .isEqualTo(1800);
    }

    @Test
    void aGraphThatIsNotWantedIsNotThere() {
        assertThat(render("""
                - {title: A, query: up, when: 'repl{{ ConfigOptionEquals "job" "web" }}'}
                - {title: B, query: up, when: 'repl{{ ConfigOptionEquals "job" "other" }}'}
                - {title: C, query: up, when: false}
                """).graphs()).extracting(Graph::title).containsExactly("A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {title: A, query: up, durationSeconds: 0} | graph-duration",
                "- {title: A, query: up, durationSeconds: -5} | graph-duration",
                "- {title: A, query: up, durationSeconds: soon} | graph-duration",
                "- {title: A, query: up, mooring: {thresholds: [{value: high}]}} | graph-threshold",
                "- {title: A, query: up, mooring: {thresholds: [{value: .inf}]}} | graph-threshold"
            })
    void whatMakesNoSenseIsToldAndTheGraphIsShownWithoutIt(String graph, String code) {
        Rendered rendered = render(graph);

        assertThat(rendered.graphs()).hasSize(1);
        assertThat(rendered.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(rendered.isDeployable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {title: A} | graph-without-query",
                "- {title: A, query: ''} | graph-without-query",
                "- {query: up} | graph-without-title",
                "- up | graph-unreadable",
                "- {title: A, query: up, mooring: {thresholds: [{label: x}]}} | graph-threshold-unreadable"
            })
    void whatIsNoGraphIsToldWhenThePackageIsRead(String graph, String code) {
        assertThat(reading(graph).findings()).extracting(Finding::code).containsExactly(code);
    }

    @Test
    void aTemplateThatFailsCostsItsGraphAlone() {
        Rendered rendered = render("""
                - {title: A, query: 'repl{{ fail "no" }}'}
                - {title: B, query: up}
                """);

        assertThat(rendered.graphs()).extracting(Graph::title).containsExactly("B");
        assertThat(rendered.findings()).hasSize(1).noneMatch(Finding::isError);
    }

    @Test
    void graphsWithoutAnEndAreCutOff() {
        String many = IntStream.range(0, 200)
                .mapToObj(number -> "- {title: A" + number + ", query: up}\n")
                .collect(Collectors.joining());

        assertThat(render(many).graphs()).hasSize(50);
        assertThat(reading(many).findings()).extracting(Finding::code).containsExactly("graphs-too-many");
        assertThat(render("- {title: A, query: " + "x".repeat(10_001) + "}").graphs())
                .isEmpty();
    }

    private static Graph only(String graphs) {
        Rendered rendered = render(graphs);
        assertThat(rendered.findings()).isEmpty();
        assertThat(rendered.graphs()).hasSize(1);
        return rendered.graphs().getFirst();
    }

    private static PackageReading reading(String graphs) {
        String application = "apiVersion: kots.io/v1beta1\nkind: Application\nmetadata: {name: shop}\nspec:\n"
                + "  title: Shop\n  graphs:\n" + graphs.indent(2);
        return PackageReader.read(PackageFiles.ofTexts(Map.of("app.yaml", application, "config.yaml", CONFIG)));
    }

    private static Rendered render(String graphs) {
        Package content = reading(graphs).content().orElseThrow();
        RenderInputs inputs = new RenderInputs(
                "shop",
                LicenseFields.NONE,
                ReleaseInfo.UNKNOWN,
                ClusterInfo.unknown("shop"),
                InstantSource.fixed(Instant.EPOCH),
                () -> new Random(1));
        ScreenSession session =
                ScreenSession.open(content.screen(), ConfigValues.EMPTY, lookup -> inputs.functions("shop", lookup));
        return Renderer.render(content, session.state(), inputs);
    }
}
