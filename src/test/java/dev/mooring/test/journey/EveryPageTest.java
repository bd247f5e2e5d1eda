package dev.mooring.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, on a console where a version runs and another waits for its review. */
@NeedsBrowser
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageTest {

    private static final int WIDER_THAN_THE_SCREEN = 0;

    private final Map<Look, Tab> tabs = new EnumMap<>(Look.class);
    private final Path screenshots = Product.ofSourceTree().leftovers("screenshots");
    private RunningConsole console;
    private int running;
    private int waiting;

    @BeforeAll
    void prepareTheShop(Browsing browsing) {
        console = RunningConsole.start(Launch.demo());
        Shop shop = Shop.of(console);
        running = shop.save(Map.of("admin_password", "example-password-1", "replicas", "2"));
        shop.deploy(running);
        shop.awaitReady();
        waiting = shop.save(Map.of("title", "Ebb & Flow", "replicas", "1", "maintenance", "1"));
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

    static Stream<Arguments> pagesAndLooks() {
        return Stream.of(Look.values())
                .flatMap(look -> Stream.of(ConsolePage.values()).map(page -> Arguments.of(page, look)));
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("pagesAndLooks")
    void isOpenedByItsAddressFitsTheScreenAndKeepsNobodyOut(ConsolePage page, Look look) {
        Tab tab = open(page, look);

        keepScreenshot(tab, page.name(), look);

        assertThat(tab.overhang()).isLessThanOrEqualTo(WIDER_THAN_THE_SCREEN);
        assertThat(Accessibility.violations(tab)).isEmpty();
    }

    @Order(2)
    @ParameterizedTest
    @EnumSource(ConsolePage.class)
    void survivesAReload(ConsolePage page) {
        Tab tab = open(page, Look.LIGHT_1280);
        String title = tab.page().title().split(" · ", 2)[0];

        tab.reload();

        assertThat(page.sign(tab)).isVisible();
        assertThat(tab.page()).hasTitle(Pattern.compile("^" + pattern(title) + " · "));
        assertThat(tab.page().url()).endsWith(page.path(running, waiting));
    }

    /** As a pattern that the browser's own language understands: what is no letter may be anything. */
    private static String pattern(String title) {
        return title.replaceAll("[^\\p{Alnum} ]", ".");
    }

    @Order(3)
    @ParameterizedTest
    @EnumSource(Look.class)
    void theLoginPageFitsTheScreenAndKeepsNobodyOut(Look look, Browsing browsing) {
        Tab tab = browsing.open(console, look).go("/login");

        keepScreenshot(tab, "LOGIN", look);

        assertThat(tab.overhang()).isLessThanOrEqualTo(WIDER_THAN_THE_SCREEN);
        assertThat(Accessibility.violations(tab)).isEmpty();
    }

    @Order(4)
    @ParameterizedTest
    @EnumSource(ConsolePage.class)
    void whoIsNotSignedInIsSentToTheLoginPage(ConsolePage page) {
        var answer = console.anonymous().get(page.path(running, waiting));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).contains("login");
    }

    @Order(5)
    @ParameterizedTest
    @EnabledIfSystemProperty(named = "screenshots.update", matches = "true")
    @CsvSource({"dashboard, DASHBOARD", "configuration, CONFIGURATION", "review, REVIEW", "deploy, DEPLOY"})
    void theReadmeShowsThePageAsItIs(String image, ConsolePage page) throws IOException {
        Path images = Files.createDirectories(Product.ofSourceTree().root().resolve("docs/images"));

        Files.copy(
                screenshot(page.name(), Look.LIGHT_1280),
                images.resolve(image + ".png"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(images.resolve(image + ".png")).isNotEmptyFile();
    }

    private Tab open(ConsolePage page, Look look) {
        Tab tab = Objects.requireNonNull(tabs.get(look)).go(page.path(running, waiting));
        assertThat(page.sign(tab)).isVisible(new IsVisibleOptions().setTimeout(15_000));
        tab.settle();
        return tab;
    }

    private void keepScreenshot(Tab tab, String page, Look look) {
        tab.screenshot(screenshot(page, look));
    }

    private Path screenshot(String page, Look look) {
        return screenshots.resolve(page.toLowerCase(Locale.ROOT) + "-" + look.fileName() + ".png");
    }
}
