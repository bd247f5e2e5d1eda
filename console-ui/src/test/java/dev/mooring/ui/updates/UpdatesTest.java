package dev.mooring.ui.updates;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.release.AutoDeploy;
import dev.mooring.console.release.ReleaseOrder;
import dev.mooring.console.update.Announced;
import dev.mooring.console.update.LastCheck;
import dev.mooring.console.update.UpdateRequest;
import dev.mooring.console.update.UpdateRequest.Kind;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.FakeConsole;
import dev.mooring.ui.fake.FakeUpdates;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UpdatesTest extends ViewTest {

    @Inject
    FakeUpdates updates;

    @BeforeEach
    void anApplication() {
        updates.reset();
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
    }

    @Test
    void aRegistryIsSetAndSaved() {
        open("settings");
        fillIn("registry.example.com/shop", "stable");

        click("settings__updates-save");

        assertThat(updates.settings().source().words()).isEqualTo("Channel stable of registry.example.com/shop");
        assertThat(wordsOf("settings__updates-next")).contains("every 4 hours", "UTC", "Next look");
    }

    @Test
    void whatIsWrongIsToldAndNothingIsSaved() {
        open("settings");
        fillIn("Shop", "");

        click("settings__updates-save");

        assertThat(wordsOf("settings__updates-findings"))
                .contains("not the address of a repository", "Give the channel");
        assertThat(updates.settings().hasSource()).isFalse();
    }

    @Test
    void aSourceIsTriedBeforeItIsSaved() {
        open("settings");
        fillIn("registry.example.com/shop", "stable");

        click("settings__updates-test");

        assertThat(wordsOf("settings__updates-tested")).contains("offers 2 releases", "the newest is 1.1.0");
        assertThat(updates.settings().hasSource()).isFalse();
    }

    @Test
    void aStoredPasswordIsNotShown() {
        updates.set(registry("vendor", "secret"));

        open("settings");

        PasswordField password = find(PasswordField.class, "settings__updates-password");
        assertThat(password.getValue()).isEmpty();
        assertThat(password.getPlaceholder()).contains("Stored");
    }

    @Test
    void theVersionsPageSaysThatNothingIsSet() {
        open("versions");

        assertThat(wordsOf("updates__panel")).contains("uploaded by hand", "Choose where updates come from");
    }

    @Test
    void aLookIsAskedForAndItsResultStays() {
        updates.set(registry("", ""));
        open("versions");
        assertThat(wordsOf("updates__state")).contains("Not looked yet");

        click("updates__check");

        assertThat(wordsOf("updates__state")).contains("Nothing new, looked");
    }

    @Test
    void theWayOverARequiredReleaseIsShown() {
        updates.set(registry("", ""));
        updates.found(
                new LastCheck(FakeConsole.NOON, 2, List.of(), List.of(), ""),
                Release.labelled("1.1.0"),
                Release.labelled("1.2.0"));

        open("versions");

        assertThat(wordsOf("updates__newer"))
                .isEqualTo("Release 1.2.0 is available; on the way to it, deploy 1.1.0, which is required.");
    }

    @Test
    void anAnnouncedReleaseSaysWhyItIsNoVersionAndCanBeFetched() {
        updates.set(registry("", ""));
        Finding reason = Finding.error("registry-timeout", "It did not answer.", Place.NONE);
        Announced announced = new Announced(Release.labelled("1.1.0"), List.of(reason));
        updates.found(new LastCheck(FakeConsole.NOON, 0, List.of(), List.of(announced), ""));
        open("versions");
        assertThat(wordsOf("updates__announced")).contains("1.1.0 is not fetched", "It did not answer.");

        click("updates__fetch-1.1.0");

        assertThat(updates.fetched()).containsExactly("1.1.0");
    }

    @Test
    void theDashboardSaysThatSomethingNewerIsThere() {
        updates.set(registry("", ""));
        updates.found(new LastCheck(FakeConsole.NOON, 1, List.of(), List.of(), ""), Release.labelled("1.2.0"));

        open("");

        assertThat(wordsOf("dashboard__updates")).contains("Release 1.2.0 is available.", "One new release, looked");
    }

    @Test
    void withoutASourceTheDashboardSaysNothing() {
        open("");

        assertThat(isThere("dashboard__updates")).isFalse();
    }

    @Test
    void anApplicationIsAddedFromARegistry() {
        console.reset();
        open("");
        find(TextField.class, "install__registry-repository").setValue("registry.example.com/shop");
        find(TextField.class, "install__registry-channel").setValue("stable");

        click("install__registry-add");

        assertThat(updates.settings().hasSource()).isTrue();
        assertThat(console.newest()).isNotNull();
    }

    @SuppressWarnings("unchecked")
    private void fillIn(String repository, String channel) {
        Select<Kind> source = find(Select.class, "settings__updates-source");
        source.setValue(Kind.REGISTRY);
        find(TextField.class, "settings__updates-repository").setValue(repository);
        find(TextField.class, "settings__updates-channel").setValue(channel);
    }

    private static UpdateRequest registry(String user, String password) {
        return new UpdateRequest(
                Kind.REGISTRY,
                "",
                "registry.example.com/shop",
                "stable",
                user,
                password,
                "",
                false,
                "@default",
                ReleaseOrder.BY_VERSION,
                AutoDeploy.OFF);
    }
}
