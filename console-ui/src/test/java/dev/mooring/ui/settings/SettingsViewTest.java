package dev.mooring.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.AppSettings;
import dev.mooring.console.version.VersionState;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.ui.ViewTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SettingsViewTest extends ViewTest {

    @Test
    void aboutNamesClusterAndNamespace() {
        open("settings");

        assertThat(wordsOf("settings__about")).contains("Cluster", "Namespace", "Simulated");
    }

    @Test
    void rollingBackAndTheNumberOfVersionsAreSetPerApplication() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        open("settings");
        find(Checkbox.class, "settings__versions-rollback").setValue(true);
        find(IntegerField.class, "settings__versions-kept").setValue(1);

        click("settings__versions-save");

        IntegerField kept = find(IntegerField.class, "settings__versions-kept");
        assertThat(kept.isInvalid()).isTrue();
        kept.setValue(10);
        click("settings__versions-save");
        assertThat(done(console.settings())).isEqualTo(new AppSettings(true, 10));
    }

    @Test
    void withoutAnApplicationThereIsNothingToSetForOne() {
        open("settings");

        assertThat(wordsOf("settings__versions")).contains("Add an application first");
    }

    private static AppSettings done(Outcome<AppSettings> outcome) {
        return outcome instanceof Outcome.Done<AppSettings>(AppSettings settings, var _) ? settings : AppSettings.DEFAULT;
    }

    @Test
    void aShortPasswordIsToldBesideItsField() {
        open("settings");
        find(PasswordField.class, "settings__password-new").setValue("short");

        click("settings__password-save");

        PasswordField next = find(PasswordField.class, "settings__password-new");
        assertThat(next.isInvalid()).isTrue();
        assertThat(next.getErrorMessage()).contains("at least 8 characters");
    }

    @Test
    void twoDifferentNewPasswordsAreTold() {
        open("settings");
        find(PasswordField.class, "settings__password-new").setValue("long enough");
        find(PasswordField.class, "settings__password-again").setValue("not the same");

        click("settings__password-save");

        assertThat(find(PasswordField.class, "settings__password-again").isInvalid())
                .isTrue();
    }

    @Test
    void aNewTokenIsShownOnceAndListed() {
        open("settings");
        find(TextField.class, "settings__token-name").setValue("nightly build");

        click("settings__token-create");

        assertThat(wordsOf("settings__token-fresh")).contains("cannot be shown again");
        assertThat(wordsOf("settings__tokens-list")).contains("nightly build");
    }
}
