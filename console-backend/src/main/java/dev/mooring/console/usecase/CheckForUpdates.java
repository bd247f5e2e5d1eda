package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.release.KnownVersion;
import dev.mooring.console.release.ReleaseOrder;
import dev.mooring.console.release.UpdateCheck;
import dev.mooring.console.release.UploadedReleases;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.update.Announced;
import dev.mooring.console.update.LastCheck;
import dev.mooring.console.update.Releases;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            if (store.app(app).isEmpty()) {
                return Refusals.noApp(app);
            }
            return Releases.of(store.updates(app).source())
                    .map(source -> running.alone(app, "Asking the source", () -> checked(app, source, author)))
                    .orElseGet(TestUpdateSource::noSource);
        });
    }

    private Outcome<LastCheck> checked(AppSlug app, Releases opened, String author) {
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
        ReleaseOrder order = lines.order(app, versions);
        List<KnownVersion> stored = VersionLines.known(versions);
        List<KnownVersion> known = UploadedReleases.recognised(stored, listing.releases());
        Optional<Sequence> running = store.app(app).flatMap(AppRecord::running);
        Optional<KnownVersion> current = known.stream()
                .filter(version -> running.filter(version.sequence()::equals).isPresent())
                .findFirst();
        UpdateCheck check = UpdateCheck.of(order, listing.releases(), known, current);
        mark(app, stored, known, check.changed());
        NewReleases.Taken taken = releases.take(app, source, wanted(app, order, check, listing, known), author);
        return new LastCheck(clock.instant(), taken.made().size(), listing.findings(), taken.left(), "");
    }

    /** What was recognised, and what the vendor says otherwise now. */
    private void mark(AppSlug app, List<KnownVersion> stored, List<KnownVersion> known, List<KnownVersion> changed) {
        Map<Sequence, Release> words = new LinkedHashMap<>();
        known.stream()
                .filter(version -> !stored.contains(version))
                .forEach(version -> words.put(version.sequence(), version.release()));
        changed.forEach(version -> words.put(version.sequence(), version.release()));
        words.forEach((sequence, release) -> store.saveRelease(app, sequence, release));
        if (!words.isEmpty()) {
            news.publish(new AppEvent.VersionsChanged(app));
        }
    }

    /** What is new, and what could not be had earlier and is still offered; the oldest first. */
    private List<Release> wanted(
            AppSlug app, ReleaseOrder order, UpdateCheck check, Releases.Listing listing, List<KnownVersion> present) {
        List<Release> wanted = new ArrayList<>(check.fresh());
        for (Announced earlier : announced(app)) {
            listing.releases().stream()
                    .filter(release -> !release.demoted() && order.isSame(release, earlier.release()))
                    .filter(release -> wanted.stream().noneMatch(other -> order.isSame(other, release)))
                    .filter(release -> present.stream().noneMatch(known -> order.isSame(known.release(), release)))
                    .findFirst()
                    .ifPresent(wanted::add);
        }
        return order.newestFirst(wanted).reversed();
    }
}
