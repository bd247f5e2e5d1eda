package dev.mooring.console.render;

import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageFormat;
import dev.mooring.console.render.patch.Patched;
import dev.mooring.console.render.patch.Patching;
import dev.mooring.console.version.Patches;
import java.util.ArrayList;
import java.util.List;

/** Puts answers, and the customer's patches, into a package's manifests. */
public final class Renderer {

    private Renderer() {}

    /** Never throws for what package or answers hold; every broken file is reported, not only the first. */
    public static Rendered render(Package content, ScreenState answers, RenderInputs inputs) {
        return patched(unpatched(content, answers, inputs), inputs.patches());
    }

    private static Rendered unpatched(Package content, ScreenState answers, RenderInputs inputs) {
        return switch (content.format()) {
            case PackageFormat.Kots _ -> new ReleaseRendering(content, answers, inputs).rendered();
            case PackageFormat.HelmChart chart -> new ChartRendering(content, chart, answers, inputs).rendered();
        };
    }

    /** The customer's patches in what was rendered without them; a finding for each that does not go. */
    public static Rendered patched(Rendered rendered, Patches patches) {
        if (patches.isEmpty()) {
            return rendered;
        }
        List<Manifest> manifests = rendered.manifests();
        Patched patched = Patching.apply(
                manifests.stream().map(Manifest::object).toList(),
                patches,
                !rendered.charts().isEmpty());
        List<Manifest> changed = new ArrayList<>();
        for (int index = 0; index < manifests.size(); index++) {
            patched.objects().get(index).map(manifests.get(index)::with).ifPresent(changed::add);
        }
        return rendered.with(changed, patched.settled(), patched.findings());
    }
}
