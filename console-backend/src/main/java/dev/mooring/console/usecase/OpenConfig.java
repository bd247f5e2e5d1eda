package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.Package;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Opens the configuration screen with the answers of the newest version. */
@ApplicationScoped
public class OpenConfig {

    private final AppStore store;
    private final PackageShelf packages;
    private final VersionContents contents;

    OpenConfig(AppStore store, PackageShelf packages, VersionContents contents) {
        this.store = store;
        this.packages = packages;
        this.contents = contents;
    }

    public Outcome<ConfigDraft> open(AppSlug app) {
        return Refusals.guarded(() -> store.versions(app).stream()
                .findFirst()
                .map(newest -> packages.of(newest).map(content -> draft(newest, content)))
                .orElseGet(() -> Refusals.noApp(app)));
    }

    private ConfigDraft draft(Version newest, Package content) {
        return new ConfigDraft(
                newest.app(), newest.sequence(), session(newest, content), running(newest.app(), content));
    }

    /** The number that saving would give: templates on the screen see the version to be. */
    private ScreenSession session(Version version, Package content) {
        return contents.session(
                content, version.values(), version.license(), version.sequence().next());
    }

    private Optional<ScreenState> running(AppSlug app, Package content) {
        return store.app(app)
                .flatMap(AppRecord::running)
                .flatMap(sequence -> store.version(app, sequence))
                .map(version -> contents.session(content, version.values(), version.license(), version.sequence())
                        .state());
    }
}
