package dev.mooring.console.status;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.packages.AppSlug;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * How the applications are, live. Objects are watched by kind and label, so that the number of connections follows the
 * number of kinds and not of objects; bursts of news are told once.
 */
public final class StatusBoard implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StatusBoard.class);
    private static final long BURST_MILLIS = 80;

    private final Cluster cluster;
    private final InstantSource clock;
    private final Map<AppSlug, AppWatch> apps = new ConcurrentHashMap<>();
    private final Map<AppSlug, AppStatus> told = new ConcurrentHashMap<>();
    private final Map<AppSlug, List<Consumer<AppStatus>>> listeners = new ConcurrentHashMap<>();
    private final Set<AppSlug> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("status-board").factory());

    public StatusBoard(Cluster cluster, InstantSource clock) {
        this.cluster = cluster;
        this.clock = clock;
    }

    /** Follows this from now on, in place of what was followed before; {@link Followed#NOTHING} means: no longer. */
    public void follow(AppSlug app, Followed followed) {
        apps.computeIfAbsent(app, added -> new AppWatch(app, cluster, clock, () -> news(app)))
                .follow(followed);
    }

    /** How the application is as far as is known; UNKNOWN for one that is not followed. */
    public AppStatus status(AppSlug app) {
        AppWatch watch = apps.get(app);
        return watch == null ? AppStatus.unknown(clock.instant(), false) : watch.status();
    }

    /** Tells of each change, at most every 100 ms, from a thread of the board; the listener must be quick. */
    public AutoCloseable subscribe(AppSlug app, Consumer<AppStatus> listener) {
        List<Consumer<AppStatus>> ofApp = listeners.computeIfAbsent(app, added -> new CopyOnWriteArrayList<>());
        ofApp.add(listener);
        return () -> ofApp.remove(listener);
    }

    @Override
    public void close() {
        teller.shutdownNow();
        apps.values().forEach(AppWatch::close);
        apps.clear();
    }

    private void news(AppSlug app) {
        if (waiting.add(app)) {
            try {
                var unused = teller.schedule(() -> tell(app), BURST_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closed) {
                waiting.remove(app);
            }
        }
    }

    private void tell(AppSlug app) {
        waiting.remove(app);
        AppStatus now = status(app);
        AppStatus before = told.put(app, now);
        if (before == null || !now.saysTheSameAs(before)) {
            listeners.getOrDefault(app, List.of()).forEach(listener -> tell(listener, now));
        }
    }

    /** One listener's trouble is not the others'. */
    private static void tell(Consumer<AppStatus> listener, AppStatus status) {
        try {
            listener.accept(status);
        } catch (RuntimeException broken) {
            LOG.warn("a listener of the status board failed", broken);
        }
    }
}
