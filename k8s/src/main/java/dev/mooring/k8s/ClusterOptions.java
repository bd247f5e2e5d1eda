package dev.mooring.k8s;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose a cluster. */
final class ClusterOptions {

    @Option(names = "--kubeconfig", paramLabel = "FILE", description = "Work on the cluster of this kubeconfig file.")
    private @Nullable Path kubeconfig;

    @Option(names = "--context", paramLabel = "NAME", description = "Work on the cluster of this kubeconfig context.")
    private @Nullable String context;

    @Option(
            names = {"-n", "--namespace"},
            paramLabel = "NAME",
            description = "Keep Mooring's state and the application in this namespace.")
    private @Nullable String namespace;

    boolean isReal() {
        return kubeconfig != null || context != null;
    }

    ClusterChoice kubeconfig() {
        return new ClusterChoice.Kubeconfig(Optional.ofNullable(kubeconfig), Optional.ofNullable(context), namespace());
    }

    Optional<String> namespace() {
        return Optional.ofNullable(namespace);
    }
}
