package dev.mooring.test.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.test.console.CommandLine;
import dev.mooring.test.console.CommandLine.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real vendor's package, as it stands in the public repository of its vendor. */
class SentryTest {

    private static final Path PACKAGE = VendorPackages.folder("sentry");
    private static final Path LICENSE = VendorPackages.folder("sentry-license.yaml");

    @BeforeEach
    void demandThePackage() {
        VendorPackages.demand("sentry");
    }

    @Test
    void lintReadsIt() {
        Ended lint = CommandLine.run("lint", PACKAGE.toString(), "-o", "json");

        assertThat(lint.exitCode()).as(lint.toString()).isZero();
        assertThat(lint.json().path("findings").isArray()).isTrue();
    }

    @Test
    void itsScreenIsEvaluated() {
        Ended eval =
                CommandLine.run("config", "eval", PACKAGE.toString(), "--license", LICENSE.toString(), "-o", "json");

        assertThat(eval.exitCode()).as(eval.err()).isIn(0, 1);
        assertThat(eval.json().path("groups")).isNotEmpty();
    }

    @Test
    void itsManifestsAreRendered(@TempDir Path folder) {
        Ended render = CommandLine.run(
                "render",
                PACKAGE.toString(),
                "--license",
                LICENSE.toString(),
                "--set",
                "admin_username=admin@example.com",
                "--set",
                "admin_password=example-password-1",
                "--namespace",
                "sentry",
                "-o",
                folder.toString());

        assertThat(render.exitCode()).as(render.toString()).isZero();
        assertThat(folder.resolve("postgres-deployment.yaml")).exists();
        assertThat(folder.resolve("web-deployment.yaml"))
                .content()
                .doesNotContain("repl{{")
                .doesNotContain("{{repl");
    }
}
