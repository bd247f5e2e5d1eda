package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Sequence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Removes an application from the console: everything that Mooring keeps about it. What it deployed is taken out before by
 * {@link UndeployApp}, or stays in the cluster, then without anybody who looks after it.
 */
@ApplicationScoped
public class RemoveApp {

    private static final Logger LOG = Logger.getLogger(RemoveApp.class);

    private final AppStore store;
    private final PlanRemoval plan;
    private final FollowedApps followed;
    private final AppNews news;
    private final OngoingWork ongoing;
    private final InstantSource clock;

    RemoveApp(
            AppStore store,
            PlanRemoval plan,
            FollowedApps followed,
            AppNews news,
            OngoingWork ongoing,
            InstantSource clock) {
        this.store = store;
        this.plan = plan;
        this.followed = followed;
        this.news = news;
        this.ongoing = ongoing;
        this.clock = clock;
    }

    /**
     * May be interrupted anywhere and be done again.
     *
     * @param leaveRunning whether what is in the cluster stays there; without it, CONFLICT where something is
     * @return what was forgotten
     */
    public Outcome<RemovalPlan> remove(AppSlug app, boolean leaveRunning, String author) {
        return switch (plan.plan(app)) {
            case Refused<RemovalPlan> refused -> refused;
            case Done<RemovalPlan>(RemovalPlan planned, List<Finding> _) ->
                planned.leavesSomething() && !leaveRunning ? stillThere(app) : alone(planned, author);
        };
    }

    /** No deploy begins meanwhile: it would write down what is being forgotten. */
    private Outcome<RemovalPlan> alone(RemovalPlan planned, String author) {
        DeployLog place = DeployLog.begun(planned.app(), Sequence.FIRST, DeployLog.Reason.UNDEPLOY, clock.instant());
        return switch (ongoing.begin(place, () -> forgotten(planned, place))) {
            case Refused<DeployLog>(Outcome.Reason reason, List<Finding> findings) -> new Refused<>(reason, findings);
            case Done<DeployLog> _ -> {
                ongoing.end(planned.app());
                LOG.infof(
                        "app-removed app=%s versions=%d left-in-cluster=%d author=%s",
                        planned.app(),
                        planned.versions(),
                        planned.inCluster().size() + planned.releases().size(),
                        author);
                news.publish(new AppEvent.VersionsChanged(planned.app()));
                yield new Done<>(planned);
            }
        };
    }

    private Outcome<DeployLog> forgotten(RemovalPlan planned, DeployLog place) {
        return Refusals.guarded(() -> {
            store.forget(planned.app());
            followed.forget(planned.app());
            return new Done<>(place);
        });
    }

    private static Outcome<RemovalPlan> stillThere(AppSlug app) {
        return Outcome.refused(
                Outcome.Reason.CONFLICT,
                Finding.error(
                        "app-in-cluster",
                        "Objects of " + app + " are in the cluster. Take it out first, or choose to leave it running.",
                        Place.ofSubject(app.value())));
    }
}
