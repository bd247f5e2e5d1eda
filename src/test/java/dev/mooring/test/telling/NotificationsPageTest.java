package dev.mooring.test.telling;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.sun.net.httpserver.HttpServer;
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
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

/** The notifications' section of the settings in a browser, with a receiver that listens on this machine. */
@NeedsBrowser
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NotificationsPageTest {

    private static final String KEY = "key-that-nobody-may-see";
    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(20_000);

    private final BlockingQueue<String> posts = new LinkedBlockingQueue<>();
    private HttpServer receiver;
    private RunningConsole console;
    private Shop shop;
    private Tab tab;

    @BeforeAll
    void openTheSettings(Browsing browsing) throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            try (exchange) {
                posts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        receiver.start();
        console = RunningConsole.start(Launch.demo());
        shop = Shop.of(console);
        tab = LoginPage.signedIn(browsing.open(console, Look.LIGHT_1280)).go("/settings");
    }

    @AfterAll
    void end() {
        if (receiver != null) {
            receiver.stop(0);
        }
        if (console != null) {
            console.close();
        }
    }

    @Test
    @Order(1)
    void aWebhookIsFilledInTriedAndSaved() throws InterruptedException {
        open("webhook");
        input("webhook-url").fill("http://localhost:" + receiver.getAddress().getPort() + "/hook");
        input("webhook-key").fill(KEY);
        topic("webhook", "A deploy ends well").check();

        tab.element("settings__notify-webhook-test").click();

        assertThat(tab.element("settings__notify-webhook-tested")).containsText("It has arrived", PATIENTLY);
        assertThat(posts.poll(10, TimeUnit.SECONDS)).contains("\"topic\":\"TEST\"");
        tab.element("settings__notify-save").click();
        assertThat(tab.element("settings__notify-log")).containsText("A test of Mooring's notifications", PATIENTLY);
    }

    @Test
    @Order(2)
    void whatHappensIsPostedAndShowsUpInTheLogWithoutAReload() throws InterruptedException {
        shop.deploy(shop.save(Map.of("admin_password", "example-password-1", "replicas", "1")));

        assertThat(posts.poll(20, TimeUnit.SECONDS)).contains("\"topic\":\"DEPLOY_ENDED\"");
        assertThat(tab.element("settings__notify-log")).containsText("was deployed", PATIENTLY);
        assertThat(tab.element("settings__notify-log")).containsText("Sent");
    }

    @Test
    @Order(3)
    void theKeyIsNowhereOnThePageAfterwards() {
        tab.reload();
        assertThat(tab.element("settings__notify-webhook-channel")).containsText("tells one kind of news");
        open("webhook");
        assertThat(input("webhook-url"))
                .hasValue("http://localhost:" + receiver.getAddress().getPort() + "/hook");

        assertThat(input("webhook-key")).hasAttribute("placeholder", "Stored; leave empty to keep it");
        assertThat(tab.everything()).doesNotContain(KEY);
        assertThat(console.rest().get(shop.path("/notifications")).body()).doesNotContain(KEY);
        assertThat(console.output()).doesNotContain(KEY);
    }

    @Test
    @Order(4)
    void whatIsMissingIsToldAboveTheButton() {
        open("mail");
        topic("mail", "A deploy fails").check();

        tab.element("settings__notify-save").click();

        assertThat(tab.element("settings__notify-findings"))
                .containsText("Give the name or address of the mail server", PATIENTLY);
    }

    @Order(5)
    @ParameterizedTest
    @EnumSource(Look.class)
    void theSectionFitsEveryScreenAndKeepsNobodyOut(Look look, Browsing browsing) {
        Tab other = LoginPage.signedIn(browsing.open(console, look)).go("/settings");
        Locator section = other.element("settings__notifications");
        assertThat(other.element("settings__notify-log")).containsText("was deployed", PATIENTLY);
        other.element("settings__notify-webhook-channel")
                .locator(":scope > vaadin-details-summary")
                .click();
        assertThat(other.element("settings__notify-webhook-url")).isVisible();
        other.settle();

        section.screenshot(new Locator.ScreenshotOptions()
                .setPath(Product.ofSourceTree()
                        .leftovers("screenshots")
                        .resolve("notifications-" + look.fileName() + ".png")));

        assertThat(other.overhang()).isLessThanOrEqualTo(0);
        assertThat(Accessibility.violations(other)).isEmpty();
    }

    private void open(String channel) {
        tab.element("settings__notify-" + channel + "-channel")
                .locator(":scope > vaadin-details-summary")
                .click();
    }

    private Locator input(String name) {
        return tab.element("settings__notify-" + name).locator("input");
    }

    private Locator topic(String channel, String words) {
        return tab.element("settings__notify-" + channel + "-topics")
                .locator("vaadin-checkbox", new Locator.LocatorOptions().setHasText(words))
                .locator("input");
    }
}
