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
            names = "--license-keys",
            paramLabel = "PATH",
            description =
                    "Hold licenses against these public keys of the vendor: a YAML file with keys in PEM by their ids,"
                            + " or a folder with a file for each. MOORING_LICENSE_KEYS does the same.")
    private @Nullable Path licenseKeys;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + Launch.PORT,
            description = "Listen on this port (default: ${DEFAULT-VALUE}).")
    private int port;

    Optional<Path> license() {
        return Optional.ofNullable(license);
    }

    Optional<Path> licenseKeys() {
        return Optional.ofNullable(licenseKeys);
    }

    int port() {
        return port;
    }
}
