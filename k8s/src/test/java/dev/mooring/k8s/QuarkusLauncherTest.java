package dev.mooring.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found out before anything is started. */
class QuarkusLauncherTest {

    private static final ClusterChoice SIMULATED = new ClusterChoice.Simulated(Optional.empty());

    @TempDir
    Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final QuarkusLauncher launcher = new QuarkusLauncher(new PrintStream(told, true, StandardCharsets.UTF_8));

    @Test
    void aTakenPortIsToldWithTheNextStep() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int code = launcher.launch(launchOn(SIMULATED, other.getLocalPort()));

            assertThat(code).isEqualTo(1);
            assertThat(told())
                    .contains("Port " + other.getLocalPort(), "--port")
                    .hasLineCount(1);
        }
    }

    @Test
    void aKubeconfigThatIsNotThereIsTold() {
        int code = launcher.launch(launchOn(kubeconfig(folder.resolve("none")), freePort()));

        assertThat(code).isEqualTo(1);
        assertThat(told()).contains("no readable kubeconfig file").hasLineCount(1);
    }

    @Test
    void aClusterThatDoesNotAnswerIsToldWithTheNextStep() throws IOException {
        Path kubeconfig = Files.writeString(folder.resolve("config"), """
                apiVersion: v1
                kind: Config
                clusters: [{name: away, cluster: {server: "http://127.0.0.1:1"}}]
                contexts: [{name: away, context: {cluster: away, user: me}}]
                users: [{name: me, user: {}}]
                current-context: away
                """);

        int code = launcher.launch(launchOn(kubeconfig(kubeconfig), freePort()));

        assertThat(code).isEqualTo(1);
        assertThat(told())
                .contains("The cluster away", "does not answer", "--context")
                .hasLineCount(1);
    }

    @Test
    void aContextThatIsNotThereIsTold() throws IOException {
        Path kubeconfig = Files.writeString(
                folder.resolve("config"), "apiVersion: v1\nkind: Config\nclusters: []\nusers: []\ncontexts: []\n");
        ClusterChoice choice =
                new ClusterChoice.Kubeconfig(Optional.of(kubeconfig), Optional.of("prod"), Optional.empty());

        assertThat(launcher.launch(launchOn(choice, freePort()))).isEqualTo(1);
        assertThat(told()).contains("no context prod").hasLineCount(1);
    }

    @Test
    void aFileThatIsNoKubeconfigIsTold() throws IOException {
        Path kubeconfig = Files.writeString(folder.resolve("config"), "apiVersion: v1\nkind: Config\ncontexts: 7\n");

        assertThat(launcher.launch(launchOn(kubeconfig(kubeconfig), freePort())))
                .isEqualTo(1);
        assertThat(told()).contains("cannot be used").hasLineCount(1);
    }

    @Test
    void aKubeconfigThatIsNoYamlIsToldAndNotQuoted() throws IOException {
        Path kubeconfig =
                Files.writeString(folder.resolve("config"), "users: [{name: admin, user: {token: secret-1}\n");

        assertThat(launcher.launch(launchOn(kubeconfig(kubeconfig), freePort())))
                .isEqualTo(1);
        assertThat(told()).contains("is not YAML").doesNotContain("secret-1").hasLineCount(1);
    }

    private static ClusterChoice kubeconfig(Path file) {
        return new ClusterChoice.Kubeconfig(Optional.of(file), Optional.empty(), Optional.empty());
    }

    private static Launch launchOn(ClusterChoice cluster, int port) {
        return new Launch(cluster, "127.0.0.1", port, Optional.empty(), Optional.empty());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8).strip();
    }
}
