package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * What an admin set for a feature of the console that has a module of its own. The backend keeps it beside the
 * application's other state and does not know what it means; secrets do not belong here.
 */
@ApplicationScoped
public class FeatureSettings {

    private static final Logger LOG = Logger.getLogger(FeatureSettings.class);

    private final AppStore store;

    FeatureSettings(AppStore store) {
        this.store = store;
    }

    /**
     * Empty where nothing was set.
     *
     * @param feature its name in small letters, such as {@code graphs}
     */
    public Outcome<Map<String, String>> read(AppSlug app, String feature) {
        return Refusals.guarded(
                () -> new Done<>(store.featureSettings(app, feature).orElse(Map.of())));
    }

    public Outcome<Map<String, String>> save(AppSlug app, String feature, Map<String, String> settings, String author) {
        return Refusals.guarded(() -> {
            if (store.app(app).isEmpty()) {
                return Refusals.noApp(app);
            }
            store.saveFeatureSettings(app, feature, settings);
            LOG.infof("feature-set app=%s feature=%s by=%s", app, feature, author);
            return new Done<>(Map.copyOf(settings));
        });
    }
}
