package dev.mooring.console.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.license.EntitlementValue.Missing;
import dev.mooring.console.license.EntitlementValue.Text;
import dev.mooring.console.license.EntitlementValue.Truth;
import dev.mooring.console.license.EntitlementValue.WholeNumber;
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
        assertThat(license(LICENSE).terms().entitlements())
                .containsEntry("seats", entitlement("Seats", new WholeNumber(12), EntitlementType.INTEGER, false))
                .containsEntry("reports", entitlement("Reports", new Truth(true), EntitlementType.BOOLEAN, false))
                .containsEntry("tier", entitlement("", new Text("gold"), EntitlementType.UNSPECIFIED, true))
                .containsEntry("code", entitlement("", new Text("42"), EntitlementType.STRING, false))
                .containsEntry("nothing", entitlement("Nothing", new Missing(), EntitlementType.UNSPECIFIED, false));
    }

    @Test
    void aMissingValueIsPrintedInTemplatesAsKotsPrintsIt() {
        assertThat(license(LICENSE).field("nothing")).contains("<nil>");
    }

    @Test
    void channelsAreReadInTheirOrder() {
        String text = LICENSE.replace("  channelName: Stable", """
                  channels:
                    - {channelID: a1, channelName: Stable, channelSlug: stable, isDefault: true,
                       endpoint: https://a.example.com, replicatedProxyDomain: p.example.com, isSemverRequired: true}
                    - {channelID: b2, channelName: Beta}
                """.stripTrailing());

        assertThat(license(text).terms().allChannels())
                .containsExactly(
                        new LicenseChannel(
                                "a1", "Stable", "stable", true, "https://a.example.com", "p.example.com", true),
                        new LicenseChannel("b2", "Beta", "", false, "", "", false));
    }

    @Test
    void aLicenseWithoutAListOfChannelsHasOne() {
        String text = LICENSE.replace("  channelName: Stable", "  channelID: a1\n  channelName: Stable");

        assertThat(license(text).terms().allChannels())
                .containsExactly(new LicenseChannel("a1", "Stable", "", true, "", "", false));
    }

    @ParameterizedTest
    @CsvSource({
        "isSnapshotSupported: true, isSnapshotSupported: maybe, isSnapshotSupported",
        "licenseSequence: 7, licenseSequence: many, licenseSequence",
        "customerName: Acme Ltd, customerName: [Acme], customerName",
        "channelName: Stable, channels: none, channels"
    })
    void aFieldOfAnotherTypeIsToldAndLeftOut(String from, String to, String subject) {
        LicenseFile.Reading reading = LicenseFile.read("license.yaml", LICENSE.replace(from, to));

        assertThat(reading.license()).isPresent();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("license-field-type");
            assertThat(finding.where().subject()).isEqualTo(subject);
            assertThat(finding.where().line()).isPositive();
        });
    }

    @ParameterizedTest
    @CsvSource({"value: 12, value: twelve", "valueType: Integer, valueType: Float"})
    void aValueThatDoesNotFitItsTypeIsTakenAsItStands(String from, String to) {
        LicenseFile.Reading reading = LicenseFile.read("license.yaml", LICENSE.replace(from, to));

        assertThat(reading.license()).isPresent();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("license-value-type");
            assertThat(finding.where().subject()).isEqualTo("seats");
            assertThat(finding.message()).doesNotContain("twelve");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "{a: 1}"})
    void aValueThatIsNoScalarIsRefused(String value) {
        assertBroken(LICENSE.replace("value: 12", "value: " + value));
    }

    @Test
    void aValueMayHaveSixtyFourKilobytesAndNoMore() {
        String longest = LICENSE.replace("value: gold", "value: " + "x".repeat(64 * 1024));

        assertThat(license(longest).field("tier")).isPresent();
        assertBroken(longest.replace("value: x", "value: xx"));
    }

    @Test
    void aFileOfAbsurdSizeIsRefusedUnread() {
        LicenseFile.Reading reading = LicenseFile.read("license.yaml", LICENSE + "#".repeat(1024 * 1024));

        assertThat(reading.license()).isEmpty();
        assertThat(reading.findings()).singleElement().extracting(Finding::code).isEqualTo("license-too-large");
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

    @ParameterizedTest
    @ValueSource(strings = {"1893456000", "true"})
    void aDateOfExpiryOfAnotherTypeIsRefused(String value) {
        assertBroken(LICENSE.replace("\"2030-01-31T00:00:00Z\"", value));
    }

    @Test
    void itsTextShowsNoCredential() {
        License license = license(LICENSE);

        assertThat(license.toString() + license.terms() + license.terms().entitlements())
                .doesNotContain("abc123")
                .doesNotContain("gold");
    }

    private static void assertBroken(String text) {
        LicenseFile.Reading reading = LicenseFile.read("license.yaml", text);
        assertThat(reading.license()).isEmpty();
        assertThat(reading.findings()).singleElement().extracting(Finding::code).isEqualTo("license-broken");
    }

    private static Entitlement entitlement(String title, EntitlementValue value, EntitlementType type, boolean hidden) {
        return new Entitlement(title, "", value, type, hidden, "");
    }

    private static License license(String text) {
        LicenseFile.Reading reading = LicenseFile.read("license.yaml", text);
        assertThat(reading.findings()).isEmpty();
        return reading.license().orElseThrow();
    }
}
