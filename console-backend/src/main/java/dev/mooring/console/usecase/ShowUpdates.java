package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.release.KnownVersion;
import dev.mooring.console.release.ReleaseOrder;
import dev.mooring.console.release.UpgradePath;
import dev.mooring.console.release.VersionLine;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.VersionsMark;
import dev.mooring.console.update.Announced;
import dev.mooring.console.update.LastCheck;
import dev.mooring.console.update.UpdateSettings;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Where updates come from, what the last look brought, and what goes on. */
@ApplicationScoped
public class ShowUpdates {

    private final AppStore store;
    private final RunningChecks running;
    private final VersionLines lines;
    private final InstantSource clock;
    private final Map<AppSlug, Look> looks = new ConcurrentHashMap<>();

    ShowUpdates(AppStore store, RunningChecks running, VersionLines lines, InstantSource clock) {
        this.store = store;
        this.running = running;
        this.lines = lines;
        this.clock = clock;
    }

    public Outcome<UpdatesView> show(AppSlug app) {
        return Refusals.guarded(() -> looks.computeIfAbsent(app, _ -> new Look())
                .now(app)
                .<Outcome<UpdatesView>>map(known -> new Done<>(view(app, known)))
                .orElseGet(() -> {
                    looks.remove(app);
                    return Refusals.noApp(app);
                }));
    }

    /** What the store says, without what goes on and what the clock says. */
    private record Known(
            UpdateSettings settings, Optional<LastCheck> last, Optional<Release> newest, List<Release> path) {}

    /**
     * The last look at an application. Each page asks, and some of its parts too, mostly in vain: versions are read again only
     * where the store says that something is another by now.
     */
    private final class Look {
        private VersionsMark seen = new VersionsMark(Map.of());
        private Optional<Known> known = Optional.empty();

        /** The mark is asked for without the lock: where the cluster is silent, nobody waits for the others' time to run out. */
        Optional<Known> now(AppSlug app) {
            return now(app, store.versionsMark(app));
        }

        /** Those who ask at the same time read once. */
        private synchronized Optional<Known> now(AppSlug app, VersionsMark mark) {
            if (!mark.equals(seen)) {
                known = Optional.of(store.versions(app))
                        .filter(versions -> !versions.isEmpty())
                        .map(versions -> read(app, versions));
                seen = mark;
            }
            return known;
        }
    }

    private Known read(AppSlug app, List<Version> versions) {
        Optional<LastCheck> last = store.lastCheck(app);
        VersionLine line = lines.of(app, versions).line();
        List<Release> published = published(line, last);
        Optional<Release> newest = newer(line.order(), line, published);
        return new Known(
                store.updates(app),
                last,
                newest,
                newest.map(release -> path(line.order(), line, published, release))
                        .orElse(List.of()));
    }

    private UpdatesView view(AppSlug app, Known known) {
        return new UpdatesView(
                known.settings(),
                known.last(),
                running.progress(app),
                next(known.settings(), known.last()),
                ZoneId.systemDefault(),
                known.newest(),
                known.path());
    }

    private static List<Release> published(VersionLine line, Optional<LastCheck> last) {
        Stream<Release> known = line.newestFirst().stream().map(KnownVersion::release);
        Stream<Release> announced =
                last.stream().flatMap(check -> check.announced().stream()).map(Announced::release);
        return Stream.concat(known, announced).toList();
    }

    private static Optional<Release> newer(ReleaseOrder order, VersionLine line, List<Release> published) {
        Stream<Release> available = Stream.concat(
                line.available().stream().map(KnownVersion::release),
                published.stream().skip(line.newestFirst().size()));
        Optional<Release> current = line.running().map(one -> one.version().release());
        return order.newestFirst(available.toList()).stream()
                .filter(release ->
                        current.filter(one -> order.isSame(one, release)).isEmpty())
                .findFirst();
    }

    private static List<Release> path(ReleaseOrder order, VersionLine line, List<Release> published, Release target) {
        return line.running()
                .map(one -> UpgradePath.between(order, published, one.version().release(), target))
                .orElse(List.of(target));
    }

    private Optional<Instant> next(UpdateSettings settings, Optional<LastCheck> last) {
        Instant now = clock.instant();
        return Optional.of(settings.schedule())
                .filter(_ -> settings.hasSource())
                .flatMap(schedule -> schedule.next(last.map(LastCheck::at).orElse(now), ZoneId.systemDefault()))
                .map(time -> time.isBefore(now) ? now : time);
    }
}
