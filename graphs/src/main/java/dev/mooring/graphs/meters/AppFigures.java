package dev.mooring.graphs.meters;

import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Health;
import dev.mooring.console.usecase.AppEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * The meters of one application. Counters and timers are there with zero from the start: an increase from nothing is none
 * for Prometheus. What is not known yet is not a number.
 */
final class AppFigures {

    private static final String APP = "app";
    private static final String OUTCOME = "outcome";
    private static final List<String> OUTCOMES = List.of("succeeded", "failed", "stopped");

    private final AppSlug app;
    private final MeterRegistry registry;
    private final List<Meter> meters = new CopyOnWriteArrayList<>();
    private volatile Optional<AppStatus> status = Optional.empty();
    private volatile double pending = Double.NaN;
    private volatile Optional<Instant> licenseEnd = Optional.empty();
    private volatile Optional<Instant> lastSnapshot = Optional.empty();
    private boolean licensed;
    private boolean snapshots;

    AppFigures(AppSlug app, MeterRegistry registry) {
        this.app = app;
        this.registry = registry;
        for (Health health : Health.values()) {
            keep(Gauge.builder("mooring.app.state", this, figures -> figures.isIn(health))
                    .description("1 for the state that the application is in, 0 for the others")
                    .tag(APP, app.value())
                    .tag("state", word(health))
                    .register(registry));
        }
        gauge("mooring.app.live", "1 while news about the application arrive from the cluster", AppFigures::live);
        gauge("mooring.versions.pending", "Versions that are newer than the one that runs", figures -> figures.pending);
        OUTCOMES.forEach(outcome -> deploys("deploy", outcome));
        OUTCOMES.forEach(outcome -> deploys("undeploy", outcome));
    }

    void show(AppStatus now) {
        status = Optional.of(now);
    }

    void pending(int versions) {
        pending = versions;
    }

    /** Where a license ends; there is no meter for one that does not. */
    synchronized void licenseEnds(Optional<Instant> end) {
        licenseEnd = end;
        if (end.isPresent() && !licensed) {
            licensed = true;
            time(
                    "mooring.license.expires",
                    "When the license expires, in seconds since 1970",
                    figures -> seconds(figures.licenseEnd));
        }
    }

    void deployed(DeployLog log) {
        String outcome = log.isStopped() ? "stopped" : log.failed() ? "failed" : "succeeded";
        log.ended().ifPresent(end -> deploys(log.isUndeploy() ? "undeploy" : "deploy", outcome)
                .record(Duration.between(log.started(), end)));
    }

    void preflight(AppEvent.PreflightOutcome outcome) {
        counter(
                        "mooring.preflight",
                        "Preflights by what they found",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    synchronized void snapshot(AppEvent.SnapshotEnded snapshot) {
        counter(
                        "mooring.snapshot",
                        "Snapshots by how they ended",
                        snapshot.failure().isPresent() ? "failed" : "succeeded")
                .increment();
        if (snapshot.failure().isEmpty()) {
            lastSnapshot = Optional.of(snapshot.at());
        }
        if (lastSnapshot.isPresent() && !snapshots) {
            snapshots = true;
            time(
                    "mooring.snapshot.last.success",
                    "When the last good snapshot ended, in seconds since 1970",
                    figures -> seconds(figures.lastSnapshot));
        }
    }

    /** The application is gone from this console. */
    void remove() {
        meters.forEach(registry::remove);
    }

    private Timer deploys(String kind, String outcome) {
        return keep(Timer.builder("mooring.deploy")
                .description("Deploys and undeploys by how they ended")
                .tag(APP, app.value())
                .tag("kind", kind)
                .tag(OUTCOME, outcome)
                .register(registry));
    }

    private Counter counter(String name, String description, String outcome) {
        return keep(Counter.builder(name)
                .description(description)
                .tag(APP, app.value())
                .tag(OUTCOME, outcome)
                .register(registry));
    }

    private void gauge(String name, String description, ToDoubleFunction<AppFigures> value) {
        keep(Gauge.builder(name, this, value)
                .description(description)
                .tag(APP, app.value())
                .register(registry));
    }

    private void time(String name, String description, ToDoubleFunction<AppFigures> value) {
        keep(TimeGauge.builder(name, this, TimeUnit.SECONDS, value)
                .description(description)
                .tag(APP, app.value())
                .register(registry));
    }

    private <M extends Meter> M keep(M meter) {
        if (!meters.contains(meter)) {
            meters.add(meter);
        }
        return meter;
    }

    /** What is not in the cluster has no state. */
    private Optional<AppStatus> deployed() {
        return status.filter(now -> !now.objects().isEmpty());
    }

    private double isIn(Health health) {
        return deployed().map(now -> now.overall() == health ? 1.0 : 0.0).orElse(Double.NaN);
    }

    private static double live(AppFigures figures) {
        return figures.deployed().map(now -> now.live() ? 1.0 : 0.0).orElse(Double.NaN);
    }

    private static double seconds(Optional<Instant> time) {
        return time.map(instant -> (double) instant.getEpochSecond()).orElse(Double.NaN);
    }

    private static String word(Health health) {
        return health.name().toLowerCase(Locale.ROOT);
    }
}
