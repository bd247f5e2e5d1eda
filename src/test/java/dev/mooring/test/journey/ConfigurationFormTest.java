package dev.mooring.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.mooring.test.browser.Accessibility;
import dev.mooring.test.browser.Browsing;
import dev.mooring.test.browser.Look;
import dev.mooring.test.browser.NeedsBrowser;
import dev.mooring.test.browser.Tab;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Packages;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.page.ConfigurationPage;
import dev.mooring.test.page.LoginPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of question and each flow of the form, in the showroom; nothing is ever saved, so each test starts afresh. */
@NeedsBrowser
@TestInstance(Lifecycle.PER_CLASS)
class ConfigurationFormTest {

    private RunningConsole console;
    private Browsing browsing;
    private Tab tab;
    private ConfigurationPage page;

    @BeforeAll
    void openTheConsole(Browsing windows) {
        console = RunningConsole.start(Launch.demo(Packages.showroom().toString()));
        browsing = windows;
        tab = LoginPage.signedIn(browsing.open(console, Look.LIGHT_1280));
        tab.page().onDialog(dialog -> dialog.accept());
    }

    @BeforeEach
    void openTheForm() {
        page = ConfigurationPage.open(tab);
        assertThat(page.item("line")).isVisible();
    }

    @AfterAll
    void closeTheConsole() {
        if (console != null) {
            console.close();
        }
    }

    @Test
    void ofFastTypingNoKeyIsLostAndWhatDependsFollows() {
        String text = "The quick brown fox jumps over the lazy dog, twice and thrice.";

        page.input("line").pressSequentially(text);

        assertThat(page.input("line")).hasValue(text);
        assertThat(page.input("follower")).hasAttribute("placeholder", text + "!");
        assertThat(page.unsaved()).hasText("1 unsaved change");
    }

    @Test
    void aNumberMovesByButtonsAndArrowKeysWithinItsBounds() {
        page.press("count", "more");
        assertThat(page.input("count")).hasValue("4");

        page.input("count").press("ArrowUp");
        page.input("count").press("ArrowUp");

        assertThat(page.input("count")).hasValue("5");
        assertThat(page.input("count")).hasAttribute("inputmode", "numeric");
    }

    @Test
    void choicesAreMadeAndComparedWithTheDefault() {
        page.choose("one_of_few", "Right");
        page.item("yes_no").locator("input").check();
        page.item("one_of_many").click();
        tab.page().getByRole(AriaRole.OPTION).getByText("Second").click();
        tab.settle();

        assertThat(page.values("one_of_few")).containsText("Right");
        assertThat(page.values("yes_no")).containsText("On");
        assertThat(page.values("one_of_many")).containsText("Second");
        assertThat(page.unsaved()).hasText("3 unsaved changes");
    }

    @Test
    void aFileIsChosenAndDownloadedAsItWas() throws IOException {
        byte[] content = "tide tables".getBytes(StandardCharsets.UTF_8);

        page.item("upload")
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("tides.txt", "text/plain", content));
        assertThat(page.item("upload")).containsText("tides.txt");
        Download download = tab.page().waitForDownload(() -> tab.element("config__item-upload-download")
                .click());

        assertThat(Files.readAllBytes(download.path())).isEqualTo(content);
        assertThat(download.suggestedFilename()).isEqualTo("tides.txt");
    }

    @Test
    void brokenCodeNamesItsLine() {
        page.answer("json", "{\n\"a\": [\n}");

        assertThat(page.item("json")).containsText("line 3");
        assertThat(page.item("json")).containsText("1\n2\n3");
        assertThat(page.marks("json")).containsText("Invalid");
    }

    @Test
    void aSuggestionCanBeChosenOrTyped() {
        page.input("storage").fill("of-my-own");
        page.input("storage").press("Enter");
        tab.settle();

        assertThat(page.input("storage")).hasValue("of-my-own");
        assertThat(page.unsaved()).hasText("1 unsaved change");
    }

    @Test
    void aSecretIsMadeShownOnRequestAndOtherwiseNotInThePage() {
        page.generate("token");
        Locator secret = tab.element("config__item-token-saved").locator("code");
        assertThat(secret).hasText("••••••••");

        page.press("token", "reveal");
        assertThat(secret).hasText(Pattern.compile("^[A-Za-z0-9_-]{32}$"));
        String token = secret.innerText();
        page.press("token", "reveal");

        assertThat(secret).hasText("••••••••");
        assertThat(tab.everything()).doesNotContain(token);
    }

    @Test
    void aConnectionThatIsRefusedIsToldInASentence() {
        page.answer("listen", "1");

        assertThat(page.testConnection("service")).containsText("Not connected");
    }

    @Test
    void rowsAreAddedAndRemovedByTheKeyboardWithoutLosingTheWay() {
        tab.element("config__item-recipient-add").focus();
        tab.press("Enter");
        Locator added = page.addedRows("recipient");
        assertThat(added.locator("input")).isFocused();
        tab.type("second@example.com").press("Tab");

        tab.press("Enter");
        assertThat(added).hasCount(0);
        assertThat(tab.element("config__item-recipient-undo")).isFocused();
        tab.press("Enter");

        assertThat(added.locator("input")).hasValue("second@example.com");
        assertThat(added.locator("input")).isFocused();
    }

    @Test
    void aRuleOverTwoAnswersIsToldAndTheSummaryLeadsThere() {
        page.answer("least", "20");

        page.save();

        assertThat(page.errors()).containsText("At most must not be below at least.");
        page.goToError("most");
        assertThat(page.input("most")).isFocused();
    }

    @Test
    void aResetIsTakenBackByTheSameKey() {
        page.answer("line", "Tea");

        tab.element("config__reset-line").focus();
        tab.press("Enter");
        assertThat(page.input("line")).hasValue("");
        assertThat(page.undo("line")).isFocused();
        tab.press("Enter");

        assertThat(page.input("line")).hasValue("Tea");
    }

    @Test
    void thePreviewFollowsWhatIsTyped() {
        Locator preview = page.preview();
        assertThat(preview).isVisible();

        page.input("line").fill("Ebb & Flow");

        assertThat(page.previewed("ConfigMap", "settings")).isVisible();
        page.previewed("ConfigMap", "settings")
                .locator("vaadin-details-summary")
                .click();
        assertThat(page.previewed("ConfigMap", "settings")).containsText("Ebb & Flow!");
        page.input("line").fill("High water");
        assertThat(page.previewed("ConfigMap", "settings")).containsText("High water!");
    }

    @Test
    void aFileIsComparedAndItsAnswersAreTakenUnsaved() {
        Locator dialog = page.compareWith("""
                apiVersion: kots.io/v1beta1
                kind: ConfigValues
                spec:
                  values:
                    line: {value: Imported}
                    secret: {valuePlaintext: not-for-eyes}
                """);
        assertThat(tab.element("config__import-change-line")).containsText("Imported");
        assertThat(tab.everything().replace("valuePlaintext: not-for-eyes", "")).doesNotContain("not-for-eyes");

        page.takeImported();

        assertThat(dialog).hasCount(0);
        assertThat(page.input("line")).hasValue("Imported");
        assertThat(page.unsaved()).hasText("2 unsaved changes");
    }

    @Test
    void theAnswersLeaveAsAFileThatComesBackUnchanged() throws IOException {
        page.answer("line", "Kept");
        page.click("config__export");

        Download download = tab.page()
                .waitForDownload(() -> tab.element("config__export-download").click());
        String text = Files.readString(download.path());
        page.click("config__export-close");

        assertThat(text).contains("kind: ConfigValues", "value: Kept");
        page.compareWith(text);
        assertThat(tab.element("config__import-summary")).containsText("The file changes nothing.");
    }

    @Test
    void theBrowserAsksBeforeUnsavedAnswersAreLost() {
        AtomicInteger asked = new AtomicInteger();
        tab.page().onDialog(_ -> asked.incrementAndGet());
        page.answer("line", "Tea");

        tab.reload();

        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void withErrorsComparisonsRowsAndPreviewItFitsTheScreenAndKeepsNobodyOut(Look look) {
        Tab window = LoginPage.signedIn(browsing.open(console, look));
        window.page().onDialog(dialog -> dialog.accept());
        ConfigurationPage form =
                ConfigurationPage.open(window).answer("line", "Tea").answer("count", "many");
        form.press("recipient", "add");
        form.preview();
        assertThat(form.previewed("ConfigMap", "settings")).isVisible();

        assertThat(window.overhang()).isLessThanOrEqualTo(0);
        assertThat(Accessibility.violations(window)).isEmpty();
    }
}
