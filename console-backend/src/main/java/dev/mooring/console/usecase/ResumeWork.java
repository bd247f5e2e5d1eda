package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.StoreException;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState.Cancelling;
import dev.mooring.console.version.VersionState.Deploying;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Takes up after a start what was going on when the console stopped: watching applications, and deploys. */
@ApplicationScoped
public class ResumeWork {

    private static final Logger LOG = Logger.getLogger(ResumeWork.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final AppStore store;
    private final RunningDeploys deploys;
    private final CancelDeploy cancel;
    private final UndeployApp undeploys;
    private final LastGood lastGood;
    private final FollowedApps followed;
    private final Set<AppSlug> done = new HashSet<>();

    ResumeWork(
            AppStore store,
            RunningDeploys deploys,
            CancelDeploy cancel,
            UndeployApp undeploys,
            LastGood lastGood,
            FollowedApps followed) {
        this.store = store;
        this.deploys = deploys;
        this.cancel = cancel;
        this.undeploys = undeploys;
        this.lastGood = lastGood;
        this.followed = followed;
    }

    /** Works in the background and keeps trying while the cluster does not answer. */
    public void resume() {
        Thread.ofVirtual().name("resume").start(this::untilDone);
    }

    private void untilDone() {
        while (!tried()) {
            try {
                Thread.sleep(RETRY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean tried() {
        try {
            boolean all = true;
            for (AppRecord app : store.apps()) {
                all &= done.contains(app.app()) || tried(app);
            }
            return all;
        } catch (StoreException e) {
            LOG.warnf("resume-delayed retry-in=%s cause=%s", RETRY, e.getMessage());
            return false;
        }
    }

    /** One application that cannot be resumed keeps no other one waiting. */
    private boolean tried(AppRecord app) {
        try {
            resume(app);
            done.add(app.app());
            return true;
        } catch (StoreException e) {
            LOG.warnf("resume-delayed app=%s retry-in=%s cause=%s", app.app(), RETRY, e.getMessage());
            return false;
        }
    }

    private void resume(AppRecord app) {
        List<String> informers = app.running()
                .flatMap(sequence -> manifests(app, sequence))
                .map(Rendered::statusInformers)
                .orElse(List.of());
        followed.follow(app, informers);
        List<Version> versions = store.versions(app.app());
        if (undeploys.resumed(app.app())) {
            return;
        }
        versions.stream().filter(ResumeWork::wasCancelled).forEach(cancel::ended);
        versions.stream()
                .filter(version -> version.state() instanceof Deploying)
                .findFirst()
                .ifPresentOrElse(this::resume, () -> lastGood.due(app.app()).ifPresent(deploys::rollBackTo));
    }

    private static boolean wasCancelled(Version version) {
        return version.state() instanceof Cancelling;
    }

    private void resume(Version version) {
        LOG.infof("deploy-resumed app=%s version=%s", version.app(), version.sequence());
        deploys.resume(version);
    }

    private Optional<Rendered> manifests(AppRecord app, Sequence sequence) {
        return store.usableManifests(app.app(), sequence);
    }
}
