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
import dev.mooring.console.usecase.ConfigBase.Onto;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens the configuration screen with the answers of the newest version, or of any other. */
@ApplicationScoped
public class OpenConfig {

    private final AppStore store;
    private final PackageShelf packages;
    private final VersionContents contents;
    private final ImageRegistries registries;

    OpenConfig(AppStore store, PackageShelf packages, VersionContents contents, ImageRegistries registries) {
        this.store = store;
        this.packages = packages;
        this.contents = contents;
        this.registries = registries;
    }

    /** What a draft is made of; the license is the newest, whatever the answers are. */
    private record Basis(Version release, Version answers, Version newest) {

        static Basis of(Version newest, Version answers, Onto onto) {
            return switch (onto) {
                case SAME_RELEASE -> new Basis(answers, answers, newest);
                case NEWEST_RELEASE -> new Basis(newest, answers, newest);
            };
        }

        ConfigBase base() {
            return new ConfigBase(release.sequence(), answers.sequence(), newest.sequence());
        }
    }

    public Outcome<ConfigDraft> open(AppSlug app) {
        return Refusals.guarded(() -> store.newest(app)
                .map(newest -> opened(Basis.of(newest, newest, Onto.SAME_RELEASE)))
                .orElseGet(() -> Refusals.noApp(app)));
    }

    /** @param answers the version whose answers one begins with */
    public Outcome<ConfigDraft> open(AppSlug app, Sequence answers, Onto onto) {
        return Refusals.guarded(() -> {
            Optional<Version> newest = store.newest(app);
            if (newest.isEmpty()) {
                return Refusals.noApp(app);
            }
            Optional<Version> wanted = store.version(app, answers);
            return wanted.isEmpty()
                    ? Refusals.noVersion(app, answers)
                    : opened(Basis.of(newest.get(), wanted.get(), onto));
        });
    }

    private Outcome<ConfigDraft> opened(Basis basis) {
        return packages.of(basis.release()).map(content -> draft(basis, content));
    }

    private ConfigDraft draft(Basis basis, Package content) {
        Version release = basis.release();
        Optional<Version> running =
                store.app(release.app()).flatMap(AppRecord::running).flatMap(at -> store.version(release.app(), at));
        return new ConfigDraft(
                release.app(),
                basis.base(),
                session(basis, content),
                running.map(version -> state(version, content)),
                added(release, running, content));
    }

    /** The number that saving would give: templates on the screen see the version to be. */
    private ScreenSession session(Basis basis, Package content) {
        return contents.session(
                content,
                basis.answers().values(),
                new Circumstances(
                        basis.newest().license(),
                        registries.forDraft(basis.newest().app()),
                        new Edition(
                                basis.release().release(),
                                basis.newest().sequence().next())));
    }

    private ScreenState state(Version version, Package content) {
        return contents.session(content, version.values(), registries.circumstances(version))
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
