package dev.mooring.graphs.usecase;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.cluster.ServiceProxy;
import dev.mooring.console.connection.Vantage;
import dev.mooring.graphs.prometheus.Prometheuses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes what knows no container into beans for the use cases. */
@ApplicationScoped
class GraphBeans {

    @Produces
    @Singleton
    Prometheuses prometheuses(
            Cluster cluster,
            ServiceProxy services,
            ClusterFacts facts,
            InstantSource clock,
            @ConfigProperty(name = "mooring.cluster.kind", defaultValue = "simulated") String kind) {
        Vantage elsewhere = kind.equals("in-cluster") ? Vantage.IN_CLUSTER : Vantage.OUTSIDE;
        return new Prometheuses(cluster, services, facts.simulated() ? Vantage.SIMULATED : elsewhere, clock);
    }

    void close(@Disposes Prometheuses prometheuses) {
        prometheuses.close();
    }
}
