package dev.mooring.k8s;

import dev.mooring.console.cluster.ClusterFacts;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that the cluster answers: without it the console can show little and do nothing. */
@Readiness
@ApplicationScoped
class ClusterReadiness implements HealthCheck {

    private final KubernetesClient client;
    private final ClusterFacts facts;

    ClusterReadiness(KubernetesClient client, ClusterFacts facts) {
        this.client = client;
        this.facts = facts;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("cluster").withData("simulated", facts.simulated());
        try {
            client.getKubernetesVersion();
            return answer.up().build();
        } catch (KubernetesClientException e) {
            return answer.withData("status", e.getCode()).down().build();
        }
    }
}
