package dev.mooring.graphs.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.ListVersions;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.WatchApp;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.shell.TimelineMark;
import dev.mooring.ui.shell.TimelineSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The last deploy of each version. Charts ask at every refresh, and to tell it all versions are read: so it is remembered
 * until a version changes.
 */
@ApplicationScoped
class DeployMarks implements TimelineSource {

    /** Another console may have deployed. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final ListVersions versions;
    private final InstantSource clock;
    private final Map<AppSlug, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final WatchApp.Subscription news;

    DeployMarks(ListVersions versions, WatchApp watch, InstantSource clock) {
        this.versions = versions;
        this.clock = clock;
        this.news = watch.watchAll(this::hear);
    }

    private record Known(List<TimelineMark> marks, Instant until) {}

    @PreDestroy
    void stop() {
        news.close();
    }

    private void hear(AppEvent event) {
        if (event instanceof AppEvent.VersionsChanged(AppSlug app)) {
            changes.incrementAndGet();
            known.remove(app);
        }
    }

    @Override
    public Outcome<List<TimelineMark>> marks(AppSlug app, Instant from, Instant to) {
        return all(app).map(all -> all.stream()
                .filter(mark -> !mark.at().isBefore(from) && !mark.at().isAfter(to))
                .toList());
    }

    private Outcome<List<TimelineMark>> all(AppSlug app) {
        Known before = known.get(app);
        return before != null && clock.instant().isBefore(before.until()) ? new Done<>(before.marks()) : read(app);
    }

    /** What changed while it was read is not remembered. */
    private Outcome<List<TimelineMark>> read(AppSlug app) {
        long begun = changes.get();
        Outcome<List<TimelineMark>> read = versions.list(app)
                .map(all ->
                        all.stream().flatMap(version -> mark(version).stream()).toList());
        if (read instanceof Done<List<TimelineMark>>(List<TimelineMark> marks, var _) && changes.get() == begun) {
            known.put(app, new Known(marks, clock.instant().plus(KEPT)));
        }
        return read;
    }

    private static Optional<TimelineMark> mark(Version version) {
        String name = "Version " + version.sequence()
                + (version.versionLabel().isEmpty() ? "" : " (" + version.versionLabel() + ")");
        return switch (version.state()) {
            case VersionState.Deployed(Instant at) -> Optional.of(new TimelineMark(at, name + " deployed", true));
            case VersionState.Failed(Instant at, var _, var _) ->
                Optional.of(new TimelineMark(at, "Deploy of " + name.toLowerCase(Locale.ROOT) + " failed", false));
            case VersionState.NeedsConfig _,
                    VersionState.Ready _,
                    VersionState.Deploying _,
                    VersionState.Cancelling _ -> Optional.empty();
        };
    }
}
