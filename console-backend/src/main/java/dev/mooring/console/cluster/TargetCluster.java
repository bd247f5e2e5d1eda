package dev.mooring.console.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A cluster that a command works against for a moment, whichever it is.
 *
 * @param ending what is to be done with it at the end
 */
public record TargetCluster(Cluster cluster, Passage passage, Runnable ending) implements AutoCloseable {

    /** That of a kubeconfig file; empty where the file cannot be used. */
    public static Optional<TargetCluster> of(Path kubeconfig, String namespace) {
        try {
            KubernetesClient client = new KubernetesClientBuilder()
                    .withHttpClientFactory(new JdkHttpClientFactory())
                    .withConfig(Config.fromKubeconfig(kubeconfig.toFile()))
                    .build();
            return Optional.of(of(client, new ClusterFacts("", namespace, "", false), client::close));
        } catch (KubernetesClientException | IllegalArgumentException | YamlEngineException unusable) {
            return Optional.empty();
        }
    }

    public static TargetCluster of(KubernetesClient client, ClusterFacts facts, Runnable ending) {
        return new TargetCluster(new Cluster(client, facts), new Passage(client), ending);
    }

    @Override
    public void close() {
        ending.run();
    }
}
