package dev.mooring.graphs.meters;

import dev.mooring.console.cluster.ApiObserver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How quickly and how well the Kubernetes API answers the console. */
@ApplicationScoped
class ApiMeters implements ApiObserver {

    private final MeterRegistry registry;
    private final Counter restarts;

    ApiMeters(MeterRegistry registry) {
        this.registry = registry;
        this.restarts = Counter.builder("mooring.watch.restarts")
                .description("Watches of the Kubernetes API that broke and began anew")
                .register(registry);
    }

    @Override
    public void answered(String verb, int status, Duration took) {
        timer(verb, status / 100 + "xx").record(took);
    }

    @Override
    public void unanswered(String verb, Duration took) {
        timer(verb, "none").record(took);
    }

    @Override
    public void watchRestarted() {
        restarts.increment();
    }

    private Timer timer(String verb, String outcome) {
        return Timer.builder("mooring.api.request")
                .description("Requests to the Kubernetes API until they were answered; outcome none is no answer")
                .tag("verb", verb)
                .tag("outcome", outcome)
                .register(registry);
    }
}
