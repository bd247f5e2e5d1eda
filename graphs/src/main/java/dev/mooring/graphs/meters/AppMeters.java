package dev.mooring.graphs.meters;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.license.LicenseExpiry;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.LicenseView;
import dev.mooring.console.usecase.ListApps;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.usecase.ShowApp;
import dev.mooring.console.usecase.ShowLicense;
import dev.mooring.console.usecase.ShowVersions;
import dev.mooring.console.usecase.VersionEntry.Place;
import dev.mooring.console.usecase.VersionOverview;
import dev.mooring.console.usecase.WatchApp;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The figures of all applications: what happens is counted as it happens, what nobody reports is looked up now and then, and
 * when an application's versions change. A scrape reads what is known and asks the cluster nothing.
 */
@ApplicationScoped
public class AppMeters {

    private static final Logger LOG = Logger.getLogger(AppMeters.class);
    private static final Duration LOOK = Duration.ofMinutes(2);
    /** Each is some twenty series; a console has a few. */
    private static final int MOST_APPS = 50;

    private final MeterRegistry registry;
    private final WatchApp watch;
    private final ListApps listApps;
    private final ShowApp showApp;
    private final ShowVersions showVersions;
    private final ShowLicense showLicense;
    private final Map<AppSlug, AppFigures> apps = new ConcurrentHashMap<>();
    private final Set<AppSlug> changed = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("app-meters").factory());
    private volatile WatchApp.Subscription subscription = () -> {};

    AppMeters(
            MeterRegistry registry,
            WatchApp watch,
            ListApps listApps,
            ShowApp showApp,
            ShowVersions showVersions,
            ShowLicense showLicense) {
        this.registry = registry;
        this.watch = watch;
        this.listApps = listApps;
        this.showApp = showApp;
        this.showVersions = showVersions;
        this.showLicense = showLicense;
    }

    void start(@Observes StartupEvent event) {
        subscription = watch.watchAll(this::hear);
        var unused =
                pace.scheduleWithFixedDelay(() -> guarded(this::lookAtAll), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        subscription.close();
        pace.shutdownNow();
    }

    private void hear(AppEvent event) {
        switch (event) {
            case AppEvent.StatusChanged news -> show(news);
            case AppEvent.DeployEnded news -> with(news.app(), figures -> figures.deployed(news.log()));
            case AppEvent.PreflightEnded news -> with(news.app(), figures -> figures.preflight(news.outcome()));
            case AppEvent.SnapshotEnded news -> with(news.app(), figures -> figures.snapshot(news));
            case AppEvent.VersionsChanged news -> lookSoon(news.app());
            case AppEvent.DeployAdvanced _, AppEvent.UpdatesChanged _, AppEvent.NotificationsChanged _ -> {}
        }
    }

    /** Comes also from an application that was removed just now. */
    private void show(AppEvent.StatusChanged news) {
        AppFigures known = apps.get(news.app());
        if (known != null) {
            known.show(news.status());
        } else if (apps.size() < MOST_APPS) {
            lookSoon(news.app());
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

    /** However often it is told while it waits. */
    private void lookSoon(AppSlug app) {
        if (!pace.isShutdown() && changed.add(app)) {
            pace.execute(() -> {
                changed.remove(app);
                guarded(() -> lookAt(app));
            });
        }
    }

    /** A fault with one look must not end all later ones. */
    private static void guarded(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "meters-broken retry-in=%s", LOOK);
        }
    }

    /** Where one of them cannot be shown for now, what was counted of it goes on. */
    void lookAtAll() {
        if (listApps.list() instanceof Done<List<AppView>>(List<AppView> views, List<Finding> troubles)) {
            views.forEach(view -> guarded(() -> show(view)));
            if (troubles.isEmpty()) {
                Set<AppSlug> present = views.stream().map(AppView::slug).collect(Collectors.toSet());
                apps.keySet().stream().filter(app -> !present.contains(app)).forEach(this::forget);
            }
        }
    }

    private void lookAt(AppSlug app) {
        switch (showApp.show(app)) {
            case Done<AppView>(AppView view, var _) -> show(view);
            case Refused<AppView>(Reason reason, var _) when reason == Reason.NOT_FOUND -> forget(app);
            case Refused<AppView> _ -> {}
        }
    }

    private void show(AppView view) {
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
                figures.licenseEnds(license.map(LicenseView::expiry).flatMap(LicenseExpiry::end));
            }
        });
    }

    private void forget(AppSlug app) {
        AppFigures gone = apps.remove(app);
        if (gone != null) {
            gone.remove();
        }
    }
}
