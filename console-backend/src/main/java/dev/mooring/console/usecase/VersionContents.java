package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.evaluation.Surroundings;
import dev.mooring.config.functions.ClusterInfo;
import dev.mooring.config.functions.LicenseFields;
import dev.mooring.config.functions.RegistryInfo;
import dev.mooring.config.functions.ReleaseInfo;
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
    ScreenSession session(Package content, ConfigValues values, Circumstances under) {
        RenderInputs inputs = inputs(content, under);
        Surroundings surroundings = new Surroundings(
                answers -> inputs.functions(content.slug().value(), answers),
                choices.forScreen(content.screen()),
                clock,
                random.get());
        return observers.timed(
                WorkObserver::evaluated, () -> ScreenSession.open(content.screen(), values, surroundings));
    }

    Rendered render(Package content, ScreenState answers, Circumstances under, Patches patches) {
        RenderInputs inputs = inputs(content, under).with(patches);
        return observers.timed(WorkObserver::rendered, () -> Renderer.render(content, answers, inputs));
    }

    private RenderInputs inputs(Package content, Circumstances under) {
        LicenseFields terms = licenses.fields(under.license());
        ReleaseInfo release = under.edition().info(content, terms);
        return new RenderInputs(facts.namespace(), terms, release, clusterInfo(), clock, random)
                .with(connections(under.registry()));
    }

    private Connections connections(RegistryInfo registry) {
        return ConsoleEnvironment.connections(System.getenv())
                .withObjects(new VisibleObjects(cluster))
                .withRegistry(registry);
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
