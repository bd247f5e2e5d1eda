package dev.mooring.test.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.cluster.NeedsCluster;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.CommandLine;
import dev.mooring.test.console.CommandLine.Ended;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Product;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real vendor's package, as it stands in the public repository of its vendor. */
class SentryTest {

    private static final Path PACKAGES = beside(Product.ofSourceTree().root());
    private static final Path PACKAGE = PACKAGES.resolve("sentry");
    private static final Path LICENSE = PACKAGES.resolve("sentry-license.yaml");
    private static final Map<String, String> ANSWERS =
            Map.of("admin_username", "admin@example.com", "admin_password", "example-password-1");

    @BeforeEach
    void demandThePackage() {
        Assumptions.assumeTrue(
                Files.isDirectory(PACKAGE),
                () -> "No package of Sentry at " + PACKAGE + "; it is not part of the project");
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

    @Test
    @NeedsCluster
    void everyPlannedObjectIsThereAfterTheDeploy(TestCluster cluster, TestNamespace namespace) {
        try (RunningConsole console = RunningConsole.start(Launch.serve(cluster.kubeconfig(), namespace.name()))) {
            Shop sentry = Shop.installed(console, PACKAGE, LICENSE);
            int version = sentry.save(ANSWERS);
            JsonNode plan = sentry.get("/versions/" + version + "/plan").ok();

            JsonNode log = sentry.deploy(version);

            assertThat(log.path("failed").asBoolean()).as(log.toString()).isFalse();
            assertThat(plan.path("entries")).hasSizeGreaterThan(10).allSatisfy(entry -> assertThat(
                            exists(namespace, entry.path("object")))
                    .as(entry.path("object").toString())
                    .isTrue());
        }
    }

    /** Beside the source tree, or beside the folder in which several source trees lie. */
    private static Path beside(Path root) {
        Path near = root.resolveSibling("shared/packages/kots");
        return Files.isDirectory(near)
                ? near
                : root.resolve("../../shared/packages/kots").normalize();
    }

    private static boolean exists(TestNamespace namespace, JsonNode object) {
        var kind = namespace
                .client()
                .genericKubernetesResources(
                        object.path("apiVersion").asText(), object.path("kind").asText());
        String name = object.path("name").asText();
        return object.path("namespace").asText().isEmpty()
                ? kind.withName(name).get() != null
                : kind.inNamespace(object.path("namespace").asText())
                                .withName(name)
                                .get()
                        != null;
    }
}
