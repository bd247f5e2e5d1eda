package dev.mooring.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.images.PullLogin;
import dev.mooring.console.images.RegistrySetting;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.FakeRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrySectionTest extends ViewTest {

    private static final RegistrySetting TYPED =
            new RegistrySetting.Own("mirror.example.com", "team", new PullLogin.Typed("ci", "s3cret"), "", false);

    @Inject
    FakeRegistry registry;

    @BeforeEach
    void anApplication() {
        registry.reset();
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
    }

    @Test
    void whatTheConsoleWasStartedWithIsShownAndOnlyFieldsThatAreNeeded() {
        open("settings");

        assertThat(source().getHelperText()).contains("start.example.com, without a login");
        assertThat(wordsOf("settings__registry-newest")).contains("the newest version, 3", "where the vendor says");
        assertThat(isThere("settings__registry-host")).isFalse();
        source().setValue(RegistrySetting.Kind.OWN);
        assertThat(isThere("settings__registry-host")).isTrue();
        assertThat(isThere("settings__registry-password")).isFalse();
        login().setValue(PullLogin.Kind.SECRET);
        assertThat(isThere("settings__registry-secret")).isTrue();
        assertThat(isThere("settings__registry-password")).isFalse();
    }

    @Test
    void aChangeIsSavedAsAVersionThatCanBeReviewed() {
        open("settings");
        fillIn("mirror.example.com");
        find(TextField.class, "settings__registry-note").setValue("We have a mirror now");

        click("settings__registry-save");

        assertThat(registry.setting()).isEqualTo(TYPED);
        Version made = newest();
        assertThat(made.source()).isEqualTo(VersionSource.REGISTRY_CHANGE);
        assertThat(made.note()).isEqualTo("We have a mirror now");
        assertThat(wordsOf("settings__registry-result")).contains("Version " + made.sequence() + " was made with it");
        assertThat(find(Button.class, "settings__registry-review").getText()).contains("Review and deploy");
        assertThat(find(PasswordField.class, "settings__registry-password").getValue())
                .isEmpty();
    }

    @Test
    void whatChangesNothingIsSavedWithoutAVersion() {
        registry.set(TYPED);
        open("settings");

        click("settings__registry-save");

        assertThat(wordsOf("settings__registry-result")).contains("No version was made");
        assertThat(registry.setting()).isEqualTo(TYPED);
    }

    @Test
    void whatIsWrongIsToldAndNothingIsSaved() {
        open("settings");
        fillIn("https://mirror.example.com");

        click("settings__registry-save");

        assertThat(wordsOf("settings__registry-findings")).contains("not the host of a registry");
        assertThat(registry.setting()).isEqualTo(RegistrySetting.usual());
        assertThat(find(Button.class, "settings__registry-save").isEnabled()).isTrue();
    }

    @Test
    void aRegistryIsTriedBeforeItIsSaved() {
        open("settings");
        fillIn("mirror.example.com");

        click("settings__registry-test");

        assertThat(wordsOf("settings__registry-result")).contains("mirror.example.com answers");
        assertThat(registry.setting()).isEqualTo(RegistrySetting.usual());
    }

    @Test
    void aStoredPasswordIsNotShownAndStays() {
        registry.set(TYPED);

        open("settings");

        PasswordField password = find(PasswordField.class, "settings__registry-password");
        assertThat(password.getValue()).isEmpty();
        assertThat(password.getPlaceholder()).contains("Stored");
    }

    @Test
    void whatStandsBetweenTheSettingAndTheNewestVersionIsTold() {
        registry.note(Finding.warning(
                "registry-differs", "Version 3 was made with another registry.", Place.ofSubject("version 3")));

        open("settings");

        assertThat(wordsOf("settings__registry-findings")).contains("Version 3 was made with another registry");
    }

    @Test
    void versionsAreComparedByTheirRegistries() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);

        open("versions/compare?from=0&to=1");

        assertThat(wordsOf("compare__registry")).contains("signed in as ci", "with another password");
    }

    private Version newest() {
        return switch (console.versions()) {
            case Outcome.Done<List<Version>>(List<Version> versions, var _) -> versions.getFirst();
            case Outcome.Refused<List<Version>> refused -> throw new AssertionError(refused);
        };
    }

    private void fillIn(String host) {
        source().setValue(RegistrySetting.Kind.OWN);
        login().setValue(PullLogin.Kind.TYPED);
        for (List<String> field :
                List.of(List.of("host", host), List.of("namespace", "team"), List.of("username", "ci"))) {
            find(TextField.class, "settings__registry-" + field.getFirst()).setValue(field.getLast());
        }
        find(PasswordField.class, "settings__registry-password").setValue("s3cret");
    }

    @SuppressWarnings("unchecked")
    private Select<RegistrySetting.Kind> source() {
        return find(Select.class, "settings__registry-source");
    }

    @SuppressWarnings("unchecked")
    private Select<PullLogin.Kind> login() {
        return find(Select.class, "settings__registry-login");
    }
}
