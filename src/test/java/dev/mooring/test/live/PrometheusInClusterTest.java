package dev.mooring.test.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import dev.mooring.test.browser.Browsing;
import dev.mooring.test.browser.Look;
import dev.mooring.test.browser.NeedsBrowser;
import dev.mooring.test.browser.Tab;
import dev.mooring.test.cluster.NeedsNode;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.console.Waiting;
import dev.mooring.test.page.LoginPage;
import dev.mooring.test.prometheus.NeedsPrometheus;
import dev.mooring.test.prometheus.RunningPrometheus;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Prometheus behind a Service, and a console outside of the cluster: it is found, and asked through the API server. */
@NeedsNode
@NeedsBrowser
@NeedsPrometheus
class PrometheusInClusterTest {

    private static final ContainsTextOptions IN_TIME = new ContainsTextOptions().setTimeout(20_000);
    private static final String PACKAGE = """
            apiVersion: kots.io/v1beta1
            kind: Application
            metadata: {name: meter}
            spec:
              title: Meter
              graphs: [{title: Targets, query: up, legend: 'Up, {{ job }}'}]
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: meter}
            data: {a: b}
            """;

    @Test
    void itIsFoundByItsAnnotationAndAskedThroughTheApiServer(
            TestCluster cluster, TestNamespace namespace, Browsing browsing, @TempDir Path folder) throws IOException {
        Path content = Files.createDirectories(folder.resolve("meter"));
        Files.writeString(content.resolve("meter.yaml"), PACKAGE);
        namespace.apply(figures("9090"));
        String node = addressOfThePod(namespace);
        try (RunningConsole console =
                        RunningConsole.start(Launch.serve(cluster.kubeconfig(), namespace.name(), content.toString()));
                RunningPrometheus prometheus = RunningPrometheus.scraping(
                        console.at("/q/metrics"), node, Files.createDirectories(folder.resolve("prometheus")))) {
            namespace.apply(figures(Integer.toString(prometheus.address().getPort())));
            prometheus.awaitFiguresOf("up");
            Shop meter = new Shop(console, "meter");
            Waiting.until(Duration.ofSeconds(20), "the package", () -> meter.get(""), found -> found.status() == 200);
            meter.deploy(0);

            Tab tab =
                    LoginPage.signedIn(browsing.open(console, Look.LIGHT_1280)).go("/graphs");

            assertThat(tab.element("graphs__source"))
                    .containsText(
                            "http://figures." + namespace.name() + ".svc:9090, which Mooring found in the cluster",
                            IN_TIME);
            assertThat(tab.element("graphs__chart-1-legend")).containsText("Up, console", IN_TIME);
        }
    }

    /** @param port on which the Prometheus listens */
    private static InputStream figures(String port) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PrometheusInClusterTest.class.getResourceAsStream("figures.yaml"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ByteArrayInputStream(
                    text.replace("targetPort: 0", "targetPort: " + port).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** That of its node, on whose network it is. */
    private static String addressOfThePod(TestNamespace namespace) {
        Pod ready = Waiting.until(
                Duration.ofSeconds(60),
                "the pod runs",
                () -> namespace
                        .client()
                        .pods()
                        .inNamespace(namespace.name())
                        .withName("figures")
                        .get(),
                pod -> pod != null
                        && "Running".equals(pod.getStatus().getPhase())
                        && pod.getStatus().getPodIP() != null);
        return ready.getStatus().getPodIP();
    }
}
