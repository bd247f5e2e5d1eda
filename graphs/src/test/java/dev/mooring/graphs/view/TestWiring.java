package dev.mooring.graphs.view;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.sandbox.SandboxCluster;
import io.fabric8.kubernetes.client.KubernetesClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What the runnable console brings: here an embedded cluster, in which things are ready at once. */
@ApplicationScoped
class TestWiring {

    @Produces
    @Singleton
    SandboxCluster sandbox() {
        return new SandboxCluster("shop", Duration.ofMillis(1));
    }

    void close(@Disposes SandboxCluster sandbox) {
        sandbox.close();
    }

    @Produces
    @Singleton
    KubernetesClient client(SandboxCluster sandbox) {
        return sandbox.client();
    }

    @Produces
    @Singleton
    ClusterFacts facts(SandboxCluster sandbox) {
        return sandbox.facts();
    }

    @Produces
    @Singleton
    Cluster cluster(KubernetesClient client, ClusterFacts facts) {
        return new Cluster(client, facts);
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Supplier<RandomGenerator> random() {
        return SecureRandom::new;
    }
}
