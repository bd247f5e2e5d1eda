package dev.mooring.graphs.usecase;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ServiceProxy;
import dev.mooring.console.connection.Vantage;
import dev.mooring.graphs.prometheus.Prometheuses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes what knows no container into beans for the use cases. */
@ApplicationScoped
class GraphBeans {

    @Produces
    @Singleton
    Prometheuses prometheuses(Cluster cluster, ServiceProxy services, Vantage vantage, InstantSource clock) {
        return new Prometheuses(cluster, services, vantage, clock);
    }

    void close(@Disposes Prometheuses prometheuses) {
        prometheuses.close();
    }
}
