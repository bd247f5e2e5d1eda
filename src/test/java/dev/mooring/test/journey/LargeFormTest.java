package dev.mooring.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.test.browser.Browsing;
import dev.mooring.test.browser.Look;
import dev.mooring.test.browser.NeedsBrowser;
import dev.mooring.test.browser.Tab;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.page.ConfigurationPage;
import dev.mooring.test.page.LoginPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A thousand questions: the page draws what is near the window, and leads to all of them. */
@NeedsBrowser
@TestInstance(Lifecycle.PER_CLASS)
class LargeFormTest {

    private static final int GROUPS = 50;
    private static final int QUESTIONS = 20;
    private static final int MOST_DRAWN_AT_ONCE = 200;

    private RunningConsole console;
    private Tab tab;
    private ConfigurationPage page;

    @BeforeAll
    void openTheConsole(Browsing browsing, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("config.yaml"), config());
        Files.writeString(
                folder.resolve("app.yaml"),
                "apiVersion: kots.io/v1beta1\nkind: Application\nmetadata: {name: large}\nspec: {title: Large}\n");
        console = RunningConsole.start(Launch.demo(folder.toString()));
        tab = LoginPage.signedIn(browsing.open(console, Look.LIGHT_1280));
        tab.page().onDialog(dialog -> dialog.accept());
    }

    private static String config() {
        return "apiVersion: kots.io/v1beta1\nkind: Config\nmetadata: {name: large}\nspec:\n  groups:\n"
                + IntStream.range(0, GROUPS).mapToObj(LargeFormTest::group).collect(Collectors.joining());
    }

    private static String group(int group) {
        return "  - name: group_%d\n    title: Group %d\n    items:\n".formatted(group, group)
                + IntStream.range(group * QUESTIONS, (group + 1) * QUESTIONS)
                        .mapToObj(LargeFormTest::item)
                        .collect(Collectors.joining());
    }

    /** The last question follows the first, and the one before it must be answered. */
    private static String item(int number) {
        String head = "    - {name: item_%d, title: Question %d, type: text, ".formatted(number, number);
        return switch (GROUPS * QUESTIONS - number) {
            case 1 -> head + "default: 'repl{{ ConfigOption \"item_0\" }}'}\n";
            case 2 -> head + "required: true}\n";
            default -> head + "default: \"%d\"}\n".formatted(number);
        };
    }

    @BeforeEach
    void openTheForm() {
        page = ConfigurationPage.open(tab);
        assertThat(page.item("item_0")).isVisible();
    }

    @AfterAll
    void closeTheConsole() {
        if (console != null) {
            console.close();
        }
    }

    @Test
    void onlyWhatIsNearTheWindowIsDrawn() {
        assertThat(drawn()).isBetween(1, MOST_DRAWN_AT_ONCE);
    }

    @Test
    void theNavigationLeadsToTheLastGroupWhichFollowedWhatWasTypedBefore() {
        page.input("item_0").pressSequentially("typed at the top");

        page.goToGroup("group_" + (GROUPS - 1));

        assertThat(page.item("item_999")).isVisible();
        assertThat(page.input("item_999")).hasAttribute("placeholder", "typed at the top");
        assertThat(drawn()).isLessThan(GROUPS * QUESTIONS / 2);
    }

    @Test
    void scrollingDrawsWhatComesNear() {
        tab.page().evaluate("() => document.getElementById('config__group-group_25').scrollIntoView()");

        assertThat(page.item("item_500")).isVisible();
    }

    @Test
    void theSearchFindsAQuestionThatWasNotDrawnYet() {
        tab.element("config__search").locator("input").fill("Question 777");

        assertThat(page.item("item_777")).isVisible();
        assertThat(page.item("item_0")).isHidden();
    }

    @Test
    void theSummaryLeadsToAQuestionThatWasNotDrawnYet() {
        page.save();

        page.goToError("item_998");

        assertThat(page.input("item_998")).isFocused();
    }

    private int drawn() {
        return tab.page().locator("vaadin-text-field[id^='config__item-']").count();
    }
}
