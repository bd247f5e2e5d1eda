package dev.mooring.fuzz;

import dev.mooring.config.functions.ClusterInfo;
import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.functions.LicenseFields;
import dev.mooring.config.functions.ReleaseInfo;
import dev.mooring.config.template.Functions;
import dev.mooring.console.render.RenderInputs;
import java.time.Instant;
import java.util.Random;

/** The functions of an installation in which time stands still and chance repeats itself. */
final class Kots {

    static final RenderInputs INPUTS = new RenderInputs(
            "fuzz",
            LicenseFields.NONE,
            ReleaseInfo.UNKNOWN,
            ClusterInfo.unknown("fuzz"),
            () -> Instant.EPOCH,
            () -> new Random(1));

    private Kots() {}

    static Functions over(ConfigLookup answers) {
        return INPUTS.functions("fuzz", answers);
    }
}
