package dev.mooring.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import dev.mooring.test.browser.Accessibility;
import dev.mooring.test.browser.Browsing;
import dev.mooring.test.browser.Look;
import dev.mooring.test.browser.NeedsBrowser;
import dev.mooring.test.browser.Tab;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Product;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.page.LoginPage;
import dev.mooring.test.page.ObjectPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The objects of the sample shop in a browser: the tree, and the page of one of them. */
@NeedsBrowser
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObjectsTest {

    private static final String WEB = "kind=Deployment&name=shop-web&namespace=mooring&apiVersion=apps%2Fv1";
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(15_000);

    private final Map<Look, Tab> tabs = new EnumMap<>(Look.class);
    private final Path screenshots = Product.ofSourceTree().leftovers("screenshots");
    private RunningConsole console;

    @BeforeAll
    void prepareTheShop(Browsing browsing) {
        console = RunningConsole.start(Launch.demo());
        Shop shop = Shop.of(console);
        shop.deploy(shop.save(Map.of("admin_password", "example-password-1", "replicas", "2")));
        shop.awaitReady();
        for (Look look : Look.values()) {
            tabs.put(look, LoginPage.signedIn(browsing.open(console, look)));
        }
    }

    @AfterAll
    void closeTheConsole() {
        if (console != null) {
            console.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void theLogIsFollowedFilteredAndFitsTheScreen(Look look) {
        Tab tab = tab(look);
        ObjectPage page = ObjectPage.open(tab, WEB + "&part=logs");

        assertThat(page.log()).containsText("simulated line", SOON);
        int before = page.log().innerText().lines().toList().size();
        tab.page()
                .waitForFunction(
                        "lines => document.querySelector('#object__log pre').innerText.split('\\n').length > lines",
                        before);
        tab.screenshot(screenshots.resolve("object-logs-" + look.fileName() + ".png"));
        assertThat(tab.overhang()).isLessThanOrEqualTo(0);
        assertThat(Accessibility.violations(tab)).isEmpty();

        page.filterLog("no line has these words");
        assertThat(page.log()).hasText("");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void theTreeLeadsDownToAPodAndItsOwners(Look look) {
        Tab tab = tab(look).go("/objects");
        Locator tree = tab.element("objects__tree");
        assertThat(tree).containsText("ConfigMap");
        tab.element("objects__filter").locator("input").fill("shop-web-");
        assertThat(tree).not().containsText("ConfigMap");
        tab.settle();
        Locator pod = tab.element("objects__tree")
                .locator("a[aria-label^='Pod shop-web-']")
                .first();
        pod.waitFor();
        tab.screenshot(screenshots.resolve("objects-tree-" + look.fileName() + ".png"));

        pod.click();
        tab.settle();

        assertThat(tab.element("object__owners")).containsText("Deployment shop-web", SOON);
        assertThat(tab.overhang()).isLessThanOrEqualTo(0);
        assertThat(Accessibility.violations(tab)).isEmpty();
    }

    @Test
    void aLogIsDownloadedWhole() throws IOException {
        Tab tab = tab(Look.LIGHT_1280);
        ObjectPage page = ObjectPage.open(tab, WEB + "&part=logs");
        assertThat(page.log()).containsText("simulated line", SOON);

        Download download = tab.page()
                .waitForDownload(() -> tab.element("object__log-download").click());

        assertThat(download.suggestedFilename()).startsWith("shop-web-").endsWith(".log");
        assertThat(Files.readString(download.path())).contains("simulated line 1 ");
    }

    @Test
    void theOpenPartSurvivesAReloadAndSecretsStayHidden() {
        Tab tab = tab(Look.LIGHT_1280);
        ObjectPage page = ObjectPage.open(tab, WEB).part("yaml");
        assertThat(page.yaml()).containsText("kind: Deployment", SOON);
        assertThat(tab.page()).hasURL(Pattern.compile("part=yaml"));

        tab.reload();
        assertThat(page.yaml()).containsText("kind: Deployment", SOON);

        ObjectPage.open(tab, "kind=Secret&name=shop-admin&namespace=mooring&apiVersion=v1&part=yaml");
        assertThat(tab.text()).doesNotContain("example-password-1");
    }

    /** The last one: pods come and go afterwards. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aWorkloadIsScaledAndRestartedByItsPage() {
        Tab tab = tab(Look.DARK_1280);
        ObjectPage page = ObjectPage.open(tab, WEB);

        page.scale(3);
        assertThat(tab.element("object__shown")).containsText(Pattern.compile("Replicas\\s*3"), SOON);
        page.restart();
        page.part("events");

        assertThat(page.events()).containsText("Restarted", SOON);
        assertThat(page.events()).containsText("by admin", SOON);
    }

    @Test
    void anObjectOfNobodyIsRefusedInWords() {
        Tab tab = tab(Look.LIGHT_1280);
        ObjectPage.open(tab, "kind=Secret&name=mooring-access&namespace=mooring&apiVersion=v1");

        assertThat(tab.element("object__findings")).containsText("is no object of application", SOON);
    }

    private Tab tab(Look look) {
        return Objects.requireNonNull(tabs.get(look));
    }
}
