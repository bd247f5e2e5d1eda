package dev.mooring.console.usecase;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.cluster.Passage;
import dev.mooring.console.cluster.Pause;
import dev.mooring.console.cluster.ServiceProxy;
import dev.mooring.console.connection.Connections;
import dev.mooring.console.connection.TrialRate;
import dev.mooring.console.connection.Vantage;
import dev.mooring.console.deploy.Deployer;
import dev.mooring.console.deploy.Planner;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.inspect.Kinship;
import dev.mooring.console.inspect.ObjectReader;
import dev.mooring.console.inspect.Workload;
import dev.mooring.console.license.signature.TrustRoot;
import dev.mooring.console.notify.send.Senders;
import dev.mooring.console.source.LicenseKeys;
import dev.mooring.console.status.StatusBoard;
import dev.mooring.console.status.cause.CauseFinder;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.NotifyStore;
import dev.mooring.console.store.RegistryStore;
import io.fabric8.kubernetes.client.KubernetesClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the steps of the backend, which know no container, into beans for the use cases. */
@ApplicationScoped
class BackendBeans {

    @Produces
    @Singleton
    AppStore store(KubernetesClient client, ClusterFacts facts, InstantSource clock) {
        return new AppStore(client, facts.namespace(), clock);
    }

    @Produces
    @Singleton
    NotifyStore notifyStore(KubernetesClient client, ClusterFacts facts, InstantSource clock) {
        return new NotifyStore(client, facts.namespace(), clock);
    }

    @Produces
    @Singleton
    RegistryStore registryStore(KubernetesClient client, ClusterFacts facts, InstantSource clock) {
        return new RegistryStore(client, facts.namespace(), clock);
    }

    @Produces
    @Singleton
    ConsoleRegistry consoleRegistry() {
        return new ConsoleRegistry(ConsoleEnvironment.registry(System.getenv()));
    }

    @Produces
    @Singleton
    Senders senders(Cluster cluster, InstantSource clock) {
        return new Senders(cluster, clock);
    }

    @Produces
    @Singleton
    HelmReleases helm(Cluster cluster, KubernetesClient client) {
        return new HelmReleases(cluster, new Passage(client));
    }

    @Produces
    @Singleton
    ServiceProxy services(KubernetesClient client) {
        return new ServiceProxy(client);
    }

    @Produces
    @Singleton
    Planner planner(Cluster cluster, HelmReleases helm) {
        return new Planner(cluster, helm);
    }

    @Produces
    @Singleton
    Deployer deployer(Cluster cluster, HelmReleases helm, CauseFinder causes, InstantSource clock) {
        return new Deployer(cluster, helm, object -> causes.explain(object).findings(), clock, Pause.SLEEP);
    }

    @Produces
    @Singleton
    DeployLimits limits(
            @ConfigProperty(name = "mooring.deploy.ready-limit", defaultValue = "10m") Duration ready,
            @ConfigProperty(name = "mooring.deploy.steady", defaultValue = "3s") Duration steady) {
        return new DeployLimits(ready, steady);
    }

    @Produces
    @Singleton
    StatusBoard board(Cluster cluster, InstantSource clock) {
        return new StatusBoard(cluster, clock);
    }

    @Produces
    @Singleton
    CauseFinder causes(Cluster cluster) {
        return new CauseFinder(cluster);
    }

    @Produces
    @Singleton
    Kinship kinship(Cluster cluster) {
        return new Kinship(cluster);
    }

    @Produces
    @Singleton
    ObjectReader objectReader(Cluster cluster) {
        return new ObjectReader(cluster);
    }

    @Produces
    @Singleton
    Workload workload(Cluster cluster) {
        return new Workload(cluster);
    }

    /** A pod says so by its setting; whoever only has a kubeconfig is somewhere else. */
    @Produces
    @Singleton
    Vantage vantage(
            ClusterFacts facts,
            @ConfigProperty(name = "mooring.cluster.kind", defaultValue = "simulated") String kind) {
        Vantage elsewhere = kind.equals("in-cluster") ? Vantage.IN_CLUSTER : Vantage.OUTSIDE;
        return facts.simulated() ? Vantage.SIMULATED : elsewhere;
    }

    @Produces
    @Singleton
    Connections connections(Vantage vantage) {
        return new Connections(vantage);
    }

    /** Keys that cannot be read stop the start; taking a license for verified or not by accident would be worse. */
    @Produces
    @Singleton
    TrustRoot trustRoot(@ConfigProperty(name = "mooring.license-keys") Optional<Path> keys) {
        LicenseKeys.obstacle(keys).ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
        return keys.map(path -> LicenseKeys.read(path).root()).orElse(TrustRoot.NONE);
    }

    @Produces
    @Singleton
    TrialRate trialRate(InstantSource clock) {
        return new TrialRate(clock);
    }

    void close(@Disposes StatusBoard board) {
        board.close();
    }
}
