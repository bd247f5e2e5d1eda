package dev.mooring.k8s;

import dev.mooring.console.cluster.ApiObserver;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.cluster.Pause;
import io.fabric8.kubernetes.client.KubernetesClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where cluster, clock and randomness come into the application. */
@ApplicationScoped
class Wiring {

    private final ApiObserver observer;

    Wiring(@Any Instance<ApiObserver> observers) {
        this.observer = new ApiObservers(observers);
    }

    @Produces
    @Singleton
    ClusterLink link(
            @ConfigProperty(name = ClusterSettings.KIND, defaultValue = "simulated") String kind,
            @ConfigProperty(name = ClusterSettings.KUBECONFIG) Optional<Path> kubeconfig,
            @ConfigProperty(name = ClusterSettings.CONTEXT) Optional<String> context,
            @ConfigProperty(name = ClusterSettings.NAMESPACE) Optional<String> namespace) {
        return ClusterLink.open(
                switch (kind) {
                    case "simulated" -> new ClusterChoice.Simulated(namespace);
                    case "in-cluster" -> new ClusterChoice.InCluster(namespace.orElse("default"));
                    default -> new ClusterChoice.Kubeconfig(kubeconfig, context, namespace);
                },
                observer);
    }

    void close(@Disposes ClusterLink link) {
        link.close();
    }

    /** Takes the place of the client that Quarkus would configure by itself. */
    @Produces
    @Singleton
    KubernetesClient client(ClusterLink link) {
        return link.client();
    }

    @Produces
    @Singleton
    ClusterFacts facts(ClusterLink link) {
        return link.facts();
    }

    @Produces
    @Singleton
    Cluster cluster(KubernetesClient client, ClusterFacts facts) {
        return new Cluster(client, facts, Pause.SLEEP, observer);
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    /** A fresh source each time: sources are not shared between threads. */
    @Produces
    @Singleton
    Supplier<RandomGenerator> random() {
        return SecureRandom::new;
    }
}
