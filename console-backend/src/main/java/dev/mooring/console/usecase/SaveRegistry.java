package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.images.RegistryRequest;
import dev.mooring.console.images.RegistrySetting;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.Package;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.RegistryStore;
import dev.mooring.console.usecase.ImageRegistries.Chosen;
import dev.mooring.console.usecase.NewVersions.Ingredients;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Says where an application's images come from. Where that makes a difference to the newest version, a new one is made of the
 * same release and answers; what runs is not touched.
 */
@ApplicationScoped
public class SaveRegistry {

    private static final Logger LOG = Logger.getLogger(SaveRegistry.class);

    private final AppStore apps;
    private final RegistryStore store;
    private final ImageRegistries registries;
    private final PackageShelf packages;
    private final NewVersions versions;

    SaveRegistry(
            AppStore apps,
            RegistryStore store,
            ImageRegistries registries,
            PackageShelf packages,
            NewVersions versions) {
        this.apps = apps;
        this.store = store;
        this.registries = registries;
        this.packages = packages;
        this.versions = versions;
    }

    /**
     * Refused as INVALID where the setting cannot be, its login cannot be had, or no version can be made with it.
     *
     * @param note why, for those who read the versions later
     */
    public Outcome<SavedRegistry> save(AppSlug app, RegistryRequest request, String note, String author) {
        return Refusals.guarded(() -> apps.newest(app)
                .map(newest -> read(newest, request, note, author))
                .orElseGet(() -> Refusals.noApp(app)));
    }

    private Outcome<SavedRegistry> read(Version newest, RegistryRequest request, String note, String author) {
        RegistrySetting present = store.setting(newest.app());
        RegistryRequest.Reading reading = request.read(present);
        return reading.setting()
                .map(setting -> taken(newest, present, setting, note, author))
                .map(outcome -> noted(outcome, reading.findings()))
                .orElseGet(() -> new Refused<>(Reason.INVALID, reading.findings()));
    }

    private static Outcome<SavedRegistry> noted(Outcome<SavedRegistry> outcome, List<Finding> warnings) {
        return outcome instanceof Done<SavedRegistry>(SavedRegistry saved, List<Finding> notes)
                ? new Done<>(
                        saved, Stream.concat(warnings.stream(), notes.stream()).toList())
                : outcome;
    }

    private Outcome<SavedRegistry> taken(
            Version newest, RegistrySetting present, RegistrySetting setting, String note, String author) {
        return switch (registries.chosen(newest.app(), setting)) {
            case Refused<Chosen>(Reason reason, List<Finding> findings) -> new Refused<>(reason, findings);
            case Done<Chosen>(Chosen chosen, var _)
            when chosen.recorded().givesTheSameAs(registries.recorded(newest)) -> {
                store(newest.app(), present, setting, author);
                yield new Done<>(new SavedRegistry(setting, Optional.empty()));
            }
            case Done<Chosen> _ -> made(newest, present, setting, note, author);
        };
    }

    /** Stored before the version: one that is cut off here is told by {@link ShowRegistry}, and made by saving again. */
    private Outcome<SavedRegistry> made(
            Version newest, RegistrySetting present, RegistrySetting setting, String note, String author) {
        store(newest.app(), present, setting, author);
        Outcome<Version> outcome = version(newest, note, author);
        if (outcome instanceof Refused<Version>) {
            store(newest.app(), setting, present, author);
        }
        return outcome.map(version -> new SavedRegistry(setting, Optional.of(version)));
    }

    private void store(AppSlug app, RegistrySetting before, RegistrySetting after, String author) {
        if (!after.equals(before)) {
            store.save(app, after);
            LOG.infof("registry-set app=%s by=%s registry=\"%s\"", app, RecordReveal.oneLine(author), after.words());
        }
    }

    private Outcome<Version> version(Version newest, String note, String author) {
        return switch (packages.of(newest)) {
            case Refused<Package>(Reason reason, List<Finding> findings) -> new Refused<>(reason, findings);
            case Done<Package>(Package content, var _) ->
                versions.make(new Ingredients(
                        content,
                        newest.packageDigest(),
                        newest.values(),
                        newest.license(),
                        newest.release(),
                        newest.patches(),
                        VersionSource.REGISTRY_CHANGE,
                        author,
                        note,
                        Optional.of(newest.sequence()),
                        false));
        };
    }
}
