package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.StoreException;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
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

    RemoveApp(AppStore store, PlanRemoval plan, FollowedApps followed, AppNews news, OngoingWork ongoing) {
        this.store = store;
        this.plan = plan;
        this.followed = followed;
        this.news = news;
        this.ongoing = ongoing;
    }

    /**
     * May be interrupted anywhere and be done again. No deploy begins meanwhile: it would write down what is being forgotten,
     * and what is planned would not be what is there.
     *
     * @param leaveRunning whether what runs goes on running; without it, CONFLICT where something does
     * @return what was forgotten, and what is left in the cluster
     */
    public Outcome<RemovalPlan> remove(AppSlug app, boolean leaveRunning, String author) {
        return ongoing.whileRemoving(app, () -> switch (plan.plan(app)) {
            case Refused<RemovalPlan> refused -> refused;
            case Done<RemovalPlan>(RemovalPlan planned, List<Finding> _) ->
                planned.leavesRunning() && !leaveRunning ? stillThere(app) : forgotten(planned, author);
        });
    }

    /** What was cut off half-way is told as well: versions may be gone. */
    private Outcome<RemovalPlan> forgotten(RemovalPlan planned, String author) {
        AppSlug app = planned.app();
        try {
            return Refusals.guarded(() -> {
                forget(app);
                LOG.infof(
                        "app-removed app=%s versions=%d left-running=%d left-staying=%d author=%s",
                        app,
                        planned.versions(),
                        planned.running().size(),
                        planned.staying().size(),
                        author);
                return new Done<>(planned);
            });
        } finally {
            news.publish(new AppEvent.VersionsChanged(app));
        }
    }

    /** Its history first: what is written of it while the rest goes would stay behind. */
    private void forget(AppSlug app) {
        followed.stopRecording(app);
        try {
            store.forget(app);
        } catch (StoreException cutOff) {
            followed.record(app);
            throw cutOff;
        }
        followed.forget(app);
    }

    private static Outcome<RemovalPlan> stillThere(AppSlug app) {
        return Outcome.refused(
                Outcome.Reason.CONFLICT,
                Finding.error(
                        "app-in-cluster",
                        "Objects of " + app + " run in the cluster. Take it out first, or choose to leave it running.",
                        Place.ofSubject(app.value())));
    }
}
