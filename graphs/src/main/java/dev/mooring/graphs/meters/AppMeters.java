package dev.mooring.graphs.meters;

import dev.mooring.console.license.LicenseExpiry;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.LicenseView;
import dev.mooring.console.usecase.ListApps;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.ShowLicense;
import dev.mooring.console.usecase.ShowVersions;
import dev.mooring.console.usecase.VersionEntry.Place;
import dev.mooring.console.usecase.VersionOverview;
import dev.mooring.console.usecase.WatchApp;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The figures of all applications: what happens is counted as it happens, what nobody reports is looked up now and then. A
 * scrape reads what is known and asks the cluster nothing.
 */
@ApplicationScoped
public class AppMeters {

    private static final Logger LOG = Logger.getLogger(AppMeters.class);
    private static final Duration LOOK = Duration.ofMinutes(2);
    /** Each is some fifteen series; a console has a few. */
    private static final int MOST_APPS = 50;

    private final MeterRegistry registry;
    private final WatchApp watch;
    private final ListApps listApps;
    private final ShowVersions showVersions;
    private final ShowLicense showLicense;
    private final Map<AppSlug, AppFigures> apps = new ConcurrentHashMap<>();
    private final BlockingQueue<Boolean> wanted = new ArrayBlockingQueue<>(1);

    AppMeters(
            MeterRegistry registry,
            WatchApp watch,
            ListApps listApps,
            ShowVersions showVersions,
            ShowLicense showLicense) {
        this.registry = registry;
        this.watch = watch;
        this.listApps = listApps;
        this.showVersions = showVersions;
        this.showLicense = showLicense;
    }

    void start(@Observes StartupEvent event) {
        watch.watchAll(this::hear);
        Thread.ofVirtual().name("app-meters").start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                pause();
            }
        });
    }

    private void pause() {
        try {
            Boolean _ = wanted.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(AppEvent event) {
        switch (event) {
            case AppEvent.StatusChanged news -> with(news.app(), figures -> figures.show(news.status()));
            case AppEvent.DeployEnded news -> with(news.app(), figures -> figures.deployed(news.log()));
            case AppEvent.PreflightEnded news -> with(news.app(), figures -> figures.preflight(news.outcome()));
            case AppEvent.SnapshotEnded news -> with(news.app(), figures -> figures.snapshot(news));
            case AppEvent.VersionsChanged _ -> wanted.offer(true);
            case AppEvent.DeployAdvanced _, AppEvent.UpdatesChanged _, AppEvent.NotificationsChanged _ -> {}
        }
    }

    private void with(AppSlug app, Consumer<AppFigures> change) {
        AppFigures known = apps.get(app);
        if (known == null && apps.size() < MOST_APPS) {
            known = apps.computeIfAbsent(app, added -> new AppFigures(added, registry));
        }
        if (known != null) {
            change.accept(known);
        }
    }

    /** A fault with one look must not end all later ones. */
    private void look() {
        try {
            if (listApps.list() instanceof Done<List<AppView>>(List<AppView> views, var _)) {
                views.forEach(this::look);
                forget(views.stream().map(AppView::slug).collect(Collectors.toSet()));
            }
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "meters-broken retry-in=%s", LOOK);
        }
    }

    private void look(AppView view) {
        AppSlug app = view.slug();
        with(app, figures -> {
            figures.show(view.status());
            if (showVersions.show(app) instanceof Done<VersionOverview>(VersionOverview versions, var _)) {
                figures.pending(
                        versions.running().isPresent()
                                ? versions.in(Place.AVAILABLE).size()
                                : 0);
            }
            if (showLicense.show(app) instanceof Done<Optional<LicenseView>>(Optional<LicenseView> license, var _)) {
                figures.licenseEnds(license.map(LicenseView::expiry).flatMap(AppMeters::end));
            }
        });
    }

    private void forget(Set<AppSlug> present) {
        apps.forEach((app, figures) -> {
            if (!present.contains(app)) {
                apps.remove(app);
                figures.remove();
            }
        });
    }

    private static Optional<Instant> end(LicenseExpiry expiry) {
        return switch (expiry) {
            case LicenseExpiry.Never _, LicenseExpiry.Unreadable _ -> Optional.empty();
            case LicenseExpiry.Valid(Instant until, long _) -> Optional.of(until);
            case LicenseExpiry.EndsSoon(Instant until, long _) -> Optional.of(until);
            case LicenseExpiry.Expired(Instant since) -> Optional.of(since);
        };
    }
}
