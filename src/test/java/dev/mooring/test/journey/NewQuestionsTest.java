package dev.mooring.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.mooring.test.browser.Browsing;
import dev.mooring.test.browser.Look;
import dev.mooring.test.browser.NeedsBrowser;
import dev.mooring.test.browser.Tab;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Packages;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.page.ConfigurationPage;
import dev.mooring.test.page.LoginPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release that asks more than the one before: the way from the dashboard over one short page to the review. */
@NeedsBrowser
class NewQuestionsTest {

    @Test
    void anUpgradeAsksOnlyWhatItLacksAndThenGoesOnToTheReview(Browsing browsing, @TempDir Path folder)
            throws IOException {
        try (RunningConsole console = RunningConsole.start(Launch.demo())) {
            Shop.of(console).save(Map.of("admin_password", "example-password-1"));
            Shop.installed(console, withOneMoreQuestion(folder), Packages.shopLicense());
            Tab tab = LoginPage.signedIn(browsing.open(console, Look.DARK_390)).go("/");

            tab.element("dashboard__next").click();

            assertThat(tab.page()).hasURL(Pattern.compile("/configuration/new$"));
            ConfigurationPage page = new ConfigurationPage(tab);
            assertThat(page.item("currency")).isVisible();
            assertThat(page.item("title")).hasCount(0);
            page.answer("currency", "EUR").save();
            assertThat(tab.page()).hasURL(Pattern.compile("/versions/\\d+/plan$"));
        }
    }

    private static Path withOneMoreQuestion(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(Packages.shop())) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path config = folder.resolve("config.yaml");
        Files.write(
                config,
                List.of(
                        "    - name: money",
                        "      title: Money",
                        "      items:",
                        "        - {name: currency, title: Currency, type: text, required: true}"),
                StandardOpenOption.APPEND);
        return folder;
    }
}
