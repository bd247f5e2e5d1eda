package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.version.AppSettings;
import jakarta.enterprise.context.ApplicationScoped;

/** What an admin has set for an application, besides its configuration. */
@ApplicationScoped
public class ShowSettings {

    private final AppStore store;

    ShowSettings(AppStore store) {
        this.store = store;
    }

    public Outcome<AppSettings> show(AppSlug app) {
        return Refusals.guarded(() -> store.app(app).isEmpty() ? Refusals.noApp(app) : new Done<>(store.settings(app)));
    }
}
