package dev.mooring.console.render;

import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.console.packages.Package;

/** Puts answers into a package's manifests. */
public final class Renderer {

    private Renderer() {}

    /** Never throws for what package or answers hold; every broken file is reported, not only the first. */
    public static Rendered render(Package content, ScreenState answers, RenderInputs inputs) {
        return new ReleaseRendering(content, answers, inputs).rendered();
    }
}
