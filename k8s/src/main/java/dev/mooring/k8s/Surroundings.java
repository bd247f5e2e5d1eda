package dev.mooring.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the process finds around itself.
 *
 * @param environment variables by name
 * @param serviceAccount the folder that Kubernetes mounts into pods
 */
record Surroundings(Map<String, String> environment, Path serviceAccount) {

    static Surroundings here() {
        return new Surroundings(System.getenv(), Path.of("/var/run/secrets/kubernetes.io/serviceaccount"));
    }

    /** The pod's namespace; empty outside of a cluster. */
    Optional<String> podNamespace() {
        if (!environment.containsKey("KUBERNETES_SERVICE_HOST")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Files.readString(serviceAccount.resolve("namespace")).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The project's or the image's folder, which holds the samples. */
    Optional<Path> home() {
        return Optional.ofNullable(environment.get("MOORING_HOME")).map(Path::of);
    }
}
