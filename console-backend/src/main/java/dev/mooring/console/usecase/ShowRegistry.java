package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.RegistryStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;

/** Where an application's images come from, and whether its newest version knows that already. */
@ApplicationScoped
public class ShowRegistry {

    private final AppStore apps;
    private final RegistryStore store;
    private final ImageRegistries registries;
    private final RegistryNotices notices;

    ShowRegistry(AppStore apps, RegistryStore store, ImageRegistries registries, RegistryNotices notices) {
        this.apps = apps;
        this.store = store;
        this.registries = registries;
        this.notices = notices;
    }

    /** Its notes tell what stands between the setting and the newest version. */
    public Outcome<RegistryView> show(AppSlug app) {
        return Refusals.guarded(() -> apps.newest(app).map(this::view).orElseGet(() -> Refusals.noApp(app)));
    }

    private Outcome<RegistryView> view(Version newest) {
        RegistryView view = new RegistryView(
                store.setting(newest.app()), registries.consoleWords(), newest.sequence(), registries.recorded(newest));
        return new Done<>(view, notices.about(newest));
    }
}
