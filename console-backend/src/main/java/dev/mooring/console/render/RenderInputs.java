package dev.mooring.console.render;

import dev.mooring.config.functions.ClusterInfo;
import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.functions.KotsFunctions;
import dev.mooring.config.functions.LicenseFields;
import dev.mooring.config.functions.ReleaseInfo;
import dev.mooring.config.template.Functions;
import dev.mooring.console.version.Patches;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Everything that a rendering depends on besides the package and its answers.
 *
 * @param namespace where objects without a namespace of their own go
 * @param random a fresh source for generated values
 * @param patches what the customer changes in what comes out
 */
public record RenderInputs(
        String namespace,
        LicenseFields license,
        ReleaseInfo release,
        ClusterInfo cluster,
        InstantSource clock,
        Supplier<RandomGenerator> random,
        Connections connections,
        Patches patches) {

    /** With nothing around the installation. */
    public RenderInputs(
            String namespace,
            LicenseFields license,
            ReleaseInfo release,
            ClusterInfo cluster,
            InstantSource clock,
            Supplier<RandomGenerator> random) {
        this(namespace, license, release, cluster, clock, random, Connections.NONE, Patches.NONE);
    }

    public RenderInputs with(Connections around) {
        return new RenderInputs(namespace, license, release, cluster, clock, random, around, patches);
    }

    public RenderInputs with(ClusterInfo known) {
        return new RenderInputs(namespace, license, release, known, clock, random, connections, patches);
    }

    public RenderInputs with(Patches changes) {
        return new RenderInputs(namespace, license, release, cluster, clock, random, connections, changes);
    }

    /** The functions that the package's templates see over certain answers. */
    public Functions functions(String appSlug, ConfigLookup answers) {
        return KotsFunctions.builder(clock, random.get())
                .appSlug(appSlug)
                .license(license)
                .release(release)
                .cluster(cluster)
                .lookup(connections.objects())
                .registry(connections.registry())
                .imageProxy(connections.images())
                .identity(connections.identity())
                .proxy(connections.proxy())
                .privateCa(connections.privateCa())
                .config(answers)
                .build();
    }
}
