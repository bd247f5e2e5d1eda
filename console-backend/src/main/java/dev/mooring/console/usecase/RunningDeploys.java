package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.DeployLog.Reason;
import dev.mooring.console.deploy.DeployRequest;
import dev.mooring.console.deploy.DeployStep;
import dev.mooring.console.deploy.Deployer;
import dev.mooring.console.deploy.Inventory;
import dev.mooring.console.deploy.Wanted;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.StoreException;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.usecase.WantedVersions.WantedVersion;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.console.version.VersionState.Deploying;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The deploys that go on in this console, at most one per application. What a deploy will touch is written down before
 * it begins and how it ended after it, so a console that was killed in between takes it up again.
 */
@ApplicationScoped
class RunningDeploys {

    private static final Logger LOG = Logger.getLogger(RunningDeploys.class);
    private static final Duration SAVE_EVERY = Duration.ofSeconds(1);
    private static final List<Duration> WAITS =
            Stream.of(1, 2, 4, 8, 15, 30, 60, 60).map(Duration::ofSeconds).toList();

    private final AppStore store;
    private final Deployer deployer;
    private final WantedVersions wanted;
    private final InstalledReleases releases;
    private final FollowedApps followed;
    private final AppNews news;
    private final InstantSource clock;
    private final Map<AppSlug, DeployLog> now = new ConcurrentHashMap<>();

    RunningDeploys(
            AppStore store,
            Deployer deployer,
            WantedVersions wanted,
            InstalledReleases releases,
            FollowedApps followed,
            AppNews news,
            InstantSource clock) {
        this.store = store;
        this.deployer = deployer;
        this.wanted = wanted;
        this.releases = releases;
        this.followed = followed;
        this.news = news;
        this.clock = clock;
    }

    /** What the deploy of a version does at this moment; empty where it is not running here. */
    Optional<DeployLog> log(AppSlug app, Sequence sequence) {
        return Optional.ofNullable(now.get(app)).filter(log -> log.sequence().equals(sequence));
    }

    /** Why nothing else can be deployed now. */
    Optional<Outcome<DeployLog>> busy(AppSlug app) {
        return Optional.ofNullable(now.get(app)).map(RunningDeploys::busy);
    }

    /** @param version in the state {@link Deploying} */
    Outcome<DeployLog> start(Version version, Reason reason) {
        DeployLog log = new DeployLog(
                version.app(), version.sequence(), reason, clock.instant(), Optional.empty(), List.of(), List.of());
        DeployLog other = now.putIfAbsent(version.app(), log);
        if (other != null) {
            return busy(other);
        }
        try {
            return prepared(version, log);
        } catch (RuntimeException e) {
            now.remove(version.app());
            throw e;
        }
    }

    private Outcome<DeployLog> prepared(Version version, DeployLog log) {
        return switch (wanted.of(version)) {
            case Done<WantedVersion>(WantedVersion content, List<Finding> _) -> begun(version, log, content);
            case Refused<WantedVersion>(Outcome.Reason reason, List<Finding> findings) -> {
                now.remove(version.app());
                yield new Refused<>(reason, findings);
            }
        };
    }

    private Outcome<DeployLog> begun(Version version, DeployLog log, WantedVersion content) {
        AppRecord before = store.app(version.app()).orElseGet(() -> AppRecord.fresh(version.app()));
        AppRecord widened = store.save(
                before.widened(content.wanted().objects(), content.wanted().releases()));
        store.saveState(version.app(), version.sequence(), version.state());
        store.saveLog(log);
        news.publish(new AppEvent.VersionsChanged(version.app()));
        Thread.ofVirtual().name("deploy-" + version.app()).start(() -> run(version, log, content, widened));
        return new Done<>(log);
    }

    private void run(Version version, DeployLog begun, WantedVersion content, AppRecord app) {
        LOG.infof("deploy-started app=%s version=%s reason=%s", app.app(), version.sequence(), begun.reason());
        DeployLog ended = begun;
        try {
            followed.follow(app, content.statusInformers());
            ended = deployed(version, begun, content.wanted(), new Inventory(app.inventory(), app.releases()));
            finishPatiently(version, ended, content, app);
        } catch (RuntimeException e) {
            LOG.errorf(e, "deploy-broken app=%s version=%s", app.app(), version.sequence());
            ended = broken(ended, e);
        } finally {
            now.remove(app.app());
        }
        news.publish(new AppEvent.DeployAdvanced(app.app(), ended));
        news.publish(new AppEvent.VersionsChanged(app.app()));
        LOG.infof("deploy-ended app=%s version=%s failed=%s", app.app(), version.sequence(), ended.failed());
    }

    /** A cluster that does not answer when a deploy ends is asked again: how it ended must not be forgotten. */
    private void finishPatiently(Version version, DeployLog ended, WantedVersion content, AppRecord app) {
        for (Duration wait : WAITS) {
            try {
                finish(version, ended, content, app);
                return;
            } catch (StoreException e) {
                if (e.trouble() != StoreException.Trouble.UNAVAILABLE || !slept(wait)) {
                    throw e;
                }
                LOG.warnf("deploy-outcome-not-stored app=%s retry-in=%s", app.app(), wait);
            }
        }
        finish(version, ended, content, app);
    }

    private static boolean slept(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private DeployLog deployed(Version version, DeployLog begun, Wanted wanted, Inventory inventory) {
        SavedNowAndThen saved = new SavedNowAndThen(begun.started());
        return deployer.run(
                new DeployRequest(version.app(), version.sequence(), begun.reason(), wanted, inventory), log -> {
                    if (log.ended().isEmpty()) { // its end is told when it is stored: who hears of it finds what runs
                        now.put(version.app(), log);
                        saved.offer(log);
                        news.publish(new AppEvent.DeployAdvanced(version.app(), log));
                    }
                });
    }

    private void finish(Version version, DeployLog ended, WantedVersion content, AppRecord app) {
        if (ended.failed()) {
            keepReleases(app, content.statusInformers());
            store.saveLog(ended);
            store.saveState(version.app(), version.sequence(), failed(version, causes(ended)));
            return;
        }
        // which version runs is told first: a console killed here resumes a deploy that finds nothing left to do
        AppRecord running = saveRunning(app, version.sequence(), content.wanted());
        followed.follow(running, content.statusInformers());
        store.saveLog(ended);
        if (version.state() instanceof Deploying deploying) {
            store.saveState(version.app(), version.sequence(), deploying.succeeded(clock.instant()));
        }
    }

    /** Charts that were installed before another failed are there and are watched. */
    private void keepReleases(AppRecord app, List<String> statusInformers) {
        if (app.releases().isEmpty()) {
            return;
        }
        AppRecord stored = store.app(app.app()).orElse(app);
        AppRecord known = stored.withReleases(releases.lookedUp(stored.releases()));
        followed.follow(known.equals(stored) ? stored : store.save(known), statusInformers);
    }

    /** Written once, also where the answer to the first try was lost on its way. */
    private AppRecord saveRunning(AppRecord app, Sequence sequence, Wanted wanted) {
        AppRecord stored = store.app(app.app()).orElse(app);
        AppRecord running = stored.nowRunning(sequence, wanted.objects(), releases.lookedUp(wanted.releases()));
        return running.equals(stored) ? stored : store.save(running);
    }

    private VersionState failed(Version version, List<Finding> causes) {
        return version.state() instanceof Deploying deploying
                ? deploying.failed(clock.instant(), causes)
                : version.state();
    }

    private static List<Finding> causes(DeployLog log) {
        return Stream.concat(
                        log.findings().stream(),
                        log.steps().stream().map(DeployStep::cause).flatMap(Optional::stream))
                .toList();
    }

    /** The cluster did not take the outcome: the stored state still says deploying, so the next start resumes it. */
    private DeployLog broken(DeployLog log, RuntimeException e) {
        Finding finding = e instanceof StoreException store
                ? store.finding()
                : Finding.error(
                        "deploy-broken",
                        "The deploy ended because of a fault in Mooring; its log has the details. Deploy again.",
                        Place.ofSubject("version " + log.sequence()));
        return new DeployLog(
                log.app(),
                log.sequence(),
                log.reason(),
                log.started(),
                Optional.of(clock.instant()),
                log.steps(),
                Stream.concat(log.findings().stream(), Stream.of(finding)).toList());
    }

    private static Outcome<DeployLog> busy(DeployLog other) {
        return Outcome.refused(
                Outcome.Reason.CONFLICT,
                Finding.error(
                        "deploy-running",
                        "Version " + other.sequence() + " is being deployed right now. Wait until it has ended.",
                        Place.ofSubject("version " + other.sequence())));
    }

    /** Keeps the stored log fresh enough for a restart without writing a Secret for each step. */
    private final class SavedNowAndThen {

        private Instant last;

        SavedNowAndThen(Instant last) {
            this.last = last;
        }

        void offer(DeployLog log) {
            Instant time = clock.instant();
            if (Duration.between(last, time).compareTo(SAVE_EVERY) >= 0) {
                last = time;
                saveQuietly(log);
            }
        }

        /** A log line that is not kept is no reason to stop a deploy; its outcome is kept at the end. */
        private void saveQuietly(DeployLog log) {
            try {
                store.saveLog(log);
            } catch (StoreException e) {
                LOG.warnf("deploy-log-not-saved app=%s cause=%s", log.app(), e.trouble());
            }
        }
    }
}
