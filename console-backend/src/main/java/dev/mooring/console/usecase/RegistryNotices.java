package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.images.RegistrySetting;
import dev.mooring.console.images.VersionRegistry;
import dev.mooring.console.store.RegistryStore;
import dev.mooring.console.store.StoreException;
import dev.mooring.console.usecase.ImageRegistries.Chosen;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What stands between the registry that counts now and the one that the newest version was made with. */
@ApplicationScoped
class RegistryNotices {

    private final RegistryStore store;
    private final ImageRegistries registries;

    RegistryNotices(RegistryStore store, ImageRegistries registries) {
        this.store = store;
        this.registries = registries;
    }

    /** Empty where both give the same. Where the login is in a Secret, the cluster is asked. What cannot be read is told. */
    List<Finding> about(Version newest) {
        try {
            return noticed(newest);
        } catch (StoreException unreadable) {
            return List.of(unreadable.finding());
        }
    }

    private List<Finding> noticed(Version newest) {
        RegistrySetting setting = store.setting(newest.app());
        VersionRegistry made = registries.recorded(newest);
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
                "The registry changed: version " + newest.sequence()
                        + " was made with another registry or login than what counts now. It keeps its own, and the next"
                        + " version takes what counts now. To make that version, save the registry in the settings.",
                Place.ofSubject("version " + newest.sequence()));
    }
}
