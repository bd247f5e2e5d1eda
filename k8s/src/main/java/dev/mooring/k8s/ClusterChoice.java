package dev.mooring.k8s;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which cluster the console is to work on, as the command line says it. */
sealed interface ClusterChoice {

    /** As settings, by which it reaches the beans. */
    Map<String, String> settings();

    /** The embedded sandbox. */
    record Simulated(Optional<String> namespace) implements ClusterChoice {
        @Override
        public Map<String, String> settings() {
            Map<String, String> settings = new LinkedHashMap<>(Map.of(ClusterSettings.KIND, "simulated"));
            namespace.ifPresent(name -> settings.put(ClusterSettings.NAMESPACE, name));
            return settings;
        }
    }

    /**
     * The cluster in which this pod runs.
     *
     * @param namespace the pod's, unless another is asked for
     */
    record InCluster(String namespace) implements ClusterChoice {
        @Override
        public Map<String, String> settings() {
            return Map.of(ClusterSettings.KIND, "in-cluster", ClusterSettings.NAMESPACE, namespace);
        }
    }

    /** A cluster from a kubeconfig: the given file, or the one that kubectl would use. */
    record Kubeconfig(Optional<Path> file, Optional<String> context, Optional<String> namespace)
            implements ClusterChoice {
        @Override
        public Map<String, String> settings() {
            Map<String, String> settings = new LinkedHashMap<>(Map.of(ClusterSettings.KIND, "kubeconfig"));
            file.ifPresent(path -> settings.put(
                    ClusterSettings.KUBECONFIG, path.toAbsolutePath().toString()));
            context.ifPresent(name -> settings.put(ClusterSettings.CONTEXT, name));
            namespace.ifPresent(name -> settings.put(ClusterSettings.NAMESPACE, name));
            return settings;
        }
    }
}
