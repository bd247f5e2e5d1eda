package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.evaluation.Surroundings;
import dev.mooring.config.functions.ClusterInfo;
import dev.mooring.config.functions.LicenseFields;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.cluster.VisibleObjects;
import dev.mooring.console.packages.Package;
import dev.mooring.console.render.Connections;
import dev.mooring.console.render.RenderInputs;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.render.Renderer;
import dev.mooring.console.version.Patches;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Evaluates screens and renders manifests with what this console knows: cluster, license, clock, randomness. */
@ApplicationScoped
class VersionContents {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Cluster cluster;
    private final ClusterFacts facts;
    private final InstantSource clock;
    private final Supplier<RandomGenerator> random;
    private final ChoicesFromCluster choices;
    private final Licenses licenses;
    private final WorkObservers observers;
    private final Remembered<ClusterFacts, ClusterInfo> recent;

    VersionContents(
            Cluster cluster,
            ClusterFacts facts,
            ChoicesFromCluster choices,
            Licenses licenses,
            WorkObservers observers,
            InstantSource clock,
            Supplier<RandomGenerator> random) {
        this.cluster = cluster;
        this.facts = facts;
        this.choices = choices;
        this.licenses = licenses;
        this.observers = observers;
        this.recent = new Remembered<>(clock, KEPT, 1);
        this.clock = clock;
        this.random = random;
    }

    /** A screen open for answers. */
    ScreenSession session(Package content, ConfigValues values, String license, Edition edition) {
        RenderInputs inputs = inputs(content, license, edition);
        Surroundings surroundings = new Surroundings(
                answers -> inputs.functions(content.slug().value(), answers),
                choices.forScreen(content.screen()),
                clock,
                random.get());
        return observers.timed(
                WorkObserver::evaluated, () -> ScreenSession.open(content.screen(), values, surroundings));
    }

    Rendered render(Package content, ScreenState answers, String license, Patches patches, Edition edition) {
        RenderInputs inputs = inputs(content, license, edition).with(patches);
        return observers.timed(WorkObserver::rendered, () -> Renderer.render(content, answers, inputs));
    }

    private RenderInputs inputs(Package content, String license, Edition edition) {
        LicenseFields terms = licenses.fields(license);
        return new RenderInputs(facts.namespace(), terms, edition.info(content, terms), clusterInfo(), clock, random)
                .with(connections());
    }

    private Connections connections() {
        return ConsoleEnvironment.connections(System.getenv()).withObjects(new VisibleObjects(cluster));
    }

    /** Kept for a while: a preview follows each keystroke. */
    private ClusterInfo clusterInfo() {
        return recent.get(facts, this::askedInfo);
    }

    /** Templates see what may be known; a cluster that does not tell is no reason to stop. */
    private ClusterInfo askedInfo() {
        return switch (cluster.info()) {
            case ClusterAnswer.Ok<ClusterInfo>(ClusterInfo info) -> info;
            case ClusterAnswer.Refused<ClusterInfo> refused -> ClusterInfo.unknown(facts.namespace());
        };
    }
}
