package dev.mooring.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.BoundingBox;
import dev.mooring.test.browser.Accessibility;
import dev.mooring.test.browser.Browsing;
import dev.mooring.test.browser.Look;
import dev.mooring.test.browser.NeedsBrowser;
import dev.mooring.test.browser.Tab;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Product;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.console.Waiting;
import dev.mooring.test.page.LoginPage;
import dev.mooring.test.prometheus.NeedsPrometheus;
import dev.mooring.test.prometheus.RunningPrometheus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Graphs of a package, by a real Prometheus that scrapes the console. */
@NeedsBrowser
@NeedsPrometheus
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GraphsTest {

    private static final String APPLICATION = """
            apiVersion: kots.io/v1beta1
            kind: Application
            metadata: {name: meter}
            spec:
              title: Meter
              graphs:
              - title: Memory of the console
                queries:
                - {query: 'sum by (area) (jvm_memory_used_bytes)', legend: 'Memory, {{ area }}'}
                durationSeconds: 900
                yAxisFormat: bytes
                mooring: {thresholds: [{value: 300000000, label: Much}]}
              - title: Threads
                query: jvm_threads_live_threads
                legend: 'Threads of {{ job }}'
                yAxisTemplate: '{{ value }} threads'
              - {title: Broken, query: 'sum('}
              - {title: Nothing, query: nothing_of_this_name}
            """;
    private static final String OBJECT = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: meter}
            data: {a: b}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: gauge}
            spec:
              replicas: 2
              selector: {matchLabels: {app: gauge}}
              template:
                metadata: {labels: {app: gauge}}
                spec: {containers: [{name: main, image: "gauge:1"}]}
            """;

    private RunningConsole console;
    private RunningPrometheus prometheus;
    private Tab tab;

    @BeforeAll
    void deployAPackageWithGraphs(Browsing browsing, @TempDir Path folder) throws IOException {
        Path content = Files.createDirectories(folder.resolve("meter"));
        Files.writeString(content.resolve("application.yaml"), APPLICATION);
        Files.writeString(content.resolve("object.yaml"), OBJECT);
        console = RunningConsole.start(Launch.demo(content.toString()));
        prometheus = RunningPrometheus.scraping(
                console.at("/q/metrics"), Files.createDirectories(folder.resolve("prometheus")));
        Shop meter = new Shop(console, "meter");
        Waiting.until(
                Duration.ofSeconds(20), "the package is there", () -> meter.get(""), found -> found.status() == 200);
        meter.deploy(0);
        prometheus.awaitFiguresOf("jvm_memory_used_bytes");
        tab = LoginPage.signedIn(browsing.open(console, Look.LIGHT_1280));
    }

    @AfterAll
    void end() {
        if (prometheus != null) {
            prometheus.close();
        }
        if (console != null) {
            console.close();
        }
    }

    @Order(1)
    @Test
    void withoutAPrometheusTheFiguresOfTheMetricsApiAreShownAndSaidToBeSimulated() {
        tab.go("/graphs");

        assertThat(tab.element("graphs__source")).containsText("No Prometheus: these are the figures of the cluster's");
        assertThat(tab.element("graphs__source")).containsText("The vendor's own graphs (4) need a Prometheus");
        assertThat(tab.element("graphs__source")).containsText("This cluster is simulated, and so are its figures");
        assertThat(tab.element("graphs__settings")).isVisible();
        assertThat(tab.element("graphs__chart-1-legend").locator("button")).hasCount(2);
        assertThat(tab.element("graphs__chart-2-legend")).containsText("gauge-");
        assertThat(Accessibility.violations(tab)).isEmpty();
    }

    @Order(2)
    @Test
    void itsAddressIsTriedAndSaved() {
        tab.go("/settings");
        tab.element("settings__graphs-address")
                .locator("input")
                .fill(prometheus.address().toString());

        tab.element("settings__graphs-test").click();
        assertThat(tab.element("settings__graphs-tested"))
                .containsText("1 target is up", new ContainsTextOptions().setTimeout(15_000));
        tab.element("settings__graphs-save").click();
        tab.settle();

        tab.go("/graphs");
        assertThat(tab.element("graphs__source"))
                .containsText("Figures come from Prometheus at " + prometheus.address());
    }

    @Order(3)
    @Test
    void eachGraphShowsItsLinesOrSaysWhyThereAreNone() {
        tab.go("/graphs?range=15m");

        assertThat(tab.element("graphs__chart-1-legend")).containsText("Memory, heap");
        assertThat(tab.element("graphs__chart-2-legend")).containsText("Threads of console");
        assertThat(tab.element("graphs__findings-3")).containsText("parse error");
        assertThat(tab.element("graphs__chart-4-plot")).containsText("No figures in this range");
        assertThat(inked("graphs__chart-1")).isTrue();
        assertThat(inked("graphs__chart-4")).isFalse();
    }

    @Order(4)
    @ParameterizedTest
    @EnumSource(Look.class)
    void pageAndCardFitTheScreenAndKeepNobodyOut(Look look, Browsing browsing) {
        Tab other = LoginPage.signedIn(browsing.open(console, look)).go("/graphs?range=15m");
        assertThat(other.element("graphs__chart-1-legend")).containsText("Memory, heap");
        keepScreenshot(other, "graphs-with-figures", look);
        assertThat(other.overhang()).isLessThanOrEqualTo(0);
        assertThat(Accessibility.violations(other)).isEmpty();

        other.go("/");
        assertThat(other.element("dashboard__chart-1-legend")).containsText("Memory, heap");
        keepScreenshot(other, "dashboard-with-graphs", look);
        assertThat(other.overhang()).isLessThanOrEqualTo(0);
        assertThat(Accessibility.violations(other)).isEmpty();
    }

    @Order(5)
    @Test
    void hoveringTellsTheFiguresOfATimeInTheBrowsersZone() {
        plotOf("1").hover(new Locator.HoverOptions().setPosition(400, 60));

        assertThat(tab.page().locator("[id='graphs__chart-1'] .tip")).hasText(Pattern.compile("CET|CEST|GMT\\+[12]"));
    }

    @Order(6)
    @Test
    void aLineIsHiddenByItsName() {
        plotOf("1");
        Locator heap = tab.element("graphs__chart-1-legend")
                .getByText("Memory, heap", new Locator.GetByTextOptions().setExact(true));

        heap.click();
        assertThat(heap).hasAttribute("aria-pressed", "false");

        heap.click();
        assertThat(heap).hasAttribute("aria-pressed", "true");
    }

    @Order(7)
    @Test
    void draggingLooksCloserInAllGraphsAndLeadsBack() {
        BoundingBox box = plotOf("2").boundingBox();
        tab.page().mouse().move(box.x + box.width / 2, box.y + 60);
        tab.page().mouse().down();
        tab.page().mouse().move(box.x + box.width - 20, box.y + 60);
        tab.page().mouse().up();

        assertThat(tab.element("graphs__chosen")).isVisible();
        assertThat(tab.page()).hasURL(Pattern.compile("/graphs\\?from=\\d+&to=\\d+$"));
        tab.reload();
        assertThat(tab.element("graphs__chosen")).containsText("From");
        assertThat(Accessibility.violations(tab)).isEmpty();

        tab.element("graphs__zoom-out").click();
        assertThat(tab.page()).hasURL(Pattern.compile("/graphs$"));
    }

    @Order(8)
    @Test
    void theKeyboardReadsAndChoosesToo() {
        plotOf("1");
        tab.tabTo("graphs__chart-1");
        tab.press("ArrowLeft");
        Locator plot = tab.element("graphs__chart-1-plot");
        assertThat(plot).hasAttribute("aria-valuetext", Pattern.compile(".*Memory, heap .*B.*"));

        for (int step = 0; step < 10; step++) {
            tab.press("Shift+ArrowLeft");
        }
        assertThat(plot).hasAttribute("aria-valuetext", Pattern.compile(".*chosen from.*"));
        tab.press("Enter");

        assertThat(tab.page()).hasURL(Pattern.compile("/graphs\\?from=\\d+&to=\\d+$"));
    }

    @Order(9)
    @Test
    void figuresAreTakenAwayAsCsvAndAsAPicture() throws IOException {
        plotOf("1");

        Download csv = tab.page()
                .waitForDownload(() -> tab.element("graphs__chart-1-csv").click());
        Download png = tab.page()
                .waitForDownload(() -> tab.element("graphs__chart-1-png").click());

        assertThat(csv.suggestedFilename()).isEqualTo("memory-of-the-console.csv");
        assertThat(Files.readString(csv.path())).startsWith("time,\"Memory, heap\",\"Memory, nonheap\"\r\n");
        assertThat(png.suggestedFilename()).isEqualTo("memory-of-the-console.png");
        assertThat(Files.readAllBytes(png.path())).startsWith(0x89, 'P', 'N', 'G');
    }

    @Order(10)
    @Test
    void theFiguresAreATableForWhoeverWantsOne() {
        plotOf("1");

        tab.element("graphs__chart-1-more").click();

        Locator table = tab.element("graphs__chart-1-table");
        assertThat(table.locator("thead")).containsText("Memory, heap");
        assertThat(table.locator("tbody tr")).not().hasCount(0);
        assertThat(table).containsText("MiB");
        assertThat(Accessibility.violations(tab)).isEmpty();
    }

    @Order(11)
    @Test
    void aTabThatNobodySeesAsksForNothing() {
        plotOf("1");
        tab.page().evaluate("""
                () => { window.seen = 'hidden'; window.asked = 0;
                  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => window.seen });
                  document.dispatchEvent(new Event('visibilitychange'));
                  const refresh = document.querySelector('mooring-refresh');
                  refresh.addEventListener('mo-refresh', () => window.asked++);
                  refresh.setAttribute('seconds', '1'); }""");
        tab.page().waitForTimeout(3_500);
        assertThat(asked()).isZero();

        Object atOnce = tab.page().evaluate("""
                () => { window.seen = 'visible';
                  document.dispatchEvent(new Event('visibilitychange'));
                  return window.asked; }""");
        assertThat(((Number) atOnce).intValue()).isEqualTo(1);
        tab.page().waitForFunction("() => window.asked > 1");
    }

    private int asked() {
        return ((Number) tab.page().evaluate("() => window.asked")).intValue();
    }

    private Locator plotOf(String chart) {
        tab.go("/graphs?range=15m");
        assertThat(tab.element("graphs__chart-" + chart + "-legend")
                        .locator("button")
                        .first())
                .isVisible();
        return tab.element("graphs__chart-" + chart + "-plot");
    }

    /** Whether a line of the chart's first colour was drawn. */
    private boolean inked(String chart) {
        return Boolean.TRUE.equals(tab.page().evaluate("""
                id => { const chart = document.getElementById(id).shadowRoot;
                  const swatch = chart.querySelector('.swatch'); if (!swatch) return false;
                  const wanted = getComputedStyle(swatch).color.match(/\\d+/g).map(Number);
                  const canvas = chart.querySelector('canvas.lines');
                  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                  for (let at = 0; at < data.length; at += 4) {
                    if (data[at + 3] > 200 && wanted.every((value, index) => Math.abs(data[at + index] - value) < 12)) return true;
                  }
                  return false; }""", chart));
    }

    private static void keepScreenshot(Tab tab, String name, Look look) {
        tab.screenshot(Product.ofSourceTree().leftovers("screenshots").resolve(name + "-" + look.fileName() + ".png"));
    }
}
