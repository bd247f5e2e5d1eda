package dev.mooring.console.usecase;

import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.notify.Delivery;
import dev.mooring.console.notify.Notices;
import dev.mooring.console.notify.NotifySettings;
import dev.mooring.console.notify.Outbox;
import dev.mooring.console.notify.Steadiness;
import dev.mooring.console.notify.Topic;
import dev.mooring.console.notify.send.Senders;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Health;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /** After the cluster did not answer. */
    private static final Duration REST = Duration.ofSeconds(10);

    private final AppStore apps;
    private final NotifyStore store;
    private final FollowedApps followed;
    private final OngoingWork ongoing;
    private final AppNews news;
    private final NotifyTries tries;
    private final NotifyLookout lookout;
    private final Notices notices = new Notices(() -> UUID.randomUUID().toString());
    private final Duration hold;
    private final InstantSource clock;

    private final LinkedBlockingQueue<Runnable> work = new LinkedBlockingQueue<>(MOST_NEWS);
    private final Map<AppSlug, NotifyDesk> desks = new ConcurrentHashMap<>();
    private final Map<AppSlug, Instant> quietUntil = new HashMap<>();
    private final Set<AppSlug> toLookAt = new HashSet<>();
    private Instant lastLook = Instant.EPOCH;
    private Instant nextLook = Instant.EPOCH;
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
            @ConfigProperty(name = "mooring.notify.steady", defaultValue = "30s") Duration hold,
            InstantSource clock) {
        this.apps = apps;
        this.store = store;
        this.followed = followed;
        this.ongoing = ongoing;
        this.news = news;
        this.tries = new NotifyTries(senders, clock, this::whenTried);
        this.lookout = new NotifyLookout(apps, updates, licenses, notices);
        this.hold = hold;
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
            toLookAt.add(app);
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
            case AppEvent.VersionsChanged(AppSlug app) -> later(() -> toLookAt.add(app));
            case AppEvent.UpdatesChanged(AppSlug app) -> later(() -> toLookAt.add(app));
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

    /** A fault with one round must not end all later ones. */
    private void round() {
        try {
            Runnable task = work.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            while (task != null) {
                task.run();
                task = work.poll();
            }
            lookAround(clock.instant());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (StoreException e) {
            LOG.debugf("notifier-delayed retry-in=%s cause=%s", REST, e.getMessage());
            nextLook = clock.instant().plus(REST);
        } catch (RuntimeException bug) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.error("notifier-broken", bug);
            }
        }
    }

    /** What needs the cluster comes last: where that is away, what is known is sent all the same. */
    private void lookAround(Instant now) {
        desks.values().forEach(desk -> attend(desk, now));
        tries.endLongOnes(now);
        if (now.isBefore(nextLook)) {
            return;
        }
        if (!lastLook.plus(LOOK).isAfter(now)) {
            Set<AppSlug> present = apps.apps().stream().map(AppRecord::app).collect(Collectors.toSet());
            desks.keySet().retainAll(present);
            present.forEach(this::desk);
            toLookAt.addAll(present);
            lastLook = now;
        }
        for (AppSlug app : Set.copyOf(toLookAt)) {
            desk(app).ifPresent(desk -> {
                lookout.look(desk, now);
                toLookAt.remove(app);
            });
        }
    }

    private void attend(NotifyDesk desk, Instant now) {
        watch(desk, now);
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

    /** While a deploy goes on, states are its business; what stays of them afterwards is news. */
    private void watch(NotifyDesk desk, Instant now) {
        if (!desk.isWanted(Topic.STATE_CHANGED)) {
            return;
        }
        if (ongoing.of(desk.app()).isPresent()) {
            quietUntil.put(desk.app(), now.plus(hold));
        }
        AppStatus status = followed.status(desk.app());
        if (!status.live() || status.objects().isEmpty()) {
            return;
        }
        Steadiness seen = desk.memory().state().seen(status.overall(), now);
        desk.remember(desk.memory().with(seen));
        if (!quietUntil.getOrDefault(desk.app(), Instant.EPOCH).isAfter(now)) {
            seen.due(hold, now).ifPresent(state -> changed(desk, seen, status, now));
        }
    }

    /** That an application is ready when one looks at it for the first time is as it should be, and no news. */
    private void changed(NotifyDesk desk, Steadiness seen, AppStatus status, Instant now) {
        desk.remember(desk.memory().with(seen.known(now)));
        if (seen.told().isPresent() || status.overall() != Health.READY) {
            desk.tell(notices.state(desk.app(), seen.told().orElse(Health.UNKNOWN), status, now));
        }
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
