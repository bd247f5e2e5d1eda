package dev.mooring.console.usecase;

import dev.mooring.console.deploy.AppReadiness;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.ObjectStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether an application that was just deployed is ready, and stays so for a moment: news of what changed may be late. */
final class Readiness implements Supplier<AppReadiness.State> {

    private final Supplier<AppStatus> status;
    private final Duration steady;
    private final InstantSource clock;
    private Optional<Instant> since = Optional.empty();

    Readiness(Supplier<AppStatus> status, Duration steady, InstantSource clock) {
        this.status = status;
        this.steady = steady;
        this.clock = clock;
    }

    @Override
    public AppReadiness.State get() {
        AppStatus now = status.get();
        boolean nothing = now.objects().isEmpty();
        if (!nothing && (!now.live() || now.overall() != Health.READY)) {
            since = Optional.empty();
            return notReady(now);
        }
        Instant first = since.orElseGet(clock::instant);
        since = Optional.of(first);
        boolean stays = Duration.between(first, clock.instant()).compareTo(steady) >= 0;
        return new AppReadiness.State(stays, "it is ready, and is looked at for a moment more", Optional.empty());
    }

    private static AppReadiness.State notReady(AppStatus now) {
        Optional<ObjectStatus> worst = now.objects().stream()
                .filter(object -> object.health() != Health.READY)
                .max(Comparator.comparing(ObjectStatus::health));
        String cause = worst.map(object -> object.object() + ": " + object.cause())
                .orElse("nothing is heard from the cluster");
        return new AppReadiness.State(false, cause, worst.map(ObjectStatus::object));
    }
}
