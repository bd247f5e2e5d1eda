package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.images.RegistrySetting;
import dev.mooring.console.images.VersionRegistry;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.RegistryStore;
import dev.mooring.console.usecase.ImageRegistries.Chosen;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where an application's images come from, and whether its newest version knows that already. */
@ApplicationScoped
public class ShowRegistry {

    private final AppStore apps;
    private final RegistryStore store;
    private final ImageRegistries registries;

    ShowRegistry(AppStore apps, RegistryStore store, ImageRegistries registries) {
        this.apps = apps;
        this.store = store;
        this.registries = registries;
    }

    /** Its notes tell what stands between the setting and the newest version. */
    public Outcome<RegistryView> show(AppSlug app) {
        return Refusals.guarded(() -> apps.newest(app).map(this::view).orElseGet(() -> Refusals.noApp(app)));
    }

    private Outcome<RegistryView> view(Version newest) {
        RegistrySetting setting = store.setting(newest.app());
        VersionRegistry made = registries.recorded(newest);
        RegistryView view = new RegistryView(setting, registries.consoleWords(), newest.sequence(), made);
        return new Done<>(view, notes(newest, made, setting));
    }

    private List<Finding> notes(Version newest, VersionRegistry made, RegistrySetting setting) {
        return switch (registries.chosen(newest.app(), setting)) {
            case Done<Chosen>(Chosen now, List<Finding> _) when now.recorded().givesTheSameAs(made) -> List.of();
            case Done<Chosen> _ -> List.of(differs(newest));
            case Refused<Chosen>(var _, List<Finding> findings) -> findings;
        };
    }

    /** The console was started with another one, or what the Secret holds has changed. */
    private static Finding differs(Version newest) {
        return Finding.warning(
                "registry-differs",
                "Version " + newest.sequence()
                        + " was made with another registry or login than what counts now. It keeps its own, and the next"
                        + " version takes what counts now. Save to make that version.",
                Place.ofSubject("version " + newest.sequence()));
    }
}
