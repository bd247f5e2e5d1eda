package dev.mooring.console.usecase;

import static dev.mooring.console.usecase.ConsoleOnSandbox.done;
import static dev.mooring.console.usecase.ConsoleOnSandbox.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Version;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names of applications that would be mixed up with the console's own records. */
class ReservedNamesTest {

    private static final AppSlug RESERVED = new AppSlug("mooring-app-tiny");

    private final SandboxCluster sandbox = ConsoleOnSandbox.cluster();
    private final ConsoleOnSandbox console = new ConsoleOnSandbox(sandbox);

    @AfterEach
    void close() {
        console.close();
        sandbox.close();
    }

    @Test
    void anApplicationOfSuchANameIsRefusedBeforeAnythingIsKept() {
        Refused<Version> refusal = refused(console.installPackage.install(reserved(), "", "admin"));

        assertThat(refusal.reason()).isEqualTo(Reason.INVALID);
        assertThat(refusal.findings()).extracting(Finding::code).containsExactly("application-name-reserved");
        assertThat(sandbox.client().secrets().inNamespace("mooring").list().getItems())
                .isEmpty();
    }

    @Test
    void oneThatIsHereAlreadyGoesOn() {
        console.store.save(AppRecord.fresh(RESERVED));

        Version version = done(console.installPackage.install(reserved(), "", "admin"));

        assertThat(version.app()).isEqualTo(RESERVED);
    }

    @Test
    void aNameThatOnlyResemblesItIsTaken() {
        Version version = done(console.installPackage.install(named("moorings"), "", "admin"));

        assertThat(version.app()).isEqualTo(new AppSlug("moorings"));
    }

    private static PackageFiles reserved() {
        return named(RESERVED.value());
    }

    private static PackageFiles named(String name) {
        return PackageFiles.ofTexts(Map.of(
                "manifests.yaml",
                ConsoleOnSandbox.MANIFESTS
                        .replace("name: tiny", "name: " + name)
                        .replace("repl{{ ConfigOption \"greeting\" }}", "hello")
                        .replace("repl{{ ConfigOption \"token\" }}", "secret")));
    }
}
