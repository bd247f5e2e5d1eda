package dev.mooring.console.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.release.AutoDeploy;
import dev.mooring.console.release.ReleaseOrder;
import dev.mooring.console.source.registry.RegistryLogin;
import dev.mooring.console.update.UpdateRequest.Kind;
import dev.mooring.console.update.UpdateRequest.Reading;
import org.junit.jupiter.api.Test;

class UpdateRequestTest {

    @Test
    void allThatIsWrongIsToldTogether() {
        Reading reading = request("Shop", "", "", "", "sometimes").read(UpdateSettings.DEFAULT);

        assertThat(reading.settings()).isEmpty();
        assertThat(reading.findings())
                .extracting(Finding::code)
                .contains("registry-address", "updates-missing", "updates-schedule");
    }

    @Test
    void settingsThatAreWrittenDownAsARequestAreTheSameAgain() {
        UpdateSettings settings = settings("registry.example.com/shop", "vendor", "secret");

        assertThat(UpdateRequest.of(settings).read(settings).settings()).contains(settings);
    }

    @Test
    void aStoredPasswordStaysWhereNoneIsGiven() {
        UpdateSettings stored = settings("registry.example.com/shop", "vendor", "secret");

        UpdateSettings next = request("registry.example.com/other", "beta", "vendor", "", "@default")
                .read(stored)
                .settings()
                .orElseThrow();

        assertThat(login(next)).isEqualTo(new RegistryLogin("vendor", "secret"));
    }

    @Test
    void aStoredPasswordDoesNotGoToAnotherRegistryOrUser() {
        UpdateSettings stored = settings("registry.example.com/shop", "vendor", "secret");

        Reading elsewhere = request("evil.example.com/shop", "stable", "vendor", "", "@default")
                .read(stored);
        Reading another = request("registry.example.com/shop", "stable", "other", "", "@default")
                .read(stored);

        assertThat(elsewhere.findings()).extracting(Finding::code).containsExactly("updates-missing");
        assertThat(another.findings()).extracting(Finding::code).containsExactly("updates-missing");
    }

    @Test
    void aPolicyThatCannotWorkIsWarnedAbout() {
        UpdateRequest request = new UpdateRequest(
                Kind.NONE, "", "", "", "", "", "", false, "@default", ReleaseOrder.BY_CURSOR, AutoDeploy.PATCH);

        Reading reading = request.read(UpdateSettings.DEFAULT);

        assertThat(reading.settings()).isPresent();
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("updates-policy");
    }

    @Test
    void aPasswordIsInNoText() {
        UpdateSettings settings = settings("registry.example.com/shop", "vendor", "secret");
        UpdateRequest request = request("registry.example.com/shop", "stable", "vendor", "secret", "@default");

        assertThat(settings.toString() + request).doesNotContain("secret");
    }

    private static RegistryLogin login(UpdateSettings settings) {
        return settings.source() instanceof UpdateSource.Registry registry
                ? registry.access().login().orElseThrow()
                : new RegistryLogin("", "");
    }

    private static UpdateSettings settings(String repository, String user, String password) {
        return request(repository, "stable", user, password, "@default")
                .read(UpdateSettings.DEFAULT)
                .settings()
                .orElseThrow();
    }

    private static UpdateRequest request(
            String repository, String channel, String user, String password, String schedule) {
        return new UpdateRequest(
                Kind.REGISTRY,
                "",
                repository,
                channel,
                user,
                password,
                "",
                false,
                schedule,
                ReleaseOrder.BY_VERSION,
                AutoDeploy.OFF);
    }
}
