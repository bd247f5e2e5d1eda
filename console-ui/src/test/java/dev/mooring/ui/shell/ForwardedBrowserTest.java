package dev.mooring.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.status.Health;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser is shown that reached the console through a port-forward. */
@QuarkusTest
class ForwardedBrowserTest extends ViewTest {

    @BeforeEach
    void theShopRuns() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
        open("settings");
    }

    @Test
    void kubectlOpensThePortThatTheVendorNames() {
        reachedBy("localhost:8800", null);

        open("");
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref)).contains("http://localhost:9000");
        assertThat(wordsOf("dashboard__ports")).contains("localhost:9000");

        open("open/web/8080");
        assertThat(find(Anchor.class, "open__address").getHref()).isEqualTo("http://localhost:9000");
    }

    @Test
    void mooringsOwnKnowsWhichPortItTookWhenTheLinkIsFollowed() {
        reachedBy("localhost:8801", "web:8080=9001");

        open("");
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("open/web/8080")
                .doesNotContain("http://localhost:9000");

        open("open/web/8080");
        assertThat(find(Anchor.class, "open__address").getHref()).isEqualTo("http://localhost:9001");
    }

    @Test
    void aPortThatIsNotOpenIsSaid() {
        reachedBy("localhost:8800", "none");

        open("open/web/8080");

        assertThat(wordsOf("open__closed")).contains("not open on your machine", "tries again by itself");
    }

    @Test
    void onlyPortsOfTheApplicationAreOpened() {
        reachedBy("localhost:8800", "other:22=2222");

        open("open/other/22");

        assertThat(isThere("open__address")).isFalse();
        assertThat(wordsOf("open__page")).contains("has no such port");
    }

    @Test
    void whoeverCameByAnotherWayIsLedNowhere() {
        reachedBy("console.example.com", "web:8080=9001");

        open("");
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref)).contains("https://shop.example.com");

        open("open/web/8080");
        assertThat(isThere("open__address")).isFalse();
        assertThat(wordsOf("open__page")).contains("works through a port-forward");
    }

    private static void reachedBy(String host, @Nullable String forwarded) {
        BrowserHost.remember(UI.getCurrent(), host, forwarded);
    }
}
