package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.release.AutoDeploy;
import dev.mooring.console.release.KnownVersion;
import dev.mooring.console.release.VersionLine;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.update.UpdateSettings;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Ends automatic deploys when an admin goes back to a past version: they would undo that at once. */
@ApplicationScoped
class AutomaticPolicy {

    private static final Logger LOG = Logger.getLogger(AutomaticPolicy.class);

    private final AppStore store;
    private final VersionLines lines;
    private final AppNews news;

    AutomaticPolicy(AppStore store, VersionLines lines, AppNews news) {
        this.store = store;
        this.lines = lines;
        this.news = news;
    }

    /** To be asked before a deploy that somebody wants begins; what was turned off is told. */
    Optional<Finding> before(Version version, String author) {
        UpdateSettings settings = store.updates(version.app());
        if (settings.autoDeploy() == AutoDeploy.OFF || !isPast(version)) {
            return Optional.empty();
        }
        store.saveUpdates(version.app(), settings.withAutoDeploy(AutoDeploy.OFF));
        String words = "Automatic deploys were turned off, because " + author + " went back to version "
                + version.sequence() + ". Turn them on again in the settings when later releases are wanted.";
        store.lastCheck(version.app()).ifPresent(last -> store.saveLastCheck(version.app(), last.withAutomatic(words)));
        LOG.infof("automatic-deploys-off app=%s by=%s version=%s", version.app(), author, version.sequence());
        news.publish(new AppEvent.UpdatesChanged(version.app()));
        return Optional.of(Finding.info(
                "automatic-deploys-off", words, Place.ofSubject(version.app().value())));
    }

    private boolean isPast(Version version) {
        VersionLine line = lines.of(version.app()).line();
        List<KnownVersion> past = line.past();
        return past.stream().anyMatch(known -> known.sequence().equals(version.sequence()));
    }
}
