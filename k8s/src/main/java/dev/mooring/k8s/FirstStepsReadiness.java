package dev.mooring.k8s;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that people can sign in: before the password is set, the login page would turn them away. */
@Readiness
@ApplicationScoped
class FirstStepsReadiness implements HealthCheck {

    private final FirstSteps steps;

    FirstStepsReadiness(FirstSteps steps) {
        this.steps = steps;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("first steps").status(steps.areDone()).build();
    }
}
