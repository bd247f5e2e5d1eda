package dev.mooring.ui.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.evaluation.ProbeTarget;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.status.Health;
import dev.mooring.console.usecase.ProbeResult;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.Screens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the form offers beyond questions with one plain answer. */
@QuarkusTest
class ConfigurationToolsTest extends ViewTest {

    @BeforeEach
    void askEverything() {
        console.asks(Screens.WORKSHOP);
    }

    @Test
    void aNumberIsMovedByItsButtonsFromTheDefaultUpToItsBound() {
        opened(ConfigValues.EMPTY);

        click("config__item-count-more");
        assertThat(find(TextField.class, "config__item-count").getValue()).isEqualTo("4");
        click("config__item-count-more");
        click("config__item-count-more");

        assertThat(find(TextField.class, "config__item-count").getValue()).isEqualTo("5");
        assertThat(wordsOf("config__unsaved")).isEqualTo("1 unsaved change");
    }

    @Test
    void whatIsNoNumberStaysAsItWasTypedBesideItsError() {
        opened(ConfigValues.EMPTY);

        type("count", "many");
        click("config__save");

        assertThat(find(TextField.class, "config__item-count").getValue()).isEqualTo("many");
        assertThat(wordsOf("config__errors")).contains("Count");
        assertThat(wordsOf("config__marks-count")).contains("Invalid");
    }

    @Test
    void aRuleAcrossAnswersIsToldAtItsItem() {
        opened(ConfigValues.EMPTY);

        type("least", "13");
        click("config__save");

        assertThat(wordsOf("config__errors")).contains("Thirteen brings bad luck.");
    }

    @Test
    void codeHasLineNumbersThatFollowTheText() {
        opened(ConfigValues.EMPTY);

        test(find(TextArea.class, "config__item-json")).setValue("{\n\"a\": 1\n}");
        roundTrip();

        assertThat(words(find(TextArea.class, "config__item-json").getPrefixComponent()))
                .isEqualTo("1\n2\n3");
    }

    @Test
    void whereTheClusterDoesNotTellAnyTextIsTaken() {
        opened(ConfigValues.EMPTY);

        @SuppressWarnings("unchecked")
        ComboBox<String> storage = find(ComboBox.class, "config__item-storage");
        assertThat(storage.isAllowCustomValue()).isTrue();
        ComponentUtil.fireEvent(storage, new CustomValueSetEvent<>(storage, true, "fast-ssd"));
        roundTrip();

        assertThat(storage.getValue()).isEqualTo("fast-ssd");
        assertThat(wordsOf("config__unsaved")).isEqualTo("1 unsaved change");
    }

    @Test
    void aSecretIsMadeOnRequestAndNotShown() {
        opened(ConfigValues.EMPTY);

        click("config__generate-token");

        assertThat(wordsOf("config__item-token-saved")).contains("••••••••", "is set");
        assertThat(wordsOf("config__page")).doesNotContain("generated-for-tests");
        click("config__item-token-reveal");
        assertThat(wordsOf("config__item-token-saved")).contains("generated-for-tests");
        assertThat(console.revealed()).containsExactly(new ItemName("token"));
    }

    @Test
    void replacingASecretThatRunsAsksFirst() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY.with("token", "runs-with-it"));
        console.run(Health.READY);
        open("configuration");

        click("config__generate-token");

        ConfirmDialog dialog = $(ConfirmDialog.class).single();
        assertThat(wordsOf("config__unsaved")).isEqualTo("Nothing to save");
        test(dialog).confirm();
        roundTrip();
        assertThat(wordsOf("config__unsaved")).isEqualTo("1 unsaved change");
    }

    @Test
    void aConnectionIsTriedWithTheAnswersAsTheyAre() {
        opened(ConfigValues.EMPTY);
        console.probe(
                new ProbeResult(true, Duration.ofMillis(12), "db.example.com answers.", List.of("Seen from here")));

        type("host", "db.example.com");
        click("config__probe-host");

        assertThat(console.tried()).containsExactly(new ProbeTarget.Tcp("db.example.com", 5432));
        assertThat(wordsOf("config__probe-result-host"))
                .contains("Connected", "db.example.com answers.", "Seen from here");
    }

    @Test
    void whatWasFoundOutAboutAnOlderAnswerGoesAway() {
        opened(ConfigValues.EMPTY);
        type("host", "db.example.com");
        click("config__probe-host");

        type("host", "other.example.com");

        assertThat(wordsOf("config__probe-result-host")).isEmpty();
    }

    @Test
    void withoutAnAddressNothingIsTriedAndTheReasonIsTold() {
        opened(ConfigValues.EMPTY);

        click("config__probe-host");

        assertThat(console.tried()).isEmpty();
        assertThat(wordsOf("config__probe-result-host")).contains("Not tried");
    }

    @Test
    void aRowIsAddedAnsweredAndSavedAsARowOfItsItem() {
        opened(ConfigValues.EMPTY);

        click("config__item-recipient-add");
        type(addedRow(), "second@example.com");
        click("config__save");

        Map<ItemName, Answer> rows = console.newest().values().answers().entrySet().stream()
                .filter(entry -> entry.getValue().rowOf().isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(rows.values()).extracting(Answer::value).contains("second@example.com");
    }

    @Test
    void aRemovedRowComesBackUnderItsOldKey() {
        opened(ConfigValues.EMPTY);
        click("config__item-recipient-add");
        String row = addedRow();
        type(row, "second@example.com");

        click("config__item-" + row + "-remove-row");
        assertThat(isThere("config__item-" + row)).isFalse();
        click("config__item-recipient-undo");

        assertThat(find(TextField.class, "config__item-" + row).getValue()).isEqualTo("second@example.com");
    }

    @Test
    void theLastRowOfThoseThatTheVendorAsksForStays() {
        opened(ConfigValues.EMPTY);

        assertThat(find(Button.class, "config__item-recipient-1-remove-row").isEnabled())
                .isFalse();
    }

    @Test
    void anErrorStandsAtItsRow() {
        opened(ConfigValues.EMPTY);
        click("config__item-recipient-add");
        String row = addedRow();

        type(row, "nobody");
        click("config__save");

        assertThat(find(TextField.class, "config__item-" + row).isInvalid()).isTrue();
        assertThat(find(TextField.class, "config__item-recipient-1").isInvalid())
                .isFalse();
        assertThat(wordsOf("config__errors")).contains("Write an e-mail address.");
    }

    /** The key of the row that is not the vendor's. */
    private String addedRow() {
        return $(TextField.class).all().stream()
                .map(field -> field.getId().orElse(""))
                .filter(id -> id.startsWith("config__item-recipient-") && !id.endsWith("-1"))
                .findFirst()
                .map(id -> id.substring("config__item-".length()))
                .orElseThrow();
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
