package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.Package;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.ImageRegistries.Chosen;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes versions: evaluates, renders, stores, tells. The one way a version comes into being. */
@ApplicationScoped
class NewVersions {

    private final AppStore store;
    private final VersionContents contents;
    private final ImageRegistries registries;
    private final Licenses licenses;
    private final AppNews news;
    private final PruneVersions prune;
    private final InstantSource clock;

    NewVersions(
            AppStore store,
            VersionContents contents,
            ImageRegistries registries,
            Licenses licenses,
            AppNews news,
            PruneVersions prune,
            InstantSource clock) {
        this.prune = prune;
        this.store = store;
        this.contents = contents;
        this.registries = registries;
        this.licenses = licenses;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What a version is to be made of.
     *
     * @param answersRequired whether missing answers refuse the version, or make one that needs configuration
     */
    record Ingredients(
            Package content,
            String packageDigest,
            ConfigValues values,
            String license,
            Release release,
            Patches patches,
            VersionSource source,
            String author,
            String note,
            Optional<Sequence> parent,
            boolean answersRequired) {

        AppSlug app() {
            return content.slug();
        }
    }

    /** Nothing is made with a license that has expired or cannot be believed, or without the registry's login. */
    Outcome<Version> make(Ingredients from) {
        List<Finding> objections = licenses.objections(from.license());
        if (!objections.isEmpty()) {
            return new Refused<>(Reason.INVALID, objections);
        }
        return switch (registries.next(from.app())) {
            case Refused<Chosen>(Reason reason, List<Finding> findings) -> new Refused<>(reason, findings);
            case Done<Chosen>(Chosen registry, var _) -> made(from, registry);
        };
    }

    private Outcome<Version> made(Ingredients from, Chosen registry) {
        Sequence sequence = store.next(from.app(), store.newestSequence(from.app()));
        Circumstances under = new Circumstances(from.license(), registry.info(), new Edition(from.release(), sequence));
        ScreenState answers =
                contents.session(from.content(), from.values(), under).state();
        if (!answers.isDeployable()) {
            return from.answersRequired()
                    ? new Refused<>(Reason.INVALID, answers.findings())
                    : stored(from, registry, sequence, answers, Optional.empty());
        }
        Rendered rendered = contents.render(from.content(), answers, under, from.patches());
        return rendered.isDeployable()
                ? stored(from, registry, sequence, answers, Optional.of(rendered))
                : new Refused<>(Reason.INVALID, rendered.obstacles());
    }

    private Outcome<Version> stored(
            Ingredients from, Chosen registry, Sequence sequence, ScreenState answers, Optional<Rendered> rendered) {
        Version version = new Version(
                from.app(),
                sequence,
                from.packageDigest(),
                from.release(),
                from.source(),
                from.author(),
                clock.instant(),
                from.note(),
                answers.values(),
                from.license(),
                from.patches(),
                Optional.of(registry.recorded()),
                from.parent(),
                rendered.isPresent() ? new VersionState.Ready() : new VersionState.NeedsConfig());
        store.create(version, rendered);
        news.publish(new AppEvent.VersionsChanged(from.app()));
        prune.begin(from.app());
        List<Finding> notes = rendered.map(Rendered::findings).orElse(List.of());
        return new Done<>(version, notes);
    }
}
