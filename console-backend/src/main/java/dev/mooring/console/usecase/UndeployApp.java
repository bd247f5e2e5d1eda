package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.DeployLog.Reason;
import dev.mooring.console.deploy.DeployStep;
import dev.mooring.console.deploy.Deployer;
import dev.mooring.console.deploy.UndeployRequest;
import dev.mooring.console.deploy.plan.InstalledRelease;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.OngoingWork.Ongoing;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Takes an application out of the cluster. Its versions stay, so that any of them can be deployed again. Goes on by itself,
 * also after a restart of the console.
 */
@ApplicationScoped
public class UndeployApp {

    private static final Logger LOG = Logger.getLogger(UndeployApp.class);

    private final AppStore store;
    private final PlanUndeploy plan;
    private final Deployer deployer;
    private final FollowedApps followed;
    private final AppNews news;
    private final OngoingWork ongoing;
    private final InstantSource clock;

    UndeployApp(
            AppStore store,
            PlanUndeploy plan,
            Deployer deployer,
            FollowedApps followed,
            AppNews news,
            OngoingWork ongoing,
            InstantSource clock) {
        this.store = store;
        this.plan = plan;
        this.deployer = deployer;
        this.followed = followed;
        this.news = news;
        this.ongoing = ongoing;
        this.clock = clock;
    }

    /** @param withData whether the data go too */
    public Outcome<DeployLog> undeploy(AppSlug app, boolean withData, String author) {
        LOG.infof("undeploy-requested app=%s with-data=%s author=%s", app, withData, author);
        return Refusals.guarded(() -> begin(app, withData, Optional.empty()));
    }

    /** What the last undeploy did, or does; empty where there was none. */
    public Outcome<Optional<DeployLog>> log(AppSlug app) {
        Optional<DeployLog> now = ongoing.of(app).map(Ongoing::log).filter(DeployLog::isUndeploy);
        return now.isPresent() ? new Done<>(now) : Refusals.guarded(() -> new Done<>(store.undeployLog(app)));
    }

    /** What is being deleted goes, nothing further does. CONFLICT where the application is not being taken out. */
    public Outcome<DeployLog> cancel(AppSlug app, String author) {
        Optional<Ongoing> now = ongoing.of(app).filter(work -> work.log().isUndeploy());
        boolean stopped = now.filter(work -> work.stop(() -> cancelled(app, author), stopped(app, author)))
                .isPresent();
        return stopped ? new Done<>(now.get().log()) : Outcome.refused(Outcome.Reason.CONFLICT, nothingToStop(app));
    }

    private static void cancelled(AppSlug app, String author) {
        LOG.infof("undeploy-cancelled app=%s author=%s", app, author);
    }

    private static Finding stopped(AppSlug app, String author) {
        return Finding.error(
                DeployLog.UNDEPLOY_STOPPED,
                author
                        + " stopped it. What is listed as done is gone; deploy a version to bring it back, or take out the"
                        + " rest.",
                Place.ofSubject(app.value()));
    }

    private static Finding nothingToStop(AppSlug app) {
        return Finding.error(
                "undeploy-not-running",
                "The application " + app + " is not being taken out of the cluster, so there is nothing to stop.",
                Place.ofSubject(app.value()));
    }

    /** Goes on with one that was cut off; whether there was one. */
    boolean resumed(AppSlug app) {
        Optional<DeployLog> before =
                store.undeployLog(app).filter(log -> log.ended().isEmpty());
        before.ifPresent(log -> {
            LOG.infof("undeploy-resumed app=%s", app);
            begin(app, log.reason() == Reason.UNDEPLOY_WITH_DATA, before);
        });
        return before.isPresent();
    }

    private Outcome<DeployLog> begin(AppSlug app, boolean withData, Optional<DeployLog> before) {
        return switch (plan.request(app, withData)) {
            case Refused<UndeployRequest>(Outcome.Reason reason, List<Finding> findings) -> {
                before.map(log -> log.brokenOff(clock.instant(), findings.getFirst()))
                        .ifPresent(store::saveUndeployLog);
                yield new Refused<>(reason, findings);
            }
            case Done<UndeployRequest>(UndeployRequest request, List<Finding> _) ->
                begin(new UndeployRequest(app, request.sequence(), request.inventory(), request.withData(), before));
        };
    }

    private Outcome<DeployLog> begin(UndeployRequest request) {
        Reason reason = request.withData() ? Reason.UNDEPLOY_WITH_DATA : Reason.UNDEPLOY;
        DeployLog log = request.before()
                .orElseGet(() -> DeployLog.begun(request.app(), request.sequence(), reason, clock.instant()));
        return ongoing.begin(log, () -> {
            store.saveUndeployLog(log);
            Ongoing work = ongoing.of(request.app()).orElseThrow();
            Thread.ofVirtual().name("undeploy-" + request.app()).start(() -> run(request, work));
            return new Done<>(log);
        });
    }

    private void run(UndeployRequest request, Ongoing work) {
        DeployLog ended = work.log();
        try {
            KeptLog kept = new KeptLog(store::saveUndeployLog, log -> advanced(log, work), clock);
            ended = deployer.undeploy(request, kept, work.stopping());
            kept.end();
            work.endNow();
            DeployLog outcome = ended;
            PatientStore.write(request.app(), () -> finish(request, outcome));
        } catch (RuntimeException e) {
            LOG.errorf(e, "undeploy-broken app=%s", request.app());
            ended = ended.brokenOff(clock.instant(), broken(request.app()));
        } finally {
            ongoing.end(request.app());
        }
        news.publish(new AppEvent.DeployAdvanced(request.app(), ended));
        news.publish(new AppEvent.DeployEnded(request.app(), ended));
        news.publish(new AppEvent.VersionsChanged(request.app()));
        LOG.infof("undeploy-ended app=%s failed=%s", request.app(), ended.failed());
    }

    private void advanced(DeployLog log, Ongoing work) {
        work.tell(log);
        news.publish(new AppEvent.DeployAdvanced(log.app(), log));
    }

    /** What was not deleted is still there, and what was meant to stay is known: a later undeploy may take it. */
    private void finish(UndeployRequest request, DeployLog ended) {
        Set<ObjectRef> there = ended.steps().stream()
                .filter(step -> !step.isDone() && !step.object().isHelmRelease())
                .map(DeployStep::object)
                .collect(Collectors.toSet());
        List<InstalledRelease> installed = request.inventory().releases().stream()
                .filter(release -> ended.steps().stream()
                        .anyMatch(step -> step.object().equals(release.release()) && !step.isDone()))
                .toList();
        AppRecord stored = store.app(request.app()).orElseThrow();
        AppRecord undeployed = stored.undeployed(there, ended.stayed(), installed);
        followed.follow(undeployed.equals(stored) ? stored : store.save(undeployed), List.of());
        store.saveUndeployLog(ended);
    }

    private static Finding broken(AppSlug app) {
        return Finding.error(
                "undeploy-broken",
                "Taking the application out of the cluster ended because of a fault in Mooring or of the cluster; the log"
                        + " of the console has the details. It is gone on with when the console starts again.",
                Place.ofSubject(app.value()));
    }
}
