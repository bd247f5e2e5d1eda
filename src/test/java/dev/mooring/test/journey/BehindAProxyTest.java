package dev.mooring.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import dev.mooring.test.browser.Browsing;
import dev.mooring.test.browser.Look;
import dev.mooring.test.browser.NeedsBrowser;
import dev.mooring.test.browser.Tab;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.PrefixProxy;
import dev.mooring.test.console.Rest;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.page.LoginPage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything works below a path that a proxy takes away, whether it says so or not, and where web sockets are refused. */
@NeedsBrowser
@TestInstance(Lifecycle.PER_CLASS)
class BehindAProxyTest {

    private static final String PREFIX = "/tools/console";
    private static final double TO_CHANGE_MILLIS = 30_000;

    private RunningConsole console;
    private Shop shop;
    private int round;

    @BeforeAll
    void openTheConsole() {
        console = RunningConsole.start(Launch.demo().withEnvironment("MOORING_TRUSTED_PROXIES", "127.0.0.1"));
        shop = Shop.of(console);
        shop.deploy(shop.save(Map.of("admin_password", "example-password-1")));
        shop.awaitReady();
    }

    @AfterAll
    void closeTheConsole() {
        if (console != null) {
            console.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, true", "false, false"})
    void pagesPushDownloadsAndRestWorkBelowAPath(boolean tellsPrefix, boolean webSockets, Browsing browsing)
            throws IOException {
        try (PrefixProxy proxy = PrefixProxy.before(console, PREFIX, tellsPrefix, webSockets)) {
            Tab tab = browsing.open(proxy.base(), Look.LIGHT_1280);
            if (!webSockets) {
                tab.expectTrouble("WebSocket");
                tab.expectTrouble("403");
            }
            signIn(tab);
            walkAround(tab);
            hearOfADeploy(tab);
            download(tab);
            askAsAScript(proxy);
            assertThat(proxy.webSockets() > 0).isEqualTo(webSockets);
        }
    }

    /** The server does so at times where there is something to tell at the very moment of asking. */
    @Test
    void anAnswerThatIsNeverEndedKeepsNoPageWaiting(Browsing browsing) {
        try (PrefixProxy proxy = PrefixProxy.before(console, PREFIX, false, false)) {
            Tab tab = browsing.open(proxy.base(), Look.LIGHT_1280);
            tab.expectTrouble("WebSocket");
            tab.expectTrouble("403");
            signIn(tab);
            tab.go("app/harbor-shop");
            assertThat(tab.element("dashboard__desired-state")).containsText("Deployed");

            proxy.leaveNextOpen();
            shop.save(Map.of("title", "Never ended"));

            assertThat(tab.element("dashboard__desired-state"))
                    .containsText("Ready to deploy", new ContainsTextOptions().setTimeout(TO_CHANGE_MILLIS));
            assertThat(proxy.leftOpen()).isEqualTo(1);
        }
    }

    private static void signIn(Tab tab) {
        tab.go("versions");
        new LoginPage(tab).signIn(RunningConsole.PASSWORD);

        assertThat(tab.page()).hasURL(Pattern.compile(PREFIX + "/versions$"));
        assertThat(tab.element("versions__list")).isVisible();
    }

    private static void walkAround(Tab tab) {
        tab.element("shell__nav-dashboard").click();
        assertThat(tab.page()).hasURL(Pattern.compile(PREFIX + "/$"));
        assertThat(tab.element("dashboard__objects")).isVisible();
        tab.element("shell__app").click();
        tab.element("shell__switch-harbor-shop").click();
        assertThat(tab.page()).hasURL(Pattern.compile(PREFIX + "/app/harbor-shop$"));
        tab.element("shell__nav-versions").click();
        assertThat(tab.page()).hasURL(Pattern.compile(PREFIX + "/app/harbor-shop/versions$"));
        assertThat(tab.element("versions__list")).isVisible();
        tab.reload();
        assertThat(tab.element("versions__list")).isVisible();
        assertThat(tab.page().locator("mooring-time").first()).hasAttribute("title", Pattern.compile(".+"));
    }

    /** Without a reload: what a script does is told to the page. */
    private void hearOfADeploy(Tab tab) {
        round++;
        int version = shop.save(Map.of("title", "Round " + round));
        tab.go("app/harbor-shop");
        assertThat(tab.element("dashboard__desired-state")).containsText("Ready to deploy");

        shop.deploy(version);

        assertThat(tab.element("dashboard__desired-state"))
                .containsText("Deployed", new ContainsTextOptions().setTimeout(TO_CHANGE_MILLIS));
    }

    private static void download(Tab tab) throws IOException {
        tab.go("versions/0/files");
        assertThat(tab.element("files__tree")).isVisible();

        Download archive =
                tab.page().waitForDownload(() -> tab.element("files__archive").click());

        assertThat(Files.size(archive.path())).isPositive();
    }

    private void askAsAScript(PrefixProxy proxy) {
        Rest rest = new Rest(proxy.base(), console.rest().headers());

        assertThat(rest.get("api/v1/apps").ok()).hasSize(1);
        assertThat(new Rest(proxy.base(), Map.of()).get("api/v1/apps").status()).isEqualTo(401);
    }
}
