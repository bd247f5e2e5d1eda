package dev.mooring.console.served;

import dev.mooring.console.access.AdminPassword;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.sandbox.SandboxCluster;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What the deployable wires, for tests: the sandbox, and a clock that can be moved. */
@ApplicationScoped
class TestCluster {

    @Produces
    @Singleton
    SandboxCluster sandbox() {
        return new SandboxCluster("mooring", Duration.ofMillis(5));
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
    Cluster cluster(SandboxCluster sandbox) {
        return new Cluster(sandbox.client(), sandbox.facts());
    }

    @Produces
    @Singleton
    Supplier<RandomGenerator> random() {
        return SecureRandom::new;
    }

    void start(@Observes StartupEvent event, AdminPassword password) {
        password.setAtFirstStart();
    }
}
