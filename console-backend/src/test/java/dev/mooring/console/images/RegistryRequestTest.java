package dev.mooring.console.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.images.RegistryRequest.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryRequestTest {

    private static final RegistrySetting STORED = request("registry.example.com:5000", "team/shop", "ci", "s3cret")
            .read(RegistrySetting.usual())
            .setting()
            .orElseThrow();

    @Test
    void settingsThatAreWrittenDownAsARequestAreTheSameAgain() {
        RegistrySetting secret =
                new RegistrySetting.Own("registry.example.com", "", new PullLogin.InSecret("pull-login"), "", false);

        assertThat(RegistryRequest.of(STORED).read(STORED).setting()).contains(STORED);
        assertThat(RegistryRequest.of(secret).read(secret).setting()).contains(secret);
        assertThat(RegistryRequest.of(new RegistrySetting.Off()).read(STORED).setting())
                .contains(new RegistrySetting.Off());
        assertThat(RegistryRequest.of(RegistrySetting.usual()).read(STORED).setting())
                .contains(RegistrySetting.usual());
    }

    @Test
    void aStoredPasswordGoesToNoOtherRegistryOrUser() {
        Reading elsewhere = request("evil.example.com", "team/shop", "ci", "").read(STORED);
        Reading another =
                request("registry.example.com:5000", "team/shop", "ann", "").read(STORED);
        Reading inTheClear =
                plain(request("registry.example.com:5000", "", "ci", "")).read(STORED);

        assertThat(elsewhere.findings()).extracting(Finding::code).containsExactly("registry-password");
        assertThat(another.findings()).extracting(Finding::code).containsExactly("registry-password");
        assertThat(inTheClear.findings()).extracting(Finding::code).contains("registry-password");
    }

    @Test
    void aStoredPasswordStaysWhereOnlyTheNamespaceChanges() {
        RegistrySetting next = request("registry.example.com:5000", "other", "ci", "")
                .read(STORED)
                .setting()
                .orElseThrow();

        assertThat(next)
                .isEqualTo(new RegistrySetting.Own(
                        "registry.example.com:5000", "other", new PullLogin.Typed("ci", "s3cret"), "", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "registry", "https://registry.example.com", "registry.example.com/team", "a b.example.com",
                "registry.example.com:99999", "a..b", "[:::]:5000", "\"},{\".example.com", "-a.example.com"
            })
    void whatIsNoHostIsRefused(String host) {
        Reading reading = request(host, "", "ci", "s3cret").read(RegistrySetting.usual());

        assertThat(reading.setting()).isEmpty();
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("registry-host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"registry.example.com", "localhost", "localhost:5000", "10.0.0.7:5000", "[::1]:5000", "reg:80"})
    void aHostMayHaveAPortAndBeAnAddress(String host) {
        assertThat(request(host, "", "ci", "s3cret")
                        .read(RegistrySetting.usual())
                        .setting())
                .isPresent();
    }

    @Test
    void slashesAroundTheNamespaceDoNotMatter() {
        RegistrySetting setting = request("registry.example.com", "/team/shop/", "ci", "s3cret")
                .read(RegistrySetting.usual())
                .setting()
                .orElseThrow();

        assertThat(setting.words()).isEqualTo("registry.example.com/team/shop, login typed");
    }

    @Test
    void allThatIsWrongIsToldTogether() {
        Reading reading = request("nowhere", "Team//Shop", "a:b", "").read(RegistrySetting.usual());

        assertThat(reading.findings())
                .extracting(Finding::code)
                .containsExactly("registry-host", "registry-namespace", "registry-user", "registry-password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "with space", "mooring-access", "mooring-updates-shop", "a/b", "-a"})
    void aSecretThatCannotBeNamedOrIsMooringsOwnIsRefused(String name) {
        RegistryRequest request = new RegistryRequest(
                RegistrySetting.Kind.OWN, "r.example.com", "", PullLogin.Kind.SECRET, "", "", name, "", false);

        assertThat(request.read(RegistrySetting.usual()).findings())
                .extracting(Finding::code)
                .containsExactly("registry-secret-name");
    }

    @Test
    void whatIsFarTooLongIsRefused() {
        RegistryRequest request = new RegistryRequest(
                RegistrySetting.Kind.OWN,
                "r.example.com",
                "a/".repeat(150) + "a",
                PullLogin.Kind.TYPED,
                "u".repeat(256),
                "p".repeat(20_000),
                "",
                "c".repeat(70_000),
                false);

        assertThat(request.read(RegistrySetting.usual()).findings())
                .extracting(Finding::code)
                .contains("registry-namespace", "registry-user", "registry-password", "registry-certificates");
    }

    @Test
    void aPasswordIsInNoText() {
        assertThat(STORED + " " + request("r.example.com", "", "ci", "s3cret")).doesNotContain("s3cret");
        assertThat(STORED.words()).doesNotContain("s3cret");
    }

    @Test
    void aLoginInTheClearIsWarnedAbout() {
        assertThat(plain(request("r.example.com", "", "ci", "s3cret"))
                        .read(RegistrySetting.usual())
                        .findings())
                .extracting(Finding::code)
                .containsExactly("registry-password-in-clear");
    }

    private static RegistryRequest request(String host, String namespace, String user, String password) {
        return new RegistryRequest(
                RegistrySetting.Kind.OWN, host, namespace, PullLogin.Kind.TYPED, user, password, "", "", false);
    }

    private static RegistryRequest plain(RegistryRequest request) {
        return new RegistryRequest(
                request.source(),
                request.host(),
                request.namespace(),
                request.login(),
                request.username(),
                request.password(),
                request.secret(),
                request.certificates(),
                true);
    }
}
