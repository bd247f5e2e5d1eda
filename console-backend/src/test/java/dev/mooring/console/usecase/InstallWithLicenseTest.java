package dev.mooring.console.usecase;

import static dev.mooring.console.usecase.ConsoleOnSandbox.APP;
import static dev.mooring.console.usecase.ConsoleOnSandbox.done;
import static dev.mooring.console.usecase.ConsoleOnSandbox.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstallWithLicenseTest {

    private static final String LICENSE = """
            apiVersion: kots.io/v1beta2
            kind: License
            spec: {appSlug: vendors-name, licenseID: abc, licenseSequence: 1}
            """;

    private final SandboxCluster sandbox = ConsoleOnSandbox.cluster();
    private final ConsoleOnSandbox console = new ConsoleOnSandbox(sandbox);

    @AfterEach
    void close() {
        console.close();
        sandbox.close();
    }

    @Test
    void aNewerLicenseOfTheSameApplicationIsAVersion() {
        done(console.installPackage.install(ConsoleOnSandbox.tiny(), LICENSE, "admin"));

        Version version = done(console.installPackage.install(
                ConsoleOnSandbox.tiny(), LICENSE.replace("licenseSequence: 1", "licenseSequence: 2"), "admin"));

        assertThat(version.source()).isEqualTo(VersionSource.LICENSE_CHANGE);
    }

    @Test
    void aLicenseOfAnotherApplicationIsRefusedBeforeAnythingIsMade() {
        done(console.installPackage.install(ConsoleOnSandbox.tiny(), LICENSE, "admin"));

        Refused<Version> refusal = refused(
                console.installPackage.install(another(), LICENSE.replace("vendors-name", "other-name"), "admin"));

        assertThat(refusal.reason()).isEqualTo(Reason.INVALID);
        assertThat(refusal.findings()).extracting(Finding::code).containsExactly("license-other-app");
        assertThat(console.store.versions(APP)).hasSize(1);
        assertThat(sandbox.client().secrets().inNamespace("mooring").list().getItems())
                .filteredOn(secret -> secret.getMetadata().getName().startsWith("mooring-package-"))
                .hasSize(1);
    }

    /** Another release of the same application. */
    private static PackageFiles another() {
        PackageFiles tiny = ConsoleOnSandbox.tiny();
        Map<String, String> files = new HashMap<>();
        tiny.files().keySet().forEach(path -> files.put(path, tiny.text(path)));
        files.put("note.txt", "newer");
        return PackageFiles.ofTexts(files);
    }
}
