package dev.mooring.console.usecase;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.notify.Delivery;
import dev.mooring.console.notify.Notices;
import dev.mooring.console.notify.NotifySettings;
import dev.mooring.console.notify.Outbox;
import dev.mooring.console.notify.Topic;
import dev.mooring.console.notify.send.Senders;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.NotifyStore;
import dev.mooring.console.store.StoreException;
import dev.mooring.console.version.Version;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells people what happens to their applications. One thread decides and writes down, and waits for no receiver.
 */
@ApplicationScoped
public class Notifier {

    private static final Logger LOG = Logger.getLogger(Notifier.class);
    /** News that wait for the thread; more than that means that something is wrong, and the newest are dropped. */
    private static final int MOST_NEWS = 1000;

    private static final Duration LOOK = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** After something went wrong. */
    private static final Duration REST = Duration.ofSeconds(10);

    private final AppStore apps;
    private final NotifyStore store;
    private final AppNews news;
    private final NotifyTries tries;
    private final NotifyLookout lookout;
    private final StateLookout states;
    private final Notices notices = new Notices(() -> UUID.randomUUID().toString());
    private final InstantSource clock;

    private final LinkedBlockingQueue<Runnable> work = new LinkedBlockingQueue<>(MOST_NEWS);
    private final Map<AppSlug, NotifyDesk> desks = new ConcurrentHashMap<>();
    /** From when on an application is to be looked at. */
    private final SortedMap<AppSlug, Instant> toLookAt = new TreeMap<>();

    private Instant nextLook = Instant.EPOCH;
    /** Until when a cluster that did not answer is left alone. */
    private Instant awayUntil = Instant.EPOCH;

    private volatile @Nullable Thread thread;

    Notifier(
            AppStore apps,
            NotifyStore store,
            FollowedApps followed,
            OngoingWork ongoing,
            AppNews news,
            Senders senders,
            ShowUpdates updates,
            Licenses licenses,
            Cluster cluster,
            @ConfigProperty(name = "mooring.notify.steady", defaultValue = "30s") Duration hold,
            InstantSource clock) {
        this.apps = apps;
        this.store = store;
        this.news = news;
        this.tries = new NotifyTries(senders, clock, this::whenTried);
        this.lookout = new NotifyLookout(apps, updates, licenses, new TlsSecrets(cluster), notices);
        this.states = new StateLookout(followed, ongoing, notices, hold);
        this.clock = clock;
    }

    /** Goes on in the background for as long as the console runs. */
    public void start() {
        news.subscribeAll(this::heard);
        thread = Thread.ofVirtual().name("notifier").start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                round();
            }
        });
    }

    @PreDestroy
    void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    Notices notices() {
        return notices;
    }

    /** As it is here; empty where this console has not looked at the application yet. */
    Optional<Outbox> outbox(AppSlug app) {
        return Optional.ofNullable(desks.get(app)).map(NotifyDesk::outbox);
    }

    /** From now on. */
    void settings(AppSlug app, NotifySettings settings) {
        later(() -> {
            desk(app).ifPresent(desk -> desk.use(settings, clock.instant()));
            lookAt(app);
        });
    }

    /** Puts something that was sent elsewhere into the log. */
    void record(AppSlug app, Delivery ended) {
        later(() -> desk(app).ifPresent(desk -> desk.change(box -> box.with(ended, clock.instant()))));
    }

    /** Called by whoever publishes news, so it must be quick. */
    private void heard(AppEvent event) {
        switch (event) {
            case AppEvent.DeployEnded(AppSlug app, DeployLog log) -> later(() -> ended(app, log));
            case AppEvent.VersionsChanged(AppSlug app) -> later(() -> changed(app));
            case AppEvent.UpdatesChanged(AppSlug app) -> later(() -> lookAt(app));
            case AppEvent.SnapshotEnded snapshot -> later(() -> ended(snapshot));
            case AppEvent.StatusChanged _,
                    AppEvent.DeployAdvanced _,
                    AppEvent.NotificationsChanged _,
                    AppEvent.PreflightEnded _ -> {}
        }
    }

    private void later(Runnable task) {
        if (!work.offer(task)) {
            LOG.warnf("notice-dropped waiting=%d", work.size());
        }
    }

    private void round() {
        try {
            Runnable task = work.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            while (task != null) {
                boolean _ = worked(task);
                task = work.poll();
            }
            lookAround(clock.instant());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it went well: a fault with one thing, or one application, must end nothing else. */
    private boolean worked(Runnable task) {
        try {
            task.run();
            return true;
        } catch (StoreException e) {
            LOG.debugf("notifier-delayed retry-in=%s cause=%s", REST, e.getMessage());
            if (e.trouble() == StoreException.Trouble.UNAVAILABLE) {
                awayUntil = clock.instant().plus(REST);
            }
        } catch (RuntimeException bug) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.errorf(bug, "notifier-broken retry-in=%s", REST);
            }
        }
        return false;
    }

    /** What needs the cluster comes last: where that is away, what is known is sent all the same. */
    private void lookAround(Instant now) {
        desks.values().stream().filter(desk -> !desk.isResting(now)).forEach(desk -> {
            if (!worked(() -> attend(desk, now))) {
                desk.restUntil(now.plus(REST));
            }
        });
        tries.endLongOnes(now);
        if (!now.isBefore(nextLook)) {
            nextLook = now.plus(worked(this::lookAtAll) ? LOOK : REST);
        }
        new TreeMap<>(toLookAt).forEach((app, due) -> {
            if (!now.isBefore(due) && !now.isBefore(awayUntil)) {
                look(app, now);
            }
        });
    }

    private void lookAtAll() {
        Set<AppSlug> present = apps.apps().stream().map(AppRecord::app).collect(Collectors.toSet());
        desks.keySet().retainAll(present);
        toLookAt.keySet().retainAll(present);
        present.forEach(this::lookAt);
    }

    private void lookAt(AppSlug app) {
        toLookAt.put(app, Instant.EPOCH);
    }

    /** Tried again after a rest where it does not work. */
    private void look(AppSlug app, Instant now) {
        toLookAt.put(app, now.plus(REST));
        boolean _ = worked(() -> desk(app).ifPresent(desk -> {
            lookout.look(desk, now);
            toLookAt.remove(app);
        }));
    }

    /** With its last version an application is gone, and what would be written about it now would stay for ever. */
    private void changed(AppSlug app) {
        lookAt(app);
        if (apps.app(app).isEmpty()) {
            desks.remove(app);
            toLookAt.remove(app);
        }
    }

    private void attend(NotifyDesk desk, Instant now) {
        states.look(desk, now);
        tries.send(desk, now);
        if (desk.save(now)) {
            news.publish(new AppEvent.NotificationsChanged(desk.app()));
        }
    }

    private Optional<NotifyDesk> desk(AppSlug app) {
        NotifyDesk known = desks.get(app);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<NotifyDesk> opened = NotifyDesk.open(app, store);
        opened.ifPresent(desk -> desks.put(app, desk));
        return opened;
    }

    private void ended(AppSlug app, DeployLog log) {
        desk(app)
                .filter(desk -> desk.isWanted(log.failed() ? Topic.DEPLOY_FAILED : Topic.DEPLOY_ENDED))
                .ifPresent(desk -> {
                    desk.tell(notices.deploy(log, label(log), clock.instant()));
                });
    }

    /** A cluster that is away is no reason to keep quiet; the number says which version it was. */
    private Optional<String> label(DeployLog log) {
        try {
            return apps.version(log.app(), log.sequence()).map(Version::versionLabel);
        } catch (StoreException e) {
            return Optional.empty();
        }
    }

    private void ended(AppEvent.SnapshotEnded snapshot) {
        snapshot.failure().ifPresent(failure -> desk(snapshot.app())
                .ifPresent(desk -> desk.tell(
                        notices.snapshotFailed(snapshot.app(), snapshot.snapshot(), failure, snapshot.at()))));
    }

    /** Room for this is waited for: a channel that is never free again would send nothing. */
    private void whenTried(Runnable change) {
        try {
            work.put(change);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
