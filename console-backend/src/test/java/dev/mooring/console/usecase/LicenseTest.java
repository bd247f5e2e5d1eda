package dev.mooring.console.usecase;

import static dev.mooring.console.usecase.ConsoleOnSandbox.APP;
import static dev.mooring.console.usecase.ConsoleOnSandbox.done;
import static dev.mooring.console.usecase.ConsoleOnSandbox.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.license.LicenseExpiry;
import dev.mooring.console.license.SignatureState;
import dev.mooring.console.license.TermChange;
import dev.mooring.console.license.signature.TrustRoot;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionSource;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LicenseTest {

    private static final String LICENSE = """
            apiVersion: kots.io/v1beta2
            kind: License
            spec:
              appSlug: vendors-name
              licenseID: abc
              licenseSequence: 1
              customerName: Somebody
              entitlements:
                expires_at: {title: Ends, value: "2200-01-01T00:00:00Z", valueType: String}
                seats: {title: Seats, value: 5, valueType: Integer}
            """;
    private static final String EXPIRED = LICENSE.replace("2200", "2020");

    private final SandboxCluster sandbox = ConsoleOnSandbox.cluster();
    private final ConsoleOnSandbox console = new ConsoleOnSandbox(sandbox);

    @AfterEach
    void close() {
        console.close();
        sandbox.close();
    }

    @Test
    void aLicenseIsShownWithItsEndAndHowFarItCanBeBelieved() {
        done(console.installPackage.install(ConsoleOnSandbox.tiny(), LICENSE, "admin"));

        LicenseView view = done(console.showLicense.show(APP)).orElseThrow();

        assertThat(view.license().customerName()).isEqualTo("Somebody");
        assertThat(view.license().state()).isEqualTo(new SignatureState.NotSigned());
        assertThat(view.expiry()).isInstanceOf(LicenseExpiry.Valid.class);
        assertThat(view.isInvalid()).isFalse();
    }

    @Test
    void withoutALicenseThereIsNone() {
        console.installed();

        assertThat(done(console.showLicense.show(APP))).isEmpty();
    }

    @Test
    void anotherLicenseIsComparedAndThenAVersion() {
        Version first = done(console.installPackage.install(ConsoleOnSandbox.tiny(), LICENSE, "admin"));
        String more = LICENSE.replace("value: 5", "value: 9").replace("licenseSequence: 1", "licenseSequence: 2");

        LicensePreview preview = done(console.replaceLicense.preview(APP, more));
        Version replaced = done(console.replaceLicense.replace(APP, first.sequence(), more, "More seats", "admin"));

        assertThat(preview.changes()).extracting(TermChange::name).contains("entitlements.seats");
        assertThat(replaced.source()).isEqualTo(VersionSource.LICENSE_CHANGE);
        assertThat(replaced.note()).isEqualTo("More seats");
        assertThat(done(console.showLicense.show(APP)).orElseThrow().basedOn()).isEqualTo(replaced.sequence());
    }

    @Test
    void aLicenseOfAnotherApplicationOrNoLicenseIsRefused() {
        Version first = done(console.installPackage.install(ConsoleOnSandbox.tiny(), LICENSE, "admin"));
        String other = LICENSE.replace("vendors-name", "other");

        assertThat(refused(console.replaceLicense.replace(APP, first.sequence(), other, "", "admin"))
                        .findings())
                .extracting(Finding::code)
                .contains("license-other-app");
        assertThat(refused(console.replaceLicense.preview(APP, "a: b")).reason())
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void aNewerVersionIsAConflict() {
        done(console.installPackage.install(ConsoleOnSandbox.tiny(), LICENSE, "admin"));
        console.greeting("hello");

        assertThat(refused(console.replaceLicense.replace(
                                APP, new Sequence(0), LICENSE.replace("value: 5", "value: 9"), "", "admin"))
                        .reason())
                .isEqualTo(Reason.CONFLICT);
    }

    @Test
    void withAnExpiredLicenseNothingIsInstalled() {
        Outcome.Refused<Version> refusal =
                refused(console.installPackage.install(ConsoleOnSandbox.tiny(), EXPIRED, "admin"));

        assertThat(refusal.findings()).extracting(Finding::code).containsExactly("license-expired");
        assertThat(console.store.newest(APP)).isEmpty();
    }

    @Test
    void underKeysALicenseThatIsNotSignedIsRefusedAndWhatIsThereIsShownAsInvalid() {
        Version first = done(console.installPackage.install(ConsoleOnSandbox.tiny(), LICENSE, "admin"));
        try (ConsoleOnSandbox strict = new ConsoleOnSandbox(sandbox, root())) {
            assertThat(done(strict.showLicense.show(APP)).orElseThrow().isInvalid())
                    .isTrue();
            assertThat(refused(strict.saveConfig.save(
                                    APP, first.sequence(), first.values().with("greeting", "hi"), "", "admin"))
                            .reason())
                    .isEqualTo(Reason.INVALID);
            assertThat(refused(strict.replaceLicense.preview(APP, LICENSE)).findings())
                    .anyMatch(Finding::isError);
        }
    }

    private static TrustRoot root() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            String key = Base64.getMimeEncoder()
                    .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
            String pem = "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n";
            return TrustRoot.of(Map.of("portal", pem)).root();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
