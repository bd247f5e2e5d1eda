package dev.mooring.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.TestFiles;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.helm.Charts;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.sandbox.SandboxCluster;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code render --kubeconfig}: what is rendered depends on the cluster that it is for. */
class RenderOnClusterTest {

    private static final String SHOP = TestFiles.repository("k8s/samples/shop").toString();
    private static final String PASSWORD = "--set=admin_password=correct-horse";

    @TempDir
    Path folder;

    private record Run(int exitCode, String err) {}

    @Test
    void templatesAndChartsSeeTheClusterOfAKubeconfig() throws IOException {
        Path release = Files.createDirectories(folder.resolve("release"));
        Files.writeString(release.resolve("facts.yaml"), """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: facts}
                data:
                  nodes: 'repl{{ NodeCount }}'
                  place: 'repl{{ (Lookup "v1" "ConfigMap" "" "place").data.name }}'
                """);
        Path out = folder.resolve("out");
        try (SandboxCluster cluster = new SandboxCluster("sea", Duration.ofMillis(1))) {
            new Cluster(cluster.client(), cluster.facts())
                    .apply(new KubeObject(Map.of(
                            "apiVersion",
                            "v1",
                            "kind",
                            "ConfigMap",
                            "metadata",
                            Map.of("name", "place", "namespace", "sea"),
                            "data",
                            Map.of("name", "Fastnet"))));

            Run run = mooring(
                    "render",
                    release.toString(),
                    "-o",
                    out.toString(),
                    "--namespace=sea",
                    "--kubeconfig",
                    kubeconfig(cluster.url()).toString());

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(Files.readString(out.resolve("facts.yaml"))).contains("nodes: \"1\"", "place: Fastnet");
        }
    }

    @Test
    void aChartThatNeedsAKindOfTheSamePackageIsRenderedForAClusterThatLacksIt() throws IOException {
        Path release = Files.createDirectories(folder.resolve("release"));
        Files.writeString(release.resolve("chart.yaml"), """
                apiVersion: kots.io/v1beta2
                kind: HelmChart
                metadata: {name: web}
                spec:
                  chart: {name: shop, chartVersion: 1.2.3}
                """);
        Files.writeString(release.resolve("kites.yaml"), """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: kites.fly.dev}
                spec:
                  group: fly.dev
                  scope: Namespaced
                  names: {kind: Kite, plural: kites}
                  versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]
                """);
        Files.write(
                release.resolve("shop.tgz"),
                Charts.chart("apiVersion: fly.dev/v1\nkind: Kite\nmetadata: {name: red}\n"));
        Path out = folder.resolve("out");
        try (SandboxCluster cluster = new SandboxCluster("sea", Duration.ofMillis(1))) {
            String kubeconfig = kubeconfig(cluster.url()).toString();
            String[] command = {"render", release.toString(), "-o", out.toString(), "--kubeconfig", kubeconfig};

            Run whole = mooring(command);
            Files.delete(release.resolve("kites.yaml"));
            Run without = mooring(command);

            assertThat(whole.exitCode()).as(whole.err()).isZero();
            assertThat(whole.err()).contains("its kind Kite comes with this package", "helm-tried-elsewhere");
            assertThat(Files.readString(out.resolve("helm/shop/manifest.yaml"))).contains("kind: Kite");
            assertThat(without.exitCode()).isOne();
            assertThat(without.err()).contains("no matches for kind \"Kite\"");
        }
    }

    @Test
    void aClusterThatDoesNotAnswerIsAnErrorAlsoWithoutCharts() throws IOException {
        Run run = mooring(
                "render",
                SHOP,
                PASSWORD,
                "-o",
                folder.resolve("out").toString(),
                "--kubeconfig",
                kubeconfig("http://127.0.0.1:1").toString());

        assertThat(run.exitCode()).isOne();
        assertThat(run.err()).contains("cluster-unreachable");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aKubeconfigThatIsNoYamlIsWrongUsageAndNotQuoted() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken"), "users: [{name: admin, user: {token: secret-1}\n");

        Run run = mooring("render", SHOP, "-o", folder.toString(), "--kubeconfig", broken.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no usable kubeconfig").doesNotContain("secret-1");
    }

    private Path kubeconfig(String url) throws IOException {
        return Files.writeString(folder.resolve("kubeconfig"), """
                apiVersion: v1
                kind: Config
                clusters: [{name: test, cluster: {server: "%s"}}]
                contexts: [{name: test, context: {cluster: test}}]
                current-context: test
                """.formatted(url));
    }

    private static Run mooring(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                MooringCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = command.execute(arguments);
        return new Run(exitCode, err.toString());
    }
}
