package dev.mooring.graphs.meters;

import dev.mooring.console.usecase.WorkObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How long the console's own work takes. */
@ApplicationScoped
class WorkMeters implements WorkObserver {

    private final Timer evaluation;
    private final Timer rendering;

    WorkMeters(MeterRegistry registry) {
        evaluation = Timer.builder("mooring.config.evaluation")
                .description("Evaluating all questions of an application")
                .register(registry);
        rendering = Timer.builder("mooring.render")
                .description("Rendering the manifests of a version")
                .register(registry);
    }

    @Override
    public void evaluated(Duration took) {
        evaluation.record(took);
    }

    @Override
    public void rendered(Duration took) {
        rendering.record(took);
    }
}
