package dev.mooring.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.test.browser.Browsing;
import dev.mooring.test.browser.Look;
import dev.mooring.test.browser.NeedsBrowser;
import dev.mooring.test.browser.Tab;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.page.LoginPage;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The console without a mouse. */
@NeedsBrowser
@TestInstance(Lifecycle.PER_CLASS)
class KeyboardTest {

    private RunningConsole console;

    @BeforeAll
    void openTheConsole() {
        console = RunningConsole.start(Launch.demo());
    }

    @AfterAll
    void closeTheConsole() {
        if (console != null) {
            console.close();
        }
    }

    @Test
    void signingInAnsweringAndSavingNeedNoMouse(Browsing browsing) {
        Tab tab = browsing.open(console, Look.LIGHT_1280).go("/configuration");

        assertThat(new LoginPage(tab).password()).isFocused();
        tab.type(RunningConsole.PASSWORD).press("Enter");
        assertThat(tab.element("config__save")).isVisible();
        tab.tabTo("config__item-admin_password").type("example-password-1");
        tab.tabTo("config__save").press("Enter");

        assertThat(tab.page()).hasURL(Pattern.compile("/versions/\\d+/plan$"));
        assertThat(tab.element("plan__entries")).isVisible();
    }

    @Test
    void thePaletteReachesEveryPage(Browsing browsing) {
        Tab tab = LoginPage.signedIn(browsing.open(console, Look.LIGHT_1280));

        tab.press("Control+k");
        assertThat(tab.element("palette__search")).isVisible();
        tab.type("Settings").press("Enter");

        assertThat(tab.page()).hasURL(Pattern.compile("/settings$"));
    }

    @Test
    void whatHasTheFocusIsSeen(Browsing browsing) {
        Tab tab = LoginPage.signedIn(browsing.open(console, Look.LIGHT_1280));

        tab.press("Tab").press("Tab").press("Tab");

        assertThat(tab.focusOutline()).isNotEqualTo("none 0px");
    }
}
