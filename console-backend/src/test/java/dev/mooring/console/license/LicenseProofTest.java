package dev.mooring.console.license;

import static dev.mooring.console.license.LicenseMaker.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Severity;
import dev.mooring.console.TestFiles;
import dev.mooring.console.license.LicenseFile.Reading;
import dev.mooring.console.license.SignatureState.NotSigned;
import dev.mooring.console.license.SignatureState.NotVerified;
import dev.mooring.console.license.SignatureState.Verified;
import dev.mooring.console.license.signature.TrustRoot;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseProofTest {

    private static final String SPEC = """
            appSlug: shop
            licenseID: secret-license-id
            customerName: Acme Ltd
            channelName: Stable
            channels: [{channelID: a1, channelName: Stable, isDefault: true}]
            entitlements:
              seats: {title: Seats, value: 12, valueType: Integer}
              reports: {value: true, valueType: Boolean}
              tier: {title: Tür ✓ "x", value: "gold 😀 </b>", valueType: String}
              blank: {value: "", valueType: Integer}
              missing: {title: Missing, valueType: Integer}
              token: {value: hunter2, valueType: Password}
            """;

    private static final String SIGNED = new LicenseMaker(LicenseFormat.V1BETA2).file(SPEC);

    @ParameterizedTest
    @EnumSource(LicenseFormat.class)
    void aSignedLicenseIsVerified(LicenseFormat format) {
        Reading reading = read(new LicenseMaker(format).file(SPEC));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.license()).hasValueSatisfying(license -> {
            assertThat(license.state()).isEqualTo(new Verified(LicenseMaker.KEY_ID));
            assertThat(license.field("tier")).contains("gold 😀 </b>");
            assertThat(license.field("seats")).contains(12L);
        });
    }

    @Test
    void withoutAKeyALicenseIsNeverCalledValid() {
        Reading reading = LicenseFile.read("license.yaml", SIGNED, TrustRoot.NONE);

        assertThat(reading.license().map(License::state)).contains(new NotVerified());
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.code()).isEqualTo("license-not-verified");
            assertThat(finding.message()).contains("no key to check");
        });
    }

    @Test
    void theSampleLicenseSaysThatItIsNotSigned() {
        String text = TestFiles.text(TestFiles.repository("k8s/samples/shop-license.yaml"));

        Reading reading = LicenseFile.read("shop-license.yaml", text, TrustRoot.NONE);

        assertThat(reading.license().map(License::state)).contains(new NotSigned());
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("license-not-verified");
    }

    @Test
    void whereThereAreKeysALicenseMustBeSigned() {
        String text = TestFiles.text(TestFiles.repository("k8s/samples/shop-license.yaml"));

        assertRefused(read(text), "license-not-signed");
    }

    @ParameterizedTest
    @CsvSource({
        "Acme Ltd, Evil Ltd, customerName",
        "channelName: Stable, channelName: Beta, channelName",
        "isDefault: true, isDefault: false, channels.a1",
        "title: Seats, title: Chairs, entitlements.seats.title"
    })
    void whatWasChangedIsToldAndTheSignedValueCounts(String from, String to, String subject) {
        String changed = SIGNED.replaceFirst(from, to);

        Reading reading = read(changed);

        assertThat(reading.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.code()).isEqualTo("license-altered");
        });
        assertThat(reading.findings())
                .extracting(finding -> finding.where().subject())
                .contains(subject);
        assertThat(reading.license().map(License::terms))
                .isEqualTo(read(SIGNED).license().map(License::terms));
    }

    @Test
    void aMismatchNamesBothValues() {
        Reading reading = read(SIGNED.replace("Acme Ltd", "Evil Ltd"));

        assertThat(reading.findings()).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("\"Evil Ltd\"")
                .contains("\"Acme Ltd\""));
    }

    @Test
    void aMismatchOfASecretShowsNeitherValue() {
        Reading reading = read(SIGNED.replace("secret-license-id", "stolen-license-id"));

        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.where().subject()).isEqualTo("licenseID");
            assertThat(finding.message()).doesNotContain("secret-license-id").doesNotContain("stolen-license-id");
        });
        assertThat(reading.license().map(License::licenseId)).contains("secret-license-id");
    }

    @Test
    void anEntitlementThatIsGoneOrNewIsTold() {
        Reading reading = read(SIGNED.replace("    reports:", "    reparts:"));

        assertThat(reading.findings())
                .extracting(finding -> finding.where().subject())
                .containsExactly("entitlements.reports", "entitlements.reparts");
        assertThat(reading.license().flatMap(license -> license.field("reparts")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"value: 12, value: 12000", "value: hunter2, value: hunter3", "'value: \"\"', value: 5"})
    void anEntitlementWithAValueThatWasNotSignedIsRefused(String from, String to) {
        Reading reading = read(SIGNED.replace(from, to));

        assertRefused(reading, "license-signature-invalid");
        assertThat(reading.findings().toString()).doesNotContain("hunter");
    }

    @Test
    void anEntitlementNeedsNoSignatureOfItsOwn() {
        String text = new LicenseMaker(LicenseFormat.V1BETA2).file("""
                appSlug: shop
                licenseID: abc
                entitlements:
                  seats: {value: 12, signature: {}}
                """);

        Reading reading = read(text.replace("value: 12", "value: 13"));

        assertThat(reading.findings()).extracting(Finding::code).containsExactly("license-altered");
        assertThat(reading.license().flatMap(license -> license.field("seats"))).contains(12L);
    }

    @Test
    void aLargeNumberMayStandInScientificNotation() {
        String text = new LicenseMaker(LicenseFormat.V1BETA1).file("""
                appSlug: shop
                licenseID: abc
                entitlements:
                  seats: {value: 1232435, valueType: Integer}
                """);

        Reading reading = read(text.replace("value: 1232435", "value: 1.232435e+06"));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.license().flatMap(license -> license.field("seats"))).contains(1232435L);
    }

    @Test
    void aKeyThatTheTrustedOneDidNotSignIsRefused() {
        assertRefused(
                read(new LicenseMaker(LicenseFormat.V1BETA2).withForgedAppKey().file(SPEC)),
                "license-signature-invalid");
    }

    @Test
    void anUnknownKeyIsNamed() {
        TrustRoot other =
                TrustRoot.of(Map.of("other", LicenseMaker.STRANGER.pem())).root();

        Reading reading = LicenseFile.read("license.yaml", SIGNED, other);

        assertRefused(reading, "license-key-unknown");
        assertThat(reading.findings().getFirst().message()).contains(LicenseMaker.KEY_ID);
    }

    @Test
    void anotherKeyUnderTheSameIdDoesNotProveIt() {
        TrustRoot other = TrustRoot.of(Map.of(LicenseMaker.KEY_ID, LicenseMaker.STRANGER.pem()))
                .root();

        assertRefused(LicenseFile.read("license.yaml", SIGNED, other), "license-signature-invalid");
    }

    @Test
    void aLicenseCannotBeMovedToTheOlderFormat() {
        assertRefused(
                read(new LicenseMaker(LicenseFormat.V1BETA1)
                        .signedAs("kots.io/v1beta2")
                        .file(SPEC)),
                "license-signature-invalid");
        assertRefused(read(SIGNED.replace("kots.io/v1beta2", "kots.io/v1beta1")), "license-signature-invalid");
    }

    @Test
    void whatIsSignedMustBeALicense() {
        assertRefused(
                read(new LicenseMaker(LicenseFormat.V1BETA2).signedAs("v1").file(SPEC)), "license-kind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"publicKey", "v2KeySignature", "v2LicenseSignature"})
    void aLinkThatIsBrokenIsRefused(String link) {
        String text = new LicenseMaker(LicenseFormat.V1BETA2)
                .withInner(Map.of(link, "AAAA"))
                .file(SPEC);

        assertRefused(read(text), "license-signature-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAA",
                "not base64 at all!",
                "e30=",
                "{{deep}}",
                "{{twice}}",
                "{{numbers}}",
                "{{trailing}}",
                "{{long}}"
            })
    void aSignatureThatIsNoneIsRefused(String signature) {
        Reading reading = read("""
                apiVersion: kots.io/v1beta2
                kind: License
                spec: {appSlug: shop, licenseID: abc, signature: "%s"}
                """.formatted(hostile(signature)));

        assertRefused(reading, "license-signature-invalid");
    }

    private static String hostile(String name) {
        String json =
                switch (name) {
                    case "{{deep}}" -> "{\"licenseData\":" + "[".repeat(100_000);
                    case "{{twice}}" ->
                        "{\"licenseData\":\"AAAA\",\"licenseData\":\"AAAA\",\"innerSignature\":\"e30=\"}";
                    case "{{numbers}}" -> "{\"licenseData\":1,\"innerSignature\":" + "9".repeat(100_000) + "}";
                    case "{{trailing}}" -> "{\"licenseData\":\"AAAA\",\"innerSignature\":\"e30=\"} {}";
                    case "{{long}}" -> "{\"licenseData\":\"" + "A".repeat(600_000) + "\",\"innerSignature\":\"e30=\"}";
                    default -> "";
                };
        return json.isEmpty() ? name : Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aKeyThatCannotBeReadIsNamedAndTheOthersServe() {
        TrustRoot.Reading reading =
                TrustRoot.of(Map.of("good", LicenseMaker.STRANGER.pem(), "bad", "-----BEGIN PUBLIC KEY-----\nAA"));

        assertThat(reading.root().keys()).containsOnlyKeys("good");
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("license-key-unreadable");
            assertThat(finding.where().subject()).isEqualTo("bad");
        });
    }

    @Test
    void aVendorsLicenseIsReadWholeWhereItIsAtHand() {
        Optional<java.nio.file.Path> file = TestFiles.vendorPackage("kots/sentry-license.yaml");
        org.junit.jupiter.api.Assumptions.assumeTrue(file.isPresent());

        Reading reading = LicenseFile.read("license.yaml", TestFiles.text(file.orElseThrow()), TrustRoot.NONE);

        assertThat(reading.license().map(License::appSlug)).contains("sentry-pro");
        assertThat(reading.license().flatMap(license -> license.field("num_components")))
                .contains(100L);
        assertThat(reading.license().flatMap(license -> license.field("signature")))
                .hasValueSatisfying(
                        signature -> assertThat(signature.toString()).startsWith("{\"licenseData\":"));
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("license-not-verified");
    }

    private static Reading read(String text) {
        return LicenseFile.read("license.yaml", text, ROOT);
    }

    private static void assertRefused(Reading reading, String code) {
        assertThat(reading.license()).isEmpty();
        assertThat(reading.findings())
                .filteredOn(Finding::isError)
                .singleElement()
                .extracting(Finding::code)
                .isEqualTo(code);
    }
}
