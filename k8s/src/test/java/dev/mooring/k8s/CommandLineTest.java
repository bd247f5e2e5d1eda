package dev.mooring.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the words on the command line start; nothing is started here. */
class CommandLineTest {

    @TempDir
    Path folder;

    private final List<Launch> launched = new ArrayList<>();
    private final StringWriter output = new StringWriter();
    private Map<String, String> environment = Map.of();

    @Test
    void serveOutsideOfAClusterUsesTheKubeconfigAndThisMachineOnly() {
        Launch launch = launchOf("serve");

        assertThat(launch)
                .isEqualTo(new Launch(
                        new ClusterChoice.Kubeconfig(Optional.empty(), Optional.empty(), Optional.empty()),
                        "127.0.0.1",
                        8800,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void serveInAPodUsesItsClusterAndNamespaceAndAllAddresses() throws IOException {
        inPodOf("shop");

        Launch launch = launchOf("serve");

        assertThat(launch.cluster()).isEqualTo(new ClusterChoice.InCluster("shop"));
        assertThat(launch.host()).isEqualTo("0.0.0.0");
        assertThat(launch.isInCluster()).isTrue();
    }

    @Test
    void aNamedContextCountsMoreThanThePod() throws IOException {
        inPodOf("shop");

        assertThat(launchOf("serve", "--context", "staging", "-n", "team").cluster())
                .isEqualTo(new ClusterChoice.Kubeconfig(Optional.empty(), Optional.of("staging"), Optional.of("team")));
    }

    @Test
    void serveTakesAPackageALicenseAnAddressAndAPort() {
        Launch launch = launchOf("serve", "pkg.tgz", "--license", "l.yaml", "--host", "0.0.0.0", "--port", "9000");

        assertThat(launch.content()).contains(Path.of("pkg.tgz"));
        assertThat(launch.license()).contains(Path.of("l.yaml"));
        assertThat(launch.host()).isEqualTo("0.0.0.0");
        assertThat(launch.port()).isEqualTo(9000);
    }

    @Test
    void demoRunsOnTheSimulatedClusterForThisMachineOnly() {
        Launch launch = launchOf("demo");

        assertThat(launch.cluster()).isEqualTo(new ClusterChoice.Simulated(Optional.empty()));
        assertThat(launch.host()).isEqualTo("127.0.0.1");
    }

    @Test
    void demoOnARealClusterIsAskedForByKubeconfigOrContext() {
        assertThat(launchOf("demo", "--kubeconfig", "k.yaml").cluster())
                .isEqualTo(new ClusterChoice.Kubeconfig(
                        Optional.of(Path.of("k.yaml")), Optional.empty(), Optional.empty()));
    }

    @Test
    void demoShowsTheSampleOfTheProjectsFolder() throws IOException {
        Files.createDirectories(folder.resolve("samples/shop"));
        Files.createFile(folder.resolve("samples/shop-license.yaml"));
        environment = Map.of("MOORING_HOME", folder.toString());

        Launch launch = launchOf("demo");

        assertThat(launch.content()).contains(folder.resolve("samples/shop"));
        assertThat(launch.license()).contains(folder.resolve("samples/shop-license.yaml"));
    }

    @Test
    void demoHasTheSampleWithItWhereThereIsNoFolder() {
        Launch launch = launchOf("demo");

        assertThat(launch.content()).hasValueSatisfying(shop -> assertThat(shop).isDirectory());
        assertThat(launch.license())
                .hasValueSatisfying(license -> assertThat(license).isRegularFile());
    }

    @Test
    void demoOfAPackageShowsThatAndNotTheSamplesLicense() {
        Launch launch = launchOf("demo", "mine");

        assertThat(launch.content()).contains(Path.of("mine"));
        assertThat(launch.license()).isEmpty();
    }

    @Test
    void theCommandsOfTheBackendAreThere() {
        assertThat(run("--help")).isZero();

        assertThat(output.toString()).contains("lint", "render", "serve", "demo");
    }

    @Test
    void wrongUsageIsToldWithTheNextStep() {
        assertThat(run("serve", "--port", "many")).isEqualTo(2);

        assertThat(output.toString()).contains("--port", "--help");
        assertThat(launched).isEmpty();
    }

    @Test
    void theExitCodeIsTheConsoles() {
        CommandLine line = Main.commandLine(launch -> 7, surroundings());

        assertThat(line.execute("demo", "mine")).isEqualTo(7);
    }

    @Test
    void settingsCarryTheChoice() {
        assertThat(launchOf("demo", "mine", "--port", "9000").settings())
                .containsEntry("quarkus.http.port", "9000")
                .containsEntry("quarkus.http.host", "127.0.0.1")
                .containsEntry("mooring.cluster.kind", "simulated")
                .containsEntry(
                        "mooring.start.package",
                        Path.of("mine").toAbsolutePath().toString());
    }

    private Launch launchOf(String... words) {
        assertThat(run(words)).as(output.toString()).isZero();
        return launched.getLast();
    }

    private int run(String... words) {
        Launcher recording = launch -> {
            launched.add(launch);
            return 0;
        };
        PrintWriter writer = new PrintWriter(output);
        return Main.commandLine(recording, surroundings())
                .setOut(writer)
                .setErr(writer)
                .execute(words);
    }

    private void inPodOf(String namespace) throws IOException {
        Files.writeString(folder.resolve("namespace"), namespace + "\n");
        environment = Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1");
    }

    private Surroundings surroundings() {
        return new Surroundings(environment, folder);
    }
}
