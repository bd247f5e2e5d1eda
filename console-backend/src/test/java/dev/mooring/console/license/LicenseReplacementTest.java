package dev.mooring.console.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.finding.Severity;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseReplacementTest {

    private static final String LICENSE = """
            apiVersion: kots.io/v1beta2
            kind: License
            spec:
              appSlug: shop
              licenseID: id-one
              licenseSequence: 7
              customerName: Acme Ltd
              channels:
                - {channelID: a1, channelName: Stable}
              entitlements:
                seats: {title: Seats, value: 12, valueType: Integer}
                code: {value: "42"}
                token: {title: Token, value: hunter2, valueType: Password}
                tier: {value: gold, isHidden: true}
            """;

    private static final Place WHERE = Place.ofFile("new.yaml");

    @Test
    void whatChangesIsListedWithBothValues() {
        LicenseReplacement replacement = replacedBy(LICENSE.replace("Acme Ltd", "Acme GmbH")
                .replace("value: 12", "value: 20")
                .replace("title: Seats", "title: Places")
                .replace("licenseSequence: 7", "licenseSequence: 8"));

        assertThat(replacement.changes())
                .extracting(TermChange::name, TermChange::title, TermChange::before, TermChange::after)
                .containsExactly(
                        tuple("customerName", "Customer", Optional.of("Acme Ltd"), Optional.of("Acme GmbH")),
                        tuple("licenseSequence", "Revision", Optional.of("7"), Optional.of("8")),
                        tuple("entitlements.seats", "Places", Optional.of("12"), Optional.of("20")),
                        tuple(
                                "entitlements.seats.title",
                                "Places (title)",
                                Optional.of("Seats"),
                                Optional.of("Places")));
    }

    @Test
    void whatIsNewOrGoneHasOneValue() {
        LicenseReplacement replacement = replacedBy(
                LICENSE.replace("seats:", "places:").replace("a1, channelName: Stable", "b2, channelName: Beta"));

        assertThat(replacement.changes())
                .extracting(TermChange::name, TermChange::before, TermChange::after)
                .containsExactly(
                        tuple("channels.a1", Optional.of("Stable"), Optional.empty()),
                        tuple("channels.b2", Optional.empty(), Optional.of("Beta")),
                        tuple("entitlements.seats", Optional.of("12"), Optional.empty()),
                        tuple("entitlements.places", Optional.empty(), Optional.of("12")));
    }

    @Test
    void aSecretThatChangesIsMasked() {
        LicenseReplacement replacement = replacedBy(
                LICENSE.replace("hunter2", "hunter3").replace("gold", "silver").replace("id-one", "id-two"));

        assertThat(replacement.changes())
                .extracting(TermChange::name, TermChange::secret)
                .containsExactly(
                        tuple("licenseID", true), tuple("entitlements.token", true), tuple("entitlements.tier", true));
        assertThat(replacement.changes().toString() + replacement)
                .doesNotContain("hunter")
                .doesNotContain("gold")
                .doesNotContain("silver")
                .doesNotContain("id-one")
                .doesNotContain("id-two");
    }

    @Test
    void aSecretThatIsNoLongerCalledOneStaysMasked() {
        LicenseReplacement replacement =
                replacedBy(LICENSE.replace("hunter2, valueType: Password", "hunter3, valueType: String"));

        assertThat(replacement.changes().toString()).doesNotContain("hunter");
    }

    @Test
    void aNumberThatBecomesATextIsAChange() {
        assertThat(replacedBy(LICENSE.replace("\"42\"", "42")).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.before()).contains("\"42\""))
                .satisfies(change -> assertThat(change.after()).contains("42"));
    }

    @Test
    void theSameLicenseIsToldToBeTheSame() {
        assertThat(replacedBy(LICENSE).findings(WHERE))
                .extracting(Finding::severity, Finding::code)
                .containsExactly(tuple(Severity.INFO, "license-same"));
    }

    @ParameterizedTest
    @CsvSource({
        "appSlug: shop, appSlug: bakery, ERROR, license-other-app",
        "licenseSequence: 7, licenseSequence: 6, WARNING, license-older",
    })
    void whatSpeaksAgainstItIsTold(String from, String to, Severity severity, String code) {
        assertThat(replacedBy(LICENSE.replace(from, to)).findings(WHERE))
                .extracting(Finding::severity, Finding::code)
                .containsExactly(tuple(severity, code));
    }

    @ParameterizedTest
    @CsvSource({
        "id-one, Acme Ltd, '', true",
        "id-two, Acme Ltd, '', true",
        "id-one, Other Ltd, '', true",
        "id-two, Other Ltd, '', false",
        "id-two, Other Ltd, c1, true",
        "id-one, Acme Ltd, c2, false"
    })
    void theCustomerIsKnownByNumberLicenseOrName(String id, String name, String customer, boolean same) {
        License old = license(customer.isEmpty() ? LICENSE : LICENSE.replace("spec:", "spec:\n  customerID: c1"));
        License current = license(LICENSE.replace("id-one", id)
                .replace("Acme Ltd", name)
                .replace("spec:", customer.isEmpty() ? "spec:" : "spec:\n  customerID: " + customer));

        LicenseReplacement replacement = LicenseReplacement.of(old, current);

        assertThat(replacement.sameCustomer()).isEqualTo(same);
        assertThat(replacement.findings(WHERE))
                .filteredOn(finding -> finding.code().equals("license-other-customer"))
                .hasSize(same ? 0 : 1);
    }

    @Test
    void aFirstLicenseIsHeldAgainstWhatThePackageSays() {
        LicenseTarget target = new LicenseTarget("shop-pro", Optional.of("bakery"), Optional.empty());

        assertThat(target.objections(license(LICENSE), WHERE)).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isTrue();
            assertThat(finding.code()).isEqualTo("license-other-app");
            assertThat(finding.message()).contains("shop").contains("bakery");
            assertThat(finding.where().file()).isEqualTo("new.yaml");
        });
    }

    @ParameterizedTest
    @CsvSource({"shop, 0", "shop-pro, 1"})
    void aPackageOfAnotherNameIsAReasonToLookTwice(String packageName, int warnings) {
        LicenseTarget target = new LicenseTarget(packageName, Optional.empty(), Optional.empty());

        assertThat(target.objections(license(LICENSE), WHERE))
                .hasSize(warnings)
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING))
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("license-app-name"));
    }

    @Test
    void wordsOfTheLicenseDoNotFillAPage() {
        License endless = license(LICENSE.replace("appSlug: shop", "appSlug: \"" + "x".repeat(10_000) + "\\nforged\""));

        assertThat(new LicenseTarget("shop", Optional.empty(), Optional.empty()).objections(endless, WHERE))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).hasSizeLessThan(300).doesNotContain("\n"));
    }

    private static LicenseReplacement replacedBy(String text) {
        return LicenseReplacement.of(license(LICENSE), license(text));
    }

    private static License license(String text) {
        return LicenseFile.read("license.yaml", text).license().orElseThrow();
    }
}
