package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.release.KnownVersion;
import dev.mooring.console.release.ReleaseOrder;
import dev.mooring.console.release.UpdateCheck;
import dev.mooring.console.release.VersionLine;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.update.Announced;
import dev.mooring.console.update.LastCheck;
import dev.mooring.console.update.Releases;
import dev.mooring.console.update.UpdateSettings;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Looks for updates: each new release is fetched and becomes a version with the answers of the newest one; what the vendor took
 * back is marked. What came of it is kept, also where the source could not be read.
 */
@ApplicationScoped
public class CheckForUpdates {

    private static final Logger LOG = Logger.getLogger(CheckForUpdates.class);

    private final AppStore store;
    private final NewReleases releases;
    private final RunningChecks running;
    private final VersionLines lines;
    private final AppNews news;
    private final InstantSource clock;

    CheckForUpdates(
            AppStore store,
            NewReleases releases,
            RunningChecks running,
            VersionLines lines,
            AppNews news,
            InstantSource clock) {
        this.store = store;
        this.releases = releases;
        this.running = running;
        this.lines = lines;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Takes as long as the source does. Done also where that could not be read, which the result tells; refused where none is
     * set, and as CONFLICT while updates are looked for already.
     */
    public Outcome<LastCheck> check(AppSlug app, String author) {
        return Refusals.guarded(() -> {
            UpdateSettings settings = store.updates(app);
            if (store.app(app).isEmpty()) {
                return Refusals.noApp(app);
            }
            return Releases.of(settings.source())
                    .map(source ->
                            running.alone(app, "Asking the source", () -> checked(app, settings, source, author)))
                    .orElseGet(TestUpdateSource::noSource);
        });
    }

    private Outcome<LastCheck> checked(AppSlug app, UpdateSettings settings, Releases opened, String author) {
        try (Releases source = opened) {
            Releases.Listing listing = source.list();
            LastCheck check = Finding.anyError(listing.findings())
                    ? unread(app, listing)
                    : compared(app, source, listing, author);
            store.saveLastCheck(app, check);
            LOG.infof("updates-checked app=%s by=%s result=\"%s\"", app, author, check.words());
            return new Done<>(check);
        }
    }

    /** What was known stays known. */
    private LastCheck unread(AppSlug app, Releases.Listing listing) {
        return new LastCheck(clock.instant(), 0, listing.findings(), announced(app), "");
    }

    private List<Announced> announced(AppSlug app) {
        return store.lastCheck(app).map(LastCheck::announced).orElse(List.of());
    }

    private LastCheck compared(AppSlug app, Releases source, Releases.Listing listing, String author) {
        List<Version> versions = store.versions(app);
        VersionLine line = lines.of(app, versions).line();
        ReleaseOrder order = line.order();
        UpdateCheck check = UpdateCheck.of(
                order,
                listing.releases(),
                VersionLines.known(versions),
                line.running().map(VersionLine.Running::version));
        mark(app, check.changed());
        NewReleases.Taken taken = releases.take(app, source, wanted(app, order, check, listing, versions), author);
        return new LastCheck(clock.instant(), taken.made().size(), listing.findings(), taken.left(), "");
    }

    private void mark(AppSlug app, List<KnownVersion> changed) {
        changed.forEach(version -> store.saveRelease(app, version.sequence(), version.release()));
        if (!changed.isEmpty()) {
            news.publish(new AppEvent.VersionsChanged(app));
        }
    }

    /** What is new, and what could not be had earlier and is still offered; the oldest first. */
    private List<Release> wanted(
            AppSlug app, ReleaseOrder order, UpdateCheck check, Releases.Listing listing, List<Version> versions) {
        List<Release> wanted = new ArrayList<>(check.fresh());
        for (Announced earlier : announced(app)) {
            listing.releases().stream()
                    .filter(release -> !release.demoted() && order.isSame(release, earlier.release()))
                    .filter(release -> wanted.stream().noneMatch(other -> order.isSame(other, release)))
                    .filter(release -> versions.stream().noneMatch(known -> order.isSame(known.release(), release)))
                    .findFirst()
                    .ifPresent(wanted::add);
        }
        return order.newestFirst(wanted).reversed();
    }
}
