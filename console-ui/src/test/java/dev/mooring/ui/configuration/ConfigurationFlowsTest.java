package dev.mooring.ui.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.deploy.plan.ChangedDocument;
import dev.mooring.console.deploy.plan.PlanEntry.DiffLine;
import dev.mooring.console.status.Health;
import dev.mooring.console.usecase.ConfigPreview;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.FakeConsole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done with all answers at once: preview, import, export, and the questions of a new release. */
@QuarkusTest
class ConfigurationFlowsTest extends ViewTest {

    private static final ConfigValues COMPLETE =
            ConfigValues.EMPTY.with("owner", "Ada").with("password", "secret-of-ada");

    @Test
    void aResetIsTakenBackWithWhatWasTyped() {
        opened(COMPLETE.with("title", "Tea"));
        type("title", "Coffee");
        click("config__reset-title");
        assertThat(find(TextField.class, "config__item-title").getValue()).isEmpty();
        assertThat(find(Button.class, "config__undo-title").getText()).isEqualTo("Undo reset");

        click("config__undo-title");

        assertThat(find(TextField.class, "config__item-title").getValue()).isEqualTo("Coffee");
        assertThat(find(Button.class, "config__undo-title").getText()).isEqualTo("Undo change");
    }

    @Test
    void aChangeIsTakenBackToWhatIsSaved() {
        opened(COMPLETE.with("title", "Tea"));
        type("title", "Coffee");

        click("config__undo-title");

        assertThat(find(TextField.class, "config__item-title").getValue()).isEqualTo("Tea");
        assertThat(wordsOf("config__unsaved")).isEqualTo("Nothing to save");
        assertThat(isThere("config__values-title")).isFalse();
    }

    @Test
    void theThreeValuesOfAPasswordAreNotTold() {
        console.add(new VersionState.Ready(), COMPLETE);
        console.run(Health.READY);
        open("configuration");

        click("config__item-password-clear");

        assertThat(wordsOf("config__values-password")).isEqualTo("Default Nothing Deployed •••••••• Pending Nothing");
    }

    @Test
    void thePreviewTellsWhatChangesAndFollows() {
        console.preview(new ConfigPreview(List.of(changed("web")), 3, List.of()));
        opened(COMPLETE);

        click("config__preview-toggle");
        assertThat(wordsOf("config__preview-summary")).isEqualTo("1 object changes. 3 stay as they are.");
        console.preview(new ConfigPreview(List.of(changed("web"), changed("worker")), 2, List.of()));
        type("title", "Tea");

        assertThat(wordsOf("config__preview-summary")).isEqualTo("2 objects change. 2 stay as they are.");
        assertThat(isThere("config__preview-Deployment-worker")).isTrue();
    }

    @Test
    void anOpenedDifferenceStaysOpenWhileOneTypes() {
        console.preview(new ConfigPreview(List.of(changed("web")), 3, List.of()));
        opened(COMPLETE);
        click("config__preview-toggle");
        find(Details.class, "config__preview-Deployment-web").setOpened(true);

        console.preview(new ConfigPreview(List.of(changed("web"), changed("worker")), 2, List.of()));
        type("title", "Tea");

        assertThat(find(Details.class, "config__preview-Deployment-web").isOpened())
                .isTrue();
        assertThat(wordsOf("config__preview-Deployment-web")).contains("replicas: 2");
    }

    @Test
    void aFileIsComparedBeforeItsAnswersAreTakenAndNothingIsSaved() {
        opened(COMPLETE);

        click("config__import");
        find(TextArea.class, "config__import-text").setValue(file("title", "value: Tea") + "    nobody: {value: x}\n");
        click("config__import-compare");
        assertThat(wordsOf("config__import-summary")).contains("The file changes 1 answer.");
        assertThat(wordsOf("config__import-change-title")).contains("Not answered", "Tea");
        assertThat(wordsOf("config__import-findings")).contains("nobody");
        click("config__import-take");

        assertThat(find(TextField.class, "config__item-title").getValue()).isEqualTo("Tea");
        assertThat(wordsOf("config__unsaved")).isEqualTo("1 unsaved change");
        assertThat(console.newest().values()).isEqualTo(COMPLETE);
    }

    @Test
    void aPasswordOfAFileIsShownAsChangedOnly() {
        opened(COMPLETE);

        click("config__import");
        find(TextArea.class, "config__import-text").setValue(file("password", "valuePlaintext: not-for-eyes"));
        click("config__import-compare");

        assertThat(wordsOf("config__import-change-password"))
                .contains("••••••••")
                .doesNotContain("not-for-eyes");
    }

    @Test
    void aFileThatCannotBeReadIsToldAndCanBeReplaced() {
        opened(COMPLETE);

        click("config__import");
        find(TextArea.class, "config__import-text").setValue("kind: Pod");
        click("config__import-compare");

        assertThat(wordsOf("config__import-findings")).contains("holds no config values");
        assertThat(isThere("config__import-compare")).isTrue();
    }

    @Test
    void theAnswersAreOfferedAsAFileWithAWarning() {
        opened(COMPLETE);
        type("title", "Tea");

        click("config__export");

        assertThat(wordsOf("config__export-dialog")).contains("1 of them not saved", "Passwords are in it");
        assertThat(find(Anchor.class, "config__export-download").getText()).contains("shop-config-values.yaml");
    }

    @Test
    void onlyWhatANewReleaseHasToKnowIsAsked() {
        console.add(new VersionState.NeedsConfig(), COMPLETE.with("password", ""));
        console.added(new ItemName("title"));

        open("configuration/new");

        assertThat(isThere("config__item-title")).isTrue();
        assertThat(isThere("config__item-password")).isTrue();
        assertThat(isThere("config__item-owner")).isFalse();
        assertThat(wordsOf("config__heading")).isEqualTo("New questions");
    }

    @Test
    void anAnsweredQuestionStaysOnTheShortPage() {
        console.add(new VersionState.NeedsConfig(), COMPLETE.with("owner", ""));
        open("configuration/new");

        type("owner", "Grace");

        assertThat(isThere("config__item-owner")).isTrue();
        click("config__save");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("versions/1/plan");
    }

    @Test
    void fromTheShortPageToAllQuestionsNothingIsLost() {
        console.add(new VersionState.NeedsConfig(), COMPLETE.with("owner", ""));
        open("configuration/new");
        type("owner", "Grace");

        click("config__all");

        assertThat(isThere("config__item-title")).isTrue();
        assertThat(find(TextField.class, "config__item-owner").getValue()).isEqualTo("Grace");
        assertThat(wordsOf("config__unsaved")).isEqualTo("1 unsaved change");
    }

    @Test
    void withNothingNewThePageSaysSo() {
        opened(COMPLETE);

        open("configuration/new");

        assertThat(wordsOf("config__page")).contains("No new questions");
    }

    @Test
    void newQuestionsCanBeFilteredFor() {
        console.added(new ItemName("email"));
        opened(COMPLETE);

        test(find(Checkbox.class, "config__only-new")).click();
        roundTrip();

        assertThat(isThere("config__item-email")).isTrue();
        assertThat(isThere("config__item-title")).isFalse();
    }

    private static ChangedDocument changed(String name) {
        return new ChangedDocument(
                FakeConsole.deployment(name),
                name + ".yaml",
                ChangedDocument.Change.CHANGED,
                List.of(new DiffLine(DiffLine.Kind.ADDED, "replicas: 2")));
    }

    private static String file(String item, String answer) {
        return "apiVersion: kots.io/v1beta1\nkind: ConfigValues\nmetadata: {name: shop}\nspec:\n  values:\n    " + item
                + ": {" + answer + "}\n";
    }

    private void opened(ConfigValues values) {
        console.add(new VersionState.Ready(), values);
        open("configuration");
    }

    private void type(String item, String text) {
        test(find(TextField.class, "config__item-" + item)).setValue(text);
        roundTrip();
    }
}
