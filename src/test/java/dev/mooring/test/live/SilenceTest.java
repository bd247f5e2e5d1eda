package dev.mooring.test.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.mooring.test.browser.Browsing;
import dev.mooring.test.browser.Look;
import dev.mooring.test.browser.NeedsBrowser;
import dev.mooring.test.browser.Tab;
import dev.mooring.test.cluster.NeedsCluster;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.page.LoginPage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An API server that answers nobody for a while, seen from open pages. */
@NeedsCluster
@NeedsBrowser
class SilenceTest {

    private static final double TO_NOTICE_MILLIS = 90_000;

    /** What the console has looked up a moment ago answers a page for some seconds. */
    private static final long OLDER_THAN_ITS_COPIES_MILLIS = 6_000;

    @Test
    void pagesComeBackByThemselvesAndKeepWhatIsTyped(
            TestCluster cluster, TestNamespace namespace, Browsing browsing, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path kubeconfig = folder.resolve("through-the-passage.yaml");
        try (SilentPassage passage = SilentPassage.to(cluster.kubeconfig(), kubeconfig);
                RunningConsole console = RunningConsole.start(
                        Launch.demo("--kubeconfig", kubeconfig.toString(), "--namespace", namespace.name()))) {
            Tab settings = LoginPage.signedIn(browsing.open(console, Look.LIGHT_1280));
            Tab versions = LoginPage.signedIn(browsing.open(console, Look.DARK_390));
            settings.go("/settings");
            Locator schedule = settings.element("settings__updates-schedule").locator("input");
            schedule.fill("@every 7h");

            passage.fallSilent();
            Thread.sleep(OLDER_THAN_ITS_COPIES_MILLIS);
            versions.go("/versions");
            assertThat(versions.element("versions__findings"))
                    .containsText(
                            "once the API server answers", new ContainsTextOptions().setTimeout(TO_NOTICE_MILLIS));
            passage.answerAgain();

            assertThat(versions.element("versions__list"))
                    .isVisible(new IsVisibleOptions().setTimeout(TO_NOTICE_MILLIS));
            assertThat(versions.element("versions__findings")).isHidden();
            assertThat(versions.element("shell__outage")).isHidden(new IsHiddenOptions().setTimeout(TO_NOTICE_MILLIS));
            assertThat(schedule).hasValue("@every 7h");
        }
    }
}
