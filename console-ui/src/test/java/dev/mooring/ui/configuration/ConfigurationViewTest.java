package dev.mooring.ui.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.status.Health;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConfigurationViewTest extends ViewTest {

    private static final ConfigValues COMPLETE =
            ConfigValues.EMPTY.with("owner", "Ada").with("password", "secret-of-ada");

    @Test
    void withoutAnApplicationThereIsNothingToConfigure() {
        open("configuration");

        assertThat(wordsOf("config__page")).contains("Nothing to configure yet");
    }

    @Test
    void theDefaultIsAPlaceholderAndNoAnswer() {
        opened(ConfigValues.EMPTY);

        TextField title = find(TextField.class, "config__item-title");
        assertThat(title.getPlaceholder()).isEqualTo("Harbor Shop");
        assertThat(title.getValue()).isEmpty();
        assertThat(wordsOf("config__marks-title")).contains("Default");
    }

    @Test
    void anAnswerMovesWhatDependsOnIt() {
        opened(ConfigValues.EMPTY);

        type("title", "Tea");

        assertThat(find(TextField.class, "config__item-address").getPlaceholder())
                .isEqualTo("http://Tea");
    }

    @Test
    void aQuestionAppearsWhenItsConditionHolds() {
        opened(ConfigValues.EMPTY);
        assertThat(isThere("config__item-port")).isFalse();

        test(expose()).selectItem("A port of every node (recommended)");
        roundTrip();

        assertThat(isThere("config__item-port")).isTrue();
    }

    @Test
    void aWholeGroupAppearsWhenItsConditionHolds() {
        opened(ConfigValues.EMPTY);
        assertThat(isThere("config__group-database")).isFalse();

        @SuppressWarnings("unchecked")
        Select<String> theme = find(Select.class, "config__item-theme");
        test(theme).selectItem("Dark");
        roundTrip();

        assertThat(isThere("config__group-database")).isTrue();
        assertThat(isThere("config__nav-database")).isTrue();
    }

    @Test
    void aSavedPasswordDoesNotGoToTheBrowser() {
        opened(COMPLETE);

        assertThat(wordsOf("config__item-password-saved")).contains("••••••••").doesNotContain("secret-of-ada");
        assertThat(wordsOf("config__page")).doesNotContain("secret-of-ada");
    }

    @Test
    void aSavedPasswordIsRevealedOnRequestOnly() {
        opened(COMPLETE);

        click("config__item-password-reveal");
        assertThat(wordsOf("config__item-password-saved")).contains("secret-of-ada");

        click("config__item-password-reveal");
        assertThat(wordsOf("config__item-password-saved")).doesNotContain("secret-of-ada");
    }

    @Test
    void changingAPasswordBeginsWithAnEmptyField() {
        opened(COMPLETE);

        click("config__item-password-change");

        assertThat(find(PasswordField.class, "config__item-password").getValue())
                .isEmpty();
        assertThat(wordsOf("config__unsaved")).isEqualTo("Nothing to save");
    }

    @Test
    void hiddenItemsAreNotDrawn() {
        opened(ConfigValues.EMPTY);

        assertThat(isThere("config__item-secret")).isFalse();
    }

    @Test
    void readOnlyItemsCannotBeTypedInto() {
        opened(ConfigValues.EMPTY);

        TextField fixed = find(TextField.class, "config__item-fixed");
        assertThat(fixed.isReadOnly()).isTrue();
        assertThat(fixed.getValue()).isEqualTo("shop-one");
    }

    @Test
    void vendorsTextsAreCleaned() {
        opened(ConfigValues.EMPTY);

        String description =
                find(Component.class, "config__group-shop").getElement().getOuterHTML();
        assertThat(description).doesNotContain("<script");
    }

    @Test
    void savingAnIncompleteFormListsWhatIsMissing() {
        opened(ConfigValues.EMPTY);

        click("config__save");

        assertThat(wordsOf("config__errors")).contains("2 answers are missing or wrong");
        assertThat(isThere("config__error-owner")).isTrue();
        assertThat(find(TextField.class, "config__item-owner").isInvalid()).isTrue();
        assertThat(console.newest().sequence().value()).isZero();
    }

    @Test
    void savingMakesAVersionAndGoesToItsReview() {
        opened(COMPLETE);
        type("title", "Tea");
        assertThat(wordsOf("config__unsaved")).isEqualTo("1 unsaved change");

        click("config__save");

        assertThat(console.newest().values().answer(new ItemName("title")))
                .hasValueSatisfying(answer -> assertThat(answer.value()).isEqualTo("Tea"));
        assertThat(location()).isEqualTo("versions/1/plan");
    }

    @Test
    void withoutChangesTheReviewIsNext() {
        opened(COMPLETE);

        click("config__save");

        assertThat(location()).isEqualTo("versions/0/plan");
    }

    @Test
    void leavingWithChangesAsks() {
        opened(COMPLETE);
        type("title", "Tea");

        open("versions");

        ConfirmDialog dialog = $(ConfirmDialog.class).single();
        assertThat(location()).isEqualTo("configuration");
        test(dialog).reject();
        roundTrip();
        assertThat(location()).isEqualTo("versions");
    }

    @Test
    void aNewerVersionOfSomebodyElseIsToldAndChangesCanBeKept() {
        opened(COMPLETE);
        type("title", "Tea");
        console.add(
                new VersionState.Ready(),
                COMPLETE.with("greeting", "Hello"),
                VersionSource.CONFIG_CHANGE,
                "of another");

        click("config__save");
        test($(ConfirmDialog.class).single()).confirm();
        roundTrip();

        assertThat(find(TextField.class, "config__item-title").getValue()).isEqualTo("Tea");
        assertThat(wordsOf("config__unsaved")).isEqualTo("1 unsaved change");
        click("config__save");
        assertThat(location()).isEqualTo("versions/2/plan");
    }

    @Test
    void anAnswerGoesBackToItsDefault() {
        opened(COMPLETE.with("title", "Tea"));

        click("config__reset-title");

        assertThat(find(TextField.class, "config__item-title").getValue()).isEmpty();
        assertThat(wordsOf("config__unsaved")).isEqualTo("1 unsaved change");
    }

    @Test
    void questionsAreFoundByTheirWords() {
        opened(ConfigValues.EMPTY);

        find(TextField.class, "config__search").setValue("person who is asked");
        roundTrip();

        assertThat(isThere("config__item-owner")).isTrue();
        assertThat(isThere("config__item-title")).isFalse();
        assertThat(isThere("config__group-web")).isFalse();
    }

    @Test
    void onlyRequiredQuestionsAreShownOnRequest() {
        opened(ConfigValues.EMPTY);

        test(find(Checkbox.class, "config__only-required")).click();
        roundTrip();

        assertThat(isThere("config__item-owner")).isTrue();
        assertThat(isThere("config__item-email")).isFalse();
    }

    @Test
    void whatDiffersFromTheRunningVersionSaysSo() {
        console.add(new VersionState.Ready(), COMPLETE);
        console.run(Health.READY);
        console.add(new VersionState.Ready(), COMPLETE.with("title", "Tea"), VersionSource.CONFIG_CHANGE, "");

        open("configuration");

        assertThat(wordsOf("config__marks-title")).contains("Differs from what runs");
        assertThat(wordsOf("config__values-title"))
                .contains("Default Harbor Shop", "Deployed Harbor Shop", "Pending Tea");
    }

    @Test
    void answersOfAnEarlierVersionAreSavedAsANewOneEvenUnchanged() {
        console.add(new VersionState.Ready(), COMPLETE.with("title", "Tea"));
        console.add(new VersionState.Ready(), COMPLETE.with("title", "Coffee"));
        open("configuration?from=0");

        assertThat(wordsOf("config__earlier")).contains("Answers of version 0", "release that they were given for");
        assertThat(find(TextField.class, "config__item-title").getValue()).isEqualTo("Tea");
        click("config__save");

        assertThat(console.newest().sequence().value()).isEqualTo(2);
        assertThat(console.newest().values().answer(new ItemName("title")))
                .map(Answer::value)
                .contains("Tea");
    }

    @Test
    void earlierAnswersCanBeTakenToTheNewestRelease() {
        console.add(new VersionState.Ready(), COMPLETE);
        console.add(new VersionState.Ready(), COMPLETE);
        open("configuration?from=0&onto=newest");

        assertThat(wordsOf("config__earlier")).contains("for the newest release");
    }

    private void opened(ConfigValues values) {
        console.add(new VersionState.NeedsConfig(), values);
        open("configuration");
    }

    private void type(String item, String text) {
        test(find(TextField.class, "config__item-" + item)).setValue(text);
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<String> expose() {
        return find(RadioButtonGroup.class, "config__item-expose");
    }

    private static String location() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }
}
