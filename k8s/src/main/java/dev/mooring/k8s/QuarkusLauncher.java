package dev.mooring.k8s;

import dev.mooring.console.source.LicenseKeys;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Starts Quarkus, after looking whether that can go well: a taken port or a cluster that does not answer is told in one
 * line instead of a stack trace. In a pod the cluster is not asked first: there the console comes up, is not ready until
 * the cluster answers, and keeps trying, because a restart would not help.
 */
final class QuarkusLauncher implements Launcher {

    private static final int FAILED = 1;

    private final PrintStream err;

    QuarkusLauncher(PrintStream err) {
        this.err = err;
    }

    @Override
    public int launch(Launch launch) {
        Optional<String> obstacle = obstacle(launch);
        if (obstacle.isPresent()) {
            err.println("mooring: " + obstacle.get());
            return FAILED;
        }
        launch.settings().forEach(System::setProperty);
        AtomicInteger code = new AtomicInteger();
        Quarkus.run(Console.class, (exit, failure) -> code.set(ended(exit, failure)));
        return code.get();
    }

    private int ended(int exit, @Nullable Throwable failure) {
        if (failure == null) {
            return exit;
        }
        err.println("mooring: The console could not go on. This is a bug in Mooring, please report it:");
        failure.printStackTrace(err);
        return FAILED;
    }

    private static Optional<String> obstacle(Launch launch) {
        Optional<String> weak = Optional.ofNullable(System.getenv("MOORING_PASSWORD"))
                .flatMap(dev.mooring.console.access.PasswordRules::objection)
                .map(finding -> "MOORING_PASSWORD: " + finding.message());
        return weak.or(() -> keysUnreadable(launch)).or(() -> portTaken(launch)).or(() -> clusterAway(launch));
    }

    private static Optional<String> keysUnreadable(Launch launch) {
        return LicenseKeys.obstacle(
                launch.licenseKeys().or(() -> Optional.ofNullable(System.getenv("MOORING_LICENSE_KEYS"))
                        .map(Path::of)));
    }

    private static Optional<String> portTaken(Launch launch) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(launch.host(), launch.port()));
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("Port " + launch.port() + " on " + launch.host() + " cannot be used (" + e.getMessage()
                    + "). Something else may listen there; choose another one with --port.");
        }
    }

    private static Optional<String> clusterAway(Launch launch) {
        if (!(launch.cluster() instanceof ClusterChoice.Kubeconfig)) {
            return Optional.empty();
        }
        try (ClusterLink link = ClusterLink.open(launch.cluster())) {
            return link instanceof ClusterLink.Remote remote
                    ? remote.trouble().map(reason -> unreachable(remote, reason))
                    : Optional.empty();
        } catch (UnusableKubeconfigException e) {
            return Optional.of(e.advice());
        }
    }

    private static String unreachable(ClusterLink.Remote remote, String reason) {
        return "The cluster " + remote.facts().name() + " at " + remote.client().getMasterUrl()
                + " does not answer: " + reason
                + ". Check it with 'kubectl version', or choose another with --kubeconfig or --context;"
                + " 'demo' needs no cluster.";
    }
}
