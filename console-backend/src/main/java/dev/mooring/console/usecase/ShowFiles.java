package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.Package;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.compare.HiddenValues;
import dev.mooring.console.version.files.VersionFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The files of a version: the vendor's, and what was made of them. Whoever shows a secret of theirs records it. */
@ApplicationScoped
public class ShowFiles {

    private final AppStore store;
    private final PackageShelf packages;
    private final VersionContents contents;
    private final ImageRegistries registries;

    ShowFiles(AppStore store, PackageShelf packages, VersionContents contents, ImageRegistries registries) {
        this.store = store;
        this.packages = packages;
        this.contents = contents;
        this.registries = registries;
    }

    public Outcome<VersionFiles> show(AppSlug app, Sequence sequence) {
        return Refusals.guarded(() -> {
            Optional<Version> version = store.version(app, sequence);
            return version.isEmpty()
                    ? Refusals.noVersion(app, sequence)
                    : packages.of(version.get()).map(content -> files(content, version.get()));
        });
    }

    private VersionFiles files(Package content, Version version) {
        HiddenValues hidden =
                HiddenValues.of(contents.session(content, version.values(), registries.circumstances(version))
                        .state());
        return VersionFiles.of(content.files(), store.manifests(version.app(), version.sequence()), hidden);
    }
}
