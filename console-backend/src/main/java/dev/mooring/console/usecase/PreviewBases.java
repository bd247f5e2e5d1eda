package dev.mooring.console.usecase;

import dev.mooring.config.functions.RegistryInfo;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.Package;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What previews of a configuration start from; kept shortly, because each keystroke asks for one. */
@ApplicationScoped
class PreviewBases {

    private static final Duration KEPT = Duration.ofSeconds(15);
    private static final int MOST = 8;

    private final AppStore store;
    private final PackageShelf packages;
    private final ImageRegistries registries;
    private final Remembered<Key, Outcome<Basis>> recent;

    PreviewBases(AppStore store, PackageShelf packages, ImageRegistries registries, InstantSource clock) {
        this.store = store;
        this.packages = packages;
        this.registries = registries;
        this.recent = new Remembered<>(clock, KEPT, MOST);
    }

    /**
     * @param version the version that the answers are based on
     * @param registry what the next version would be made with
     * @param before the manifests to compare with
     */
    record Basis(Package content, Version version, RegistryInfo registry, List<Manifest> before) {

        /** Of the version that would be made. */
        Circumstances next() {
            return new Circumstances(version.license(), registry, Edition.after(version));
        }
    }

    private record Key(AppSlug app, Sequence basedOn) {}

    Outcome<Basis> of(AppSlug app, Sequence basedOn) {
        return recent.get(new Key(app, basedOn), () -> read(app, basedOn));
    }

    private Outcome<Basis> read(AppSlug app, Sequence basedOn) {
        Optional<Version> version = store.version(app, basedOn);
        return version.isEmpty()
                ? Refusals.noVersion(app, basedOn)
                : packages.of(version.get())
                        .map(content ->
                                new Basis(content, version.get(), registries.forDraft(app), before(version.get())));
    }

    private List<Manifest> before(Version version) {
        return store.app(version.app())
                .flatMap(AppRecord::running)
                .flatMap(running -> store.usableManifests(version.app(), running))
                .or(() -> store.usableManifests(version.app(), version.sequence()))
                .map(Rendered::manifests)
                .orElse(List.of());
    }
}
