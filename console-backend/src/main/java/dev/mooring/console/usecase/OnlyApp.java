package dev.mooring.console.usecase;

import dev.mooring.console.access.web.LoginBrand;
import dev.mooring.console.usecase.Outcome.Done;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Name and icon of the application where there is only one. Looked up beside whoever asks, at most every half minute. */
@ApplicationScoped
class OnlyApp implements LoginBrand {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final ListApps apps;
    private final InstantSource clock;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(Optional.empty(), Instant.MIN));

    OnlyApp(ListApps apps, InstantSource clock) {
        this.apps = apps;
        this.clock = clock;
    }

    private record Known(Optional<Brand> brand, Instant asOf) {}

    void start(@Observes StartupEvent event) {
        now();
    }

    @Override
    public Optional<Brand> now() {
        Known last = Objects.requireNonNull(known.get());
        Instant now = clock.instant();
        boolean due = last.asOf().equals(Instant.MIN) || last.asOf().plus(FRESH).isBefore(now);
        if (due && known.compareAndSet(last, new Known(last.brand(), now))) {
            Thread.ofVirtual().name("login-brand").start(() -> known.set(new Known(look(), now)));
        }
        return last.brand();
    }

    /** None also where the cluster does not answer. */
    private Optional<Brand> look() {
        return apps.list() instanceof Done<List<AppView>>(List<AppView> all, var _) && all.size() == 1
                ? Optional.of(new Brand(all.getFirst().title(), all.getFirst().icon()))
                : Optional.empty();
    }
}
