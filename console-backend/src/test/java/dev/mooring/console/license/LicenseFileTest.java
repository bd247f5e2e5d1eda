package dev.mooring.console.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.license.License.Entitlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseFileTest {

    private static final String LICENSE = """
            apiVersion: kots.io/v1beta1
            kind: License
            metadata:
              name: acme
            spec:
              appSlug: shop
              licenseID: abc123
              licenseType: trial
              licenseSequence: 7
              customerName: Acme Ltd
              channelName: Stable
              isSnapshotSupported: true
              entitlements:
                seats: {title: Seats, value: 12, valueType: Integer}
                reports: {title: Reports, value: true, valueType: Boolean}
                tier: {value: gold, isHidden: true}
                code: {value: "42", valueType: String}
                ratio: {value: 1.5}
                nothing: {title: Nothing}
                expires_at: {value: "2030-01-31T00:00:00Z"}
            """;

    @ParameterizedTest
    @CsvSource({
        "appSlug, shop",
        "licenseID, abc123",
        "licenseId, abc123",
        "licenseSequence, 7",
        "customerName, Acme Ltd",
        "customerEmail, ''",
        "endpoint, https://replicated.app",
        "isSnapshotSupported, true",
        "isAirgapSupported, false",
        "IsDisasterRecoverySupported, false",
        "seats, 12",
        "reports, true",
        "tier, gold",
        "ratio, 1.5",
        "expires_at, 2030-01-31T00:00:00Z"
    })
    void aFieldIsKnownByItsNameInTemplates(String name, String text) {
        assertThat(license(LICENSE).field(name)).map(Object::toString).contains(text);
    }

    @Test
    void anUnknownFieldIsEmpty() {
        assertThat(license(LICENSE).field("other")).isEmpty();
    }

    @Test
    void entitlementsKeepTheirTypes() {
        assertThat(license(LICENSE).entitlements())
                .containsEntry("seats", new Entitlement("Seats", 12L, false))
                .containsEntry("reports", new Entitlement("Reports", true, false))
                .containsEntry("tier", new Entitlement("", "gold", true))
                .containsEntry("code", new Entitlement("", "42", false))
                .containsEntry("nothing", new Entitlement("Nothing", "", false));
    }

    @Test
    void theSecondVersionOfTheFormatIsReadTheSame() {
        String text = LICENSE.replace("v1beta1", "v1beta2");

        assertThat(license(text).fields()).isEqualTo(license(LICENSE).fields());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a: 1",
                "kind: License",
                "apiVersion: v1\nkind: Secret",
                "apiVersion: kots.io/v1beta1\nkind: Config",
                "apiVersion: kots.io/v1beta1\nkind: License\n---\na: 1"
            })
    void anotherFileIsRefusedAsNoLicense(String text) {
        LicenseFile.Reading reading = LicenseFile.read("license.yaml", text);

        assertThat(reading.license()).isEmpty();
        assertThat(reading.findings()).singleElement().extracting(Finding::code).isEqualTo("license-kind");
    }

    @Test
    void aLicenseWithoutItsIdIsBroken() {
        LicenseFile.Reading reading = LicenseFile.read("license.yaml", LICENSE.replace("licenseID", "other"));

        assertThat(reading.license()).isEmpty();
        assertThat(reading.findings()).singleElement().extracting(Finding::code).isEqualTo("license-broken");
    }

    @Test
    void aDateOfExpiryThatNobodyCanReadIsTold() {
        LicenseFile.Reading reading = LicenseFile.read("license.yaml", LICENSE.replace("2030-01-31T00:00:00Z", "soon"));

        assertThat(reading.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.where().subject()).isEqualTo("expires_at"));
    }

    @Test
    void itsTextShowsNoCredential() {
        assertThat(license(LICENSE).toString()).doesNotContain("abc123");
    }

    private static License license(String text) {
        LicenseFile.Reading reading = LicenseFile.read("license.yaml", text);
        assertThat(reading.findings()).isEmpty();
        return reading.license().orElseThrow();
    }
}
