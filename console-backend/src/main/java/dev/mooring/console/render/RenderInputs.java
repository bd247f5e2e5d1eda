package dev.mooring.console.render;

import dev.mooring.config.functions.ClusterInfo;
import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.functions.KotsFunctions;
import dev.mooring.config.functions.LicenseFields;
import dev.mooring.config.functions.ReleaseInfo;
import dev.mooring.config.template.Functions;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Everything that a rendering depends on besides the package and its answers.
 *
 * @param namespace where objects without a namespace of their own go
 * @param random a fresh source for generated values
 */
public record RenderInputs(
        String namespace,
        LicenseFields license,
        ReleaseInfo release,
        ClusterInfo cluster,
        InstantSource clock,
        Supplier<RandomGenerator> random,
        Connections connections) {

    /** With nothing around the installation. */
    public RenderInputs(
            String namespace,
            LicenseFields license,
            ReleaseInfo release,
            ClusterInfo cluster,
            InstantSource clock,
            Supplier<RandomGenerator> random) {
        this(namespace, license, release, cluster, clock, random, Connections.NONE);
    }

    public RenderInputs with(Connections around) {
        return new RenderInputs(namespace, license, release, cluster, clock, random, around);
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
