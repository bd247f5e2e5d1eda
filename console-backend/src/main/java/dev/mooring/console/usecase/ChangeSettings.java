package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.version.AppSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/** Sets how Mooring looks after an application. Makes no version and touches nothing that runs. */
@ApplicationScoped
public class ChangeSettings {

    private static final Logger LOG = Logger.getLogger(ChangeSettings.class);

    private final AppStore store;
    private final PruneVersions prune;

    ChangeSettings(AppStore store, PruneVersions prune) {
        this.store = store;
        this.prune = prune;
    }

    /** @param change of the settings as they are now, so that what one page does not know stays as it is */
    public Outcome<AppSettings> change(AppSlug app, UnaryOperator<AppSettings> change, String author) {
        return Refusals.guarded(() -> store.app(app).isEmpty() ? Refusals.noApp(app) : changed(app, change, author));
    }

    private Outcome<AppSettings> changed(AppSlug app, UnaryOperator<AppSettings> change, String author) {
        AppSettings before = store.settings(app);
        AppSettings after = change.apply(before);
        if (!after.equals(before)) {
            store.saveSettings(app, after);
            LOG.infof("settings-changed app=%s by=%s settings=%s", app, RecordReveal.oneLine(author), after);
            prune.begin(app);
        }
        return new Done<>(after);
    }
}
