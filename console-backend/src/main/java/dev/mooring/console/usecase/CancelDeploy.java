package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.OngoingWork.Ongoing;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.console.version.VersionState.Cancelling;
import dev.mooring.console.version.VersionState.Deploying;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Stops the deploy of a version: waits end at once, what is under way ends, nothing further begins. */
@ApplicationScoped
public class CancelDeploy {

    private static final Logger LOG = Logger.getLogger(CancelDeploy.class);

    private final AppStore store;
    private final OngoingWork ongoing;
    private final HelmReleases helm;
    private final AppNews news;
    private final InstantSource clock;

    CancelDeploy(AppStore store, OngoingWork ongoing, HelmReleases helm, AppNews news, InstantSource clock) {
        this.store = store;
        this.ongoing = ongoing;
        this.helm = helm;
        this.news = news;
        this.clock = clock;
    }

    /** The version as it is then: being cancelled, or failed already where no console was deploying it. CONFLICT where it is not being deployed. */
    public Outcome<Version> cancel(AppSlug app, Sequence sequence, String author) {
        return Refusals.guarded(() -> store.version(app, sequence)
                .map(version -> cancel(version, author))
                .orElseGet(() -> Refusals.noVersion(app, sequence)));
    }

    private Outcome<Version> cancel(Version version, String author) {
        if (version.state() instanceof Cancelling) {
            return new Done<>(version);
        }
        return version.state() instanceof Deploying deploying
                ? cancelled(version, deploying.cancel(clock.instant(), author))
                : nothingToCancel(version);
    }

    private Outcome<Version> cancelled(Version version, Cancelling state) {
        Version cancelling = version.withState(state);
        Optional<Ongoing> here = ongoing.deployOf(version.app(), version.sequence());
        if (here.isEmpty()) {
            saved(cancelling);
            return new Done<>(ended(cancelling));
        }
        boolean stopped = here.get().stop(() -> saved(cancelling), reason(state));
        return stopped ? new Done<>(cancelling) : nothingToCancel(version);
    }

    private void saved(Version version) {
        LOG.infof("deploy-cancelled app=%s version=%s", version.app(), version.sequence());
        store.saveState(version.app(), version.sequence(), version.state());
        news.publish(new AppEvent.VersionsChanged(version.app()));
    }

    /**
     * Ends a deploy that was to be stopped and that no console goes on with.
     *
     * @param version in the state {@link Cancelling}
     */
    Version ended(Version version) {
        Cancelling cancelling = (Cancelling) version.state();
        store.app(version.app()).stream()
                .flatMap(app -> app.releases().stream())
                .forEach(release ->
                        helm.mend(release.release().name(), release.release().namespace()));
        store.log(version.app(), version.sequence())
                .filter(log -> log.ended().isEmpty())
                .map(log -> log.brokenOff(clock.instant(), reason(cancelling)))
                .ifPresent(log -> {
                    store.saveLog(log);
                    news.publish(new AppEvent.DeployEnded(version.app(), log));
                });
        VersionState failed = cancelling.failed(clock.instant(), List.of(reason(cancelling)));
        Version ended = version.withState(failed);
        saved(ended);
        return ended;
    }

    private static Finding reason(Cancelling cancelling) {
        return Finding.error(
                DeployLog.DEPLOY_STOPPED,
                cancelling.author()
                        + " stopped the deploy. What is listed as done is in the cluster; deploy again to go"
                        + " on, or deploy another version.",
                Place.NONE);
    }

    private static Outcome<Version> nothingToCancel(Version version) {
        return Outcome.refused(
                Outcome.Reason.CONFLICT,
                Finding.error(
                        "deploy-not-running",
                        "Version " + version.sequence() + " is not being deployed, so there is nothing to stop. Look at"
                                + " its state.",
                        Place.ofSubject("version " + version.sequence())));
    }
}
