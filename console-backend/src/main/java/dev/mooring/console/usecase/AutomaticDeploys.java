package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.release.AutoDeploy;
import dev.mooring.console.release.KnownVersion;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.update.UpdateSettings;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.VersionState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Deploys after a scheduled look for updates what the policy allows, and says why where it does not. */
@ApplicationScoped
class AutomaticDeploys {

    private static final Logger LOG = Logger.getLogger(AutomaticDeploys.class);

    private final AppStore store;
    private final VersionLines lines;
    private final DeployVersion deploy;
    private final AppNews news;

    AutomaticDeploys(AppStore store, VersionLines lines, DeployVersion deploy, AppNews news) {
        this.store = store;
        this.lines = lines;
        this.deploy = deploy;
        this.news = news;
    }

    void afterCheck(AppSlug app) {
        UpdateSettings settings = store.updates(app);
        if (settings.autoDeploy() == AutoDeploy.OFF) {
            return;
        }
        String words =
                switch (settings.autoDeploy().choose(lines.of(app).line())) {
                    case AutoDeploy.Choice.Nothing(String reason) -> reason;
                    case AutoDeploy.Choice.Deploy(KnownVersion version, KnownVersion goal) ->
                        hasFailed(app, version)
                                ? version.release().label() + " is not deployed automatically, because its last deploy"
                                        + " failed. Look at its log, and deploy it yourself."
                                : deployed(app, version, goal);
                };
        LOG.infof("automatic-deploy app=%s result=\"%s\"", app, words);
        store.lastCheck(app).ifPresent(last -> store.saveLastCheck(app, last.withAutomatic(words)));
        news.publish(new AppEvent.UpdatesChanged(app));
    }

    /** What failed once, or was rolled back, would fail again each time. */
    private boolean hasFailed(AppSlug app, KnownVersion version) {
        return store.version(app, version.sequence())
                .filter(stored -> stored.state() instanceof VersionState.Failed)
                .isPresent();
    }

    private String deployed(AppSlug app, KnownVersion version, KnownVersion goal) {
        DeployOrder order =
                new DeployOrder(CurrentUser.CONSOLE, DeployLog.Reason.AUTOMATIC, Choices.NONE, Optional.empty());
        String label = version.release().label();
        return switch (deploy.deploy(app, version.sequence(), order)) {
            case Done<DeployLog> _ ->
                label + " is being deployed automatically"
                        + (version.equals(goal)
                                ? "."
                                : ", because it is required before "
                                        + goal.release().label() + ".");
            case Refused<DeployLog>(Reason _, List<Finding> findings) ->
                label + " was not deployed automatically. "
                        + findings.stream().findFirst().map(Finding::message).orElse("");
        };
    }
}
