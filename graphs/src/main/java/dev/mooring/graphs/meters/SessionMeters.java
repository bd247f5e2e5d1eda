package dev.mooring.graphs.meters;

import dev.mooring.console.access.Sessions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.OptionalInt;

/** How many browsers are signed in; not a number while that is not known. */
@ApplicationScoped
class SessionMeters {

    private final MeterRegistry registry;
    private final Sessions sessions;

    SessionMeters(MeterRegistry registry, Sessions sessions) {
        this.registry = registry;
        this.sessions = sessions;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("mooring.sessions", sessions, SessionMeters::count)
                .description("Browsers that are signed in")
                .strongReference(true)
                .register(registry);
    }

    private static double count(Sessions sessions) {
        OptionalInt known = sessions.count();
        return known.isPresent() ? known.getAsInt() : Double.NaN;
    }
}
