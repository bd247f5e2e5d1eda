package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.deploy.AppReadiness;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.DeployLog.Reason;
import dev.mooring.console.deploy.DeployRequest;
import dev.mooring.console.deploy.DeployStep;
import dev.mooring.console.deploy.Deployer;
import dev.mooring.console.deploy.Inventory;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.KeptFields;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.StoreException;
import dev.mooring.console.usecase.OngoingWork.Ongoing;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.usecase.WantedVersions.WantedVersion;
import dev.mooring.console.version.DeployDecisions;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.console.version.VersionState.Deployed;
import dev.mooring.console.version.VersionState.Deploying;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The deploys that go on in this console, at most one per application. What a deploy will touch is written down before
 * it begins and how it ended after it, so a console that was killed in between takes it up again.
 */
@ApplicationScoped
class RunningDeploys {

    private static final Logger LOG = Logger.getLogger(RunningDeploys.class);
    private static final String MOORING = "Mooring";

    private final AppStore store;
    private final Deployer deployer;
    private final WantedVersions wanted;
    private final InstalledReleases releases;
    private final FollowedApps followed;
    private final AppNews news;
    private final OngoingWork ongoing;
    private final LastGood lastGood;
    private final DeployLimits limits;
    private final InstantSource clock;

    RunningDeploys(
            AppStore store,
            Deployer deployer,
            WantedVersions wanted,
            InstalledReleases releases,
            FollowedApps followed,
            AppNews news,
            OngoingWork ongoing,
            LastGood lastGood,
            DeployLimits limits,
            InstantSource clock) {
        this.store = store;
        this.deployer = deployer;
        this.wanted = wanted;
        this.releases = releases;
        this.followed = followed;
        this.news = news;
        this.ongoing = ongoing;
        this.lastGood = lastGood;
        this.limits = limits;
        this.clock = clock;
    }

    /** What the deploy of a version does at this moment; empty where it is not running here. */
    Optional<DeployLog> log(AppSlug app, Sequence sequence) {
        return ongoing.deployOf(app, sequence).map(Ongoing::log);
    }

    /** Why nothing else can be deployed now. */
    Optional<Outcome<DeployLog>> busy(AppSlug app) {
        return ongoing.busy(app);
    }

    /**
     * @param version in the state {@link Deploying}
     * @param kept what the choices of the order leave to others
     */
    Outcome<DeployLog> start(Version version, DeployOrder order, KeptFields kept) {
        DeployDecisions decisions = new DeployDecisions(order.choices(), order.planDigest(), Optional.of(kept));
        VersionState state =
                version.state() instanceof Deploying deploying ? deploying.decided(decisions) : version.state();
        return begin(version.withState(state), order.reason(), Optional.empty());
    }

    /**
     * Goes on with a deploy that was cut off, with the decisions that it was started with.
     *
     * @param version in the state {@link Deploying}
     */
    Outcome<DeployLog> resume(Version version) {
        Optional<DeployLog> before = store.log(version.app(), version.sequence())
                .filter(log -> log.ended().isEmpty());
        return begin(version, before.map(DeployLog::reason).orElse(Reason.RESUMED), before);
    }

    private Outcome<DeployLog> begin(Version version, Reason reason, Optional<DeployLog> before) {
        DeployLog log =
                before.orElseGet(() -> DeployLog.begun(version.app(), version.sequence(), reason, clock.instant()));
        return ongoing.begin(log, () -> switch (wanted.of(version)) {
            case Done<WantedVersion>(WantedVersion content, List<Finding> _) ->
                begun(new Deploy(version, log, before, content));
            case Refused<WantedVersion>(Outcome.Reason why, List<Finding> findings) -> new Refused<>(why, findings);
        });
    }

    /**
     * @param version in the state {@link Deploying}
     * @param log as it begins
     * @param before the log of an earlier run of the same deploy
     */
    private record Deploy(Version version, DeployLog log, Optional<DeployLog> before, WantedVersion content) {
        AppSlug app() {
            return version.app();
        }

        Sequence sequence() {
            return version.sequence();
        }
    }

    /** The log comes before the state: a state without a log could not tell why the deploy runs. */
    private Outcome<DeployLog> begun(Deploy deploy) {
        AppRecord before = store.app(deploy.app()).orElseGet(() -> AppRecord.fresh(deploy.app()));
        AppRecord widened = store.save(before.widened(
                deploy.content().wanted().objects(), deploy.content().wanted().releases()));
        store.saveLog(deploy.log());
        store.saveState(deploy.app(), deploy.sequence(), deploy.version().state());
        news.publish(new AppEvent.VersionsChanged(deploy.app()));
        Ongoing work = ongoing.of(deploy.app()).orElseThrow();
        Thread.ofVirtual().name("deploy-" + deploy.app()).start(() -> run(deploy, widened, work));
        return new Done<>(deploy.log());
    }

    private void run(Deploy deploy, AppRecord app, Ongoing work) {
        LOG.infof(
                "deploy-started app=%s version=%s reason=%s",
                app.app(), deploy.sequence(), deploy.log().reason());
        DeployLog ended = deploy.log();
        Optional<Version> back = Optional.empty();
        try {
            followed.follow(app, deploy.content().statusInformers());
            ended = deployed(deploy, app, work);
            back = finish(deploy, ended, app, work);
        } catch (RuntimeException e) {
            LOG.errorf(e, "deploy-broken app=%s version=%s", app.app(), deploy.sequence());
            ended = ended.brokenOff(clock.instant(), broken(ended, e));
        } finally {
            ongoing.end(app.app());
        }
        news.publish(new AppEvent.DeployAdvanced(app.app(), ended));
        news.publish(new AppEvent.DeployEnded(app.app(), ended));
        news.publish(new AppEvent.VersionsChanged(app.app()));
        LOG.infof("deploy-ended app=%s version=%s failed=%s", app.app(), deploy.sequence(), ended.failed());
        back.ifPresent(this::rollBackTo);
    }

    private DeployLog deployed(Deploy deploy, AppRecord app, Ongoing work) {
        KeptLog kept = new KeptLog(store::saveLog, log -> advanced(log, work), clock);
        DeployRequest request = new DeployRequest(
                        deploy.app(),
                        deploy.sequence(),
                        deploy.log().reason(),
                        deploy.content().wanted(),
                        new Inventory(app.everything(), app.releases()))
                .with(deploy.version().state() instanceof Deploying deploying ? deploying.choices() : Choices.NONE)
                .goingOnFrom(deploy.before())
                .untilReady(readiness(deploy, app, work));
        DeployLog ended = deployer.run(request, kept, work.stopping());
        kept.end();
        return ended;
    }

    private void advanced(DeployLog log, Ongoing work) {
        work.tell(log);
        news.publish(new AppEvent.DeployAdvanced(log.app(), log));
    }

    /** Asked for only where a deploy that does not work is followed by a rollback. */
    private Optional<AppReadiness> readiness(Deploy deploy, AppRecord app, Ongoing work) {
        if (!lastGood.isWanted(app.app())) {
            return Optional.empty();
        }
        AtomicBoolean watched = new AtomicBoolean();
        Supplier<AppStatus> status = () -> {
            if (watched.compareAndSet(false, true)) {
                followed.follow(
                        applied(deploy, app, work.log()), deploy.content().statusInformers());
            }
            return followed.status(app.app());
        };
        return Optional.of(new AppReadiness(limits.ready(), new Readiness(status, limits.steady(), clock)));
    }

    /** What the version really consists of: releases as they are by now, and no Jobs that were deleted. */
    private AppRecord applied(Deploy deploy, AppRecord app, DeployLog log) {
        KeptFields kept = deploy.version().state() instanceof Deploying deploying ? deploying.kept() : KeptFields.NONE;
        return app.nowRunning(
                        deploy.sequence(),
                        objects(deploy, log),
                        log.stayed(),
                        releases.lookedUp(deploy.content().wanted().releases()))
                .leaving(kept);
    }

    /** What is there after the deploy; Jobs that were deleted because they had ended are not. */
    private static Set<ObjectRef> objects(Deploy deploy, DeployLog log) {
        Set<ObjectRef> objects = new HashSet<>(deploy.content().wanted().objects());
        log.deletedJobs().forEach(objects::remove);
        return objects;
    }

    /** @return the version to go back to */
    private Optional<Version> finish(Deploy deploy, DeployLog ended, AppRecord app, Ongoing work) {
        work.endNow();
        boolean stopped = work.stopping().isStopped();
        Optional<Version> back = ended.failed() && !stopped
                ? lastGood.after(app.app(), deploy.sequence(), ended.reason())
                : Optional.empty();
        PatientStore.write(app.app(), () -> {
            if (ended.failed()) {
                failed(deploy, ended, app, back);
            } else {
                succeeded(deploy, ended, app);
            }
        });
        return back;
    }

    /** Which version runs is told first: a console killed here resumes a deploy that finds nothing left to do. */
    private void succeeded(Deploy deploy, DeployLog ended, AppRecord app) {
        AppRecord running = saveRunning(deploy, ended, app);
        followed.follow(running, deploy.content().statusInformers());
        store.saveLog(ended);
        store.saveState(app.app(), deploy.sequence(), new Deployed(clock.instant()));
    }

    private void failed(Deploy deploy, DeployLog ended, AppRecord app, Optional<Version> back) {
        keepReleases(app, deploy.content().statusInformers());
        store.saveLog(ended);
        VersionState.Failed state =
                new VersionState.Failed(clock.instant(), causes(ended), back.map(Version::sequence));
        store.saveState(app.app(), deploy.sequence(), state);
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
    private AppRecord saveRunning(Deploy deploy, DeployLog ended, AppRecord app) {
        AppRecord stored = store.app(app.app()).orElse(app);
        AppRecord running = applied(deploy, stored, ended);
        return running.equals(stored) ? stored : store.save(running);
    }

    /** @param good in whatever state it is by now */
    void rollBackTo(Version good) {
        if (good.state() instanceof Deployed deployed) {
            LOG.infof("rolling-back app=%s to=%s", good.app(), good.sequence());
            KeptFields kept = store.app(good.app()).map(AppRecord::kept).orElse(KeptFields.NONE);
            DeployOrder order = new DeployOrder(MOORING, Reason.ROLLED_BACK, kept.choices(), Optional.empty());
            Version next = good.withState(deployed.redeploy(clock.instant(), MOORING));
            if (Refusals.guarded(() -> start(next, order, kept)) instanceof Refused<DeployLog> refused) {
                LOG.errorf(
                        "rollback-refused app=%s to=%s findings=%s", good.app(), good.sequence(), refused.findings());
            }
        }
    }

    private static List<Finding> causes(DeployLog log) {
        return Stream.concat(
                        log.findings().stream().filter(Finding::isError),
                        log.steps().stream().map(DeployStep::cause).flatMap(Optional::stream))
                .toList();
    }

    /** The cluster did not take the outcome: the stored state still says deploying, so the next start resumes it. */
    private static Finding broken(DeployLog log, RuntimeException e) {
        return e instanceof StoreException refused
                ? refused.finding()
                : Finding.error(
                        "deploy-broken",
                        "The deploy ended because of a fault in Mooring; its log has the details. Deploy again.",
                        Place.ofSubject("version " + log.sequence()));
    }
}
