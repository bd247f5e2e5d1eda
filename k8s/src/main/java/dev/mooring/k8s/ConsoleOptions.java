package dev.mooring.k8s;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every word that runs the console takes, besides the cluster. */
final class ConsoleOptions {

    @Option(names = "--license", paramLabel = "FILE", description = "The license that goes with the package.")
    private @Nullable Path license;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + Launch.PORT,
            description = "Listen on this port (default: ${DEFAULT-VALUE}).")
    private int port;

    Optional<Path> license() {
        return Optional.ofNullable(license);
    }

    int port() {
        return port;
    }
}
