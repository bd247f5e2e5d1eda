package dev.mooring.console.cli;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.functions.ClusterInfo;
import dev.mooring.config.functions.LicenseFields;
import dev.mooring.config.functions.ReleaseInfo;
import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageReading;
import dev.mooring.console.render.PackageCheck;
import dev.mooring.console.render.RenderInputs;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Everything that can be found out about a package without answers and without a cluster. */
final class PackageLint {

    private PackageLint() {}

    static List<Finding> of(PackageReading reading) {
        return Stream.concat(
                        reading.findings().stream(),
                        reading.content().stream()
                                .flatMap(content -> PackageCheck.of(content, inputs(content)).stream()))
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
    }

    /** Nothing is known of a license or a cluster. */
    private static RenderInputs inputs(Package content) {
        return new RenderInputs(
                "default",
                LicenseFields.NONE,
                new ReleaseInfo(-1, "", "", content.version(), content.releaseNotes(), false, false),
                ClusterInfo.unknown("default"),
                InstantSource.system(),
                SecureRandom::new);
    }
}
