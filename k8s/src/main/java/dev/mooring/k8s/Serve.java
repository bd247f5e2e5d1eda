package dev.mooring.k8s;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the console: in its pod on that cluster, elsewhere on the kubeconfig's. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Run the console, in a pod or on the cluster of a kubeconfig.",
        footer = {
            "",
            "In a pod it works on its own cluster, listens on all addresses, and keeps trying while the cluster does"
                    + " not answer. Elsewhere it listens on this machine only and stops when the cluster does not answer.",
            "MOORING_PASSWORD sets the admin password at the first start, MOORING_API_TOKEN a token for scripts,"
                    + " MOORING_TRUSTED_PROXIES whose X-Forwarded headers count."
        })
final class Serve implements Callable<Integer> {

    private final Launcher launcher;
    private final Surroundings surroundings;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PACKAGE", description = "Take in this folder or archive.")
    private @Nullable Path content;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Listen on this address.")
    private @Nullable String host;

    @Mixin
    private final ConsoleOptions console = new ConsoleOptions();

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    Serve(Launcher launcher, Surroundings surroundings) {
        this.launcher = launcher;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ClusterChoice choice = choice();
        String address =
                Optional.ofNullable(host).orElse(choice instanceof ClusterChoice.InCluster ? "0.0.0.0" : "127.0.0.1");
        return launcher.launch(new Launch(
                choice,
                address,
                console.port(),
                Optional.ofNullable(content),
                console.license(),
                console.licenseKeys()));
    }

    private ClusterChoice choice() {
        Optional<String> pod = surroundings.podNamespace();
        return pod.isPresent() && !cluster.isReal()
                ? new ClusterChoice.InCluster(cluster.namespace().orElse(pod.get()))
                : cluster.kubeconfig();
    }
}
