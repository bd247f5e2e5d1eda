package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.StoreException;
import dev.mooring.console.version.Retention;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState.Cancelling;
import dev.mooring.console.version.VersionState.Deploying;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Removes versions beyond the limit that the admin set, and what only they named. Done beside whatever made it necessary:
 * it keeps nobody waiting, and where it fails the next time does it.
 */
@ApplicationScoped
class PruneVersions {

    private static final Logger LOG = Logger.getLogger(PruneVersions.class);

    private final AppStore store;
    private final AppNews news;
    private final Set<AppSlug> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    PruneVersions(AppStore store, AppNews news) {
        this.store = store;
        this.news = news;
    }

    /** From here on the cluster is out of reach; the next start does the rest. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Begins, unless it is being done already. */
    void begin(AppSlug app) {
        if (busy.add(app)) {
            Thread.ofVirtual().name("prune-" + app).start(() -> prunedQuietly(app));
        }
    }

    private void prunedQuietly(AppSlug app) {
        try {
            prune(app);
        } catch (StoreException e) {
            LOG.warnf("prune-failed app=%s cause=%s", app, e.getMessage());
        } catch (RuntimeException e) {
            told(app, e);
        } finally {
            busy.remove(app);
        }
    }

    private void told(AppSlug app, RuntimeException broken) {
        if (stopping) {
            LOG.debugf("prune-cut-off app=%s", app);
        } else {
            LOG.errorf(broken, "prune-broken app=%s", app);
        }
    }

    /** Removes what may go now; gives the versions that went. */
    List<Sequence> prune(AppSlug app) {
        Retention retention = new Retention(store.settings(app).keptVersions());
        List<Version> versions = store.versions(app);
        Optional<Sequence> running = store.app(app).flatMap(AppRecord::running);
        List<Sequence> dispensable = retention.dispensable(versions, running);
        List<Sequence> removed =
                dispensable.stream().filter(sequence -> removed(app, sequence)).toList();
        int secrets = store.sweep(app);
        if (!removed.isEmpty() || secrets > 0) {
            LOG.infof("versions-pruned app=%s versions=%s secrets=%s", app, removed, secrets);
        }
        if (!removed.isEmpty()) {
            news.publish(new AppEvent.VersionsChanged(app));
        }
        return removed;
    }

    /** Whoever began to deploy it since keeps it. */
    private boolean removed(AppSlug app, Sequence sequence) {
        boolean wanted = store.version(app, sequence)
                        .filter(version ->
                                version.state() instanceof Deploying || version.state() instanceof Cancelling)
                        .isPresent()
                || store.app(app)
                        .flatMap(AppRecord::running)
                        .filter(sequence::equals)
                        .isPresent();
        if (!wanted) {
            store.remove(app, sequence);
        }
        return !wanted;
    }
}
