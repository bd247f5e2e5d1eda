package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ItemName;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.Package;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        return Refusals.guarded(() -> store.newest(app)
                .map(newest -> packages.of(newest).map(content -> draft(newest, content)))
                .orElseGet(() -> Refusals.noApp(app)));
    }

    private ConfigDraft draft(Version newest, Package content) {
        Optional<Version> running =
                store.app(newest.app()).flatMap(AppRecord::running).flatMap(at -> store.version(newest.app(), at));
        return new ConfigDraft(
                newest.app(),
                newest.sequence(),
                session(newest, content),
                running.map(version -> state(version, content)),
                added(newest, running, content));
    }

    /** The number that saving would give: templates on the screen see the version to be. */
    private ScreenSession session(Version version, Package content) {
        return contents.session(
                content, version.values(), version.license(), version.sequence().next());
    }

    private ScreenState state(Version version, Package content) {
        return contents.session(content, version.values(), version.license(), version.sequence())
                .state();
    }

    /** What the release before did not ask; nothing where it is not known any more. */
    private Set<ItemName> added(Version newest, Optional<Version> running, Package content) {
        Optional<Version> before =
                running.or(() -> newest.parent().flatMap(parent -> store.version(newest.app(), parent)));
        return before.map(version -> newIn(content, version)).orElse(Set.of());
    }

    private Set<ItemName> newIn(Package content, Version before) {
        if (!(packages.of(before) instanceof Outcome.Done<Package>(Package release, List<Finding> notes))) {
            return Set.of();
        }
        Set<ItemName> asked = release.screen().items().map(ConfigItem::name).collect(Collectors.toSet());
        return content.screen()
                .items()
                .map(ConfigItem::name)
                .filter(name -> !asked.contains(name))
                .collect(Collectors.toSet());
    }
}
