package dev.mooring.test.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import dev.mooring.test.browser.Accessibility;
import dev.mooring.test.browser.Browsing;
import dev.mooring.test.browser.Look;
import dev.mooring.test.browser.NeedsBrowser;
import dev.mooring.test.browser.Tab;
import dev.mooring.test.cluster.MetricsServer;
import dev.mooring.test.cluster.NeedsNode;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.console.Waiting;
import dev.mooring.test.page.LoginPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster without Prometheus: first without a metrics API too, then with a real metrics-server that measures real pods. */
@NeedsNode
@NeedsBrowser
class MetricsServerTest {

    /** metrics-server looks at a new pod twice before it tells, and an empty page looks again every half minute. */
    private static final ContainsTextOptions IN_TIME = new ContainsTextOptions().setTimeout(90_000);

    private static final String PACKAGE = """
            apiVersion: kots.io/v1beta1
            kind: Application
            metadata: {name: meter}
            spec:
              title: Meter
              graphs: [{title: Orders, query: orders}]
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 2
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: main, image: "localhost/mooring-pause:1"}]}
            """;

    @Test
    void theFiguresOfPodsComeFromTheMetricsApiWhereThereIsOne(
            TestCluster cluster, TestNamespace namespace, Browsing browsing, @TempDir Path folder) throws IOException {
        Path content = Files.createDirectories(folder.resolve("meter"));
        Files.writeString(content.resolve("meter.yaml"), PACKAGE);
        try (RunningConsole console =
                RunningConsole.start(Launch.serve(cluster.kubeconfig(), namespace.name(), content.toString()))) {
            Shop meter = new Shop(console, "meter");
            Waiting.until(Duration.ofSeconds(20), "the package", () -> meter.get(""), found -> found.status() == 200);
            meter.deploy(0);
            Tab tab =
                    LoginPage.signedIn(browsing.open(console, Look.LIGHT_1280)).go("/graphs");
            assertThat(tab.element("graphs__source")).containsText("No figures yet");
            assertThat(tab.element("graphs__why")).containsText("This cluster has no metrics API");
            assertThat(Accessibility.violations(tab)).isEmpty();

            try (MetricsServer _ = cluster.startMetrics()) {
                assertThat(tab.element("graphs__source"))
                        .containsText("these are the figures of the cluster's metrics API", IN_TIME);
                assertThat(tab.element("graphs__source")).containsText("The vendor's own graphs (1) need a Prometheus");
                Locator names = tab.element("graphs__chart-2-legend").locator("button");
                assertThat(names.first()).containsText(Pattern.compile("^web-.+"), IN_TIME);
                assertThat(tab.element("graphs__chart-2-plot"))
                        .hasAttribute("aria-valuetext", Pattern.compile(".*web-.+ [0-9.]+ [KM]iB.*"));
                assertThat(tab.element("graphs__chart-1-legend")).containsText("web-", IN_TIME);
                assertThat(Accessibility.violations(tab)).isEmpty();
            }
        }
    }
}
