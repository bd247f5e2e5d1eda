package dev.mooring.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.sun.net.httpserver.HttpServer;
import dev.mooring.test.browser.Accessibility;
import dev.mooring.test.browser.Browsing;
import dev.mooring.test.browser.Look;
import dev.mooring.test.browser.NeedsBrowser;
import dev.mooring.test.browser.Tab;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Packages;
import dev.mooring.test.console.Product;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.console.Waiting;
import dev.mooring.test.page.LoginPage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A console with two applications, one of which has a style sheet that would spoil every page. */
@NeedsBrowser
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralAppsTest {

    private static final double PATIENCE_MILLIS = 30_000;

    private final Map<Look, Tab> tabs = new EnumMap<>(Look.class);
    private final Path screenshots = Product.ofSourceTree().leftovers("screenshots");
    private RunningConsole console;

    @BeforeAll
    void addTheDock(Browsing browsing) {
        console = RunningConsole.start(Launch.demo());
        Shop.of(console);
        console.rest()
                .post("/api/v1/apps", "application/gzip", Packages.archive(dockFolder()))
                .ok();
        Shop dock = new Shop(console, "the-dock");
        dock.deploy(0);
        dock.awaitReady();
        for (Look look : Look.values()) {
            tabs.put(look, LoginPage.signedIn(browsing.open(console, look)));
        }
    }

    private static Path dockFolder() {
        return Product.ofSourceTree().root().resolve("src/test/resources/dev/mooring/test/dock");
    }

    @AfterAll
    void closeTheConsole() {
        if (console != null) {
            console.close();
        }
    }

    static Stream<Arguments> pagesAndLooks() {
        Map<String, String> pages = Map.of(
                "/apps", "apps__list",
                "/apps/add", "add__form",
                "/app/the-dock", "dashboard__ports",
                "/app/the-dock/remove", "remove__records");
        return Stream.of(Look.values()).flatMap(look -> pages.entrySet().stream()
                .map(page -> Arguments.of(page.getKey(), page.getValue(), look)));
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("pagesAndLooks")
    void aPageIsOpenedByItsAddressFitsTheScreenAndKeepsNobodyOut(String address, String sign, Look look) {
        Tab tab = tab(look).go(address);
        assertThat(tab.element(sign)).isVisible();
        tab.settle();
        tab.screenshot(screenshots.resolve("several" + address.replace('/', '-') + "-" + look.fileName() + ".png"));

        assertThat(tab.overhang()).isLessThanOrEqualTo(0);
        assertThat(Accessibility.violations(tab)).isEmpty();
    }

    @Order(2)
    @ParameterizedTest
    @EnumSource(Look.class)
    void theVendorsStyleSheetReachesItsAreaAndNothingElse(Look look) {
        Tab tab = tab(look).go("/app/the-dock");
        assertThat(tab.element("dashboard__links")).isVisible();
        tab.settle();

        assertThat(tab.element("dashboard__links").locator("a").first()).hasCSS("letter-spacing", "1px");
        assertThat(tab.element("dashboard__state")).containsText("Ready");
        assertThat(covered(tab, "dashboard__state")).isFalse();
        assertThat(covered(tab, "dashboard__heading")).isFalse();
        assertThat(covered(tab, "shell__app")).isFalse();
        assertThat(tab.text() + aboveThePage(tab)).contains("Simulated cluster");
    }

    @Order(3)
    @Test
    void theSwitcherLeadsToTheOtherApplicationAndLinksStayThere() {
        Tab tab = tab(Look.LIGHT_1280).go("/");
        assertThat(tab.page()).hasURL(Pattern.compile("/apps$"));

        tab.element("apps__open-the-dock").click();
        assertThat(tab.page()).hasURL(Pattern.compile("/app/the-dock$"));
        tab.element("shell__nav-versions").click();
        assertThat(tab.page()).hasURL(Pattern.compile("/app/the-dock/versions$"));
        tab.element("shell__app").click();
        assertThat(tab.element("shell__switch-the-dock")).containsText("Ready");
        tab.settle();
        assertThat(Accessibility.violations(tab)).isEmpty();
        tab.element("shell__switch-harbor-shop").click();

        assertThat(tab.page()).hasURL(Pattern.compile("/app/harbor-shop$"));
        assertThat(tab.element("shell__app")).containsText("Harbor Shop");
        tab.go("/license");
        assertThat(tab.element("shell__app")).containsText("Harbor Shop");
    }

    @Order(4)
    @Test
    void thePaletteKnowsTheOtherApplication() {
        Tab tab = tab(Look.DARK_1280).go("/app/harbor-shop");

        tab.press("Control+k").type("the dock").press("Enter");

        assertThat(tab.page()).hasURL(Pattern.compile("/app/the-dock$"));
    }

    @Order(5)
    @Test
    void aLinkIsReachedThroughThePortForwardThatTheBrowserItselfIsBehind() {
        Tab tab = tab(Look.LIGHT_1280).go("/app/the-dock");

        assertThat(tab.element("dashboard__links").locator("a").first()).hasAttribute("href", "http://localhost:9888");
        assertThat(tab.element("dashboard__ports")).containsText("kubectl port-forward --namespace");
    }

    @Order(6)
    @Test
    void aLinkLeadsToThePortThatMooringsPortForwardTookWhereTheVendorsWasInUse() throws IOException {
        HttpServer taken = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        taken.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        taken.start();
        int local = taken.getAddress().getPort();
        Tab tab = tab(Look.LIGHT_1280);
        BrowserContext browser = tab.page().context();
        browser.setExtraHTTPHeaders(Map.of("X-Mooring-Forwarded", "dock:8080=" + local));
        try {
            tab.go("/app/the-dock");
            Page opened = browser.waitForPage(
                    () -> tab.element("dashboard__links").locator("a").first().evaluate("link => link.click()"));

            assertThat(opened).hasURL("http://localhost:" + local + "/");
            opened.close();
        } finally {
            browser.setExtraHTTPHeaders(Map.of());
            taken.stop(0);
        }
    }

    @Order(7)
    @Test
    void anApplicationIsTakenOutAndThenForgottenAfterItsNameWasTypedWhichEveryOpenPageShows() {
        Tab other = tab(Look.LIGHT_1280).go("/apps");
        assertThat(other.element("apps__item-the-dock")).isVisible();
        Tab tab = tab(Look.LIGHT_390).go("/app/the-dock/remove");

        tab.element("remove__go").click();
        tab.element("undeploy__start").click();
        tab.element("undeploy__confirm").click();
        assertThat(tab.element("undeploy__remove"))
                .containsText("Remove it", new ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        tab.element("undeploy__remove").click();
        tab.element("remove__go").click();
        tab.element("remove__name").locator("input").fill("the-dock");
        tab.element("remove__confirm").click();

        assertThat(tab.page()).hasURL(Pattern.compile("/apps$"));
        assertThat(tab.element("apps__item-the-dock")).hasCount(0);
        assertThat(tab.element("apps__item-harbor-shop")).isVisible();
        assertThat(other.element("apps__item-the-dock")).hasCount(0);
        assertThat(other.element("apps__item-harbor-shop")).isVisible();
    }

    @Order(8)
    @Test
    void theLoginPageShowsTheApplicationWhereThereIsOnlyOne(Browsing browsing) {
        Waiting.until(
                Duration.ofSeconds(60),
                "the login page knows the shop",
                () -> console.anonymous().get("/login").body(),
                html -> html.contains("<h1>Harbor Shop</h1>"));
        Tab tab = browsing.open(console, Look.DARK_390).go("/login");

        assertThat(tab.page()).hasTitle("Sign in · Harbor Shop");
        assertThat(tab.page().locator("header img")).isVisible();
        assertThat(Accessibility.violations(tab)).isEmpty();
    }

    private Tab tab(Look look) {
        return Objects.requireNonNull(tabs.get(look));
    }

    /** What a narrow window says in place of the banner in the drawer. */
    private static String aboveThePage(Tab tab) {
        return String.valueOf(
                tab.page().evaluate("() => getComputedStyle(document.querySelector('.mo-page'), '::before').content"));
    }

    /** Whether something else is drawn at the middle of an element. */
    private static boolean covered(Tab tab, String id) {
        return Boolean.TRUE.equals(tab.page().evaluate("""
                id => { const at = document.getElementById(id); at.scrollIntoView({block: 'center'});
                  const box = at.getBoundingClientRect();
                  const top = document.elementFromPoint(box.left + Math.min(20, box.width / 2), box.top + box.height / 2);
                  return !(at.contains(top) || top.contains(at)); }""", id));
    }
}
