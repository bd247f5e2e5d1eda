package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All versions of an application that are kept, newest first. */
@ApplicationScoped
public class ListVersions {

    private final AppStore store;

    ListVersions(AppStore store) {
        this.store = store;
    }

    public Outcome<List<Version>> list(AppSlug app) {
        return Refusals.guarded(() -> {
            List<Version> versions = store.versions(app);
            return versions.isEmpty() ? Refusals.noApp(app) : new Done<>(versions);
        });
    }
}
