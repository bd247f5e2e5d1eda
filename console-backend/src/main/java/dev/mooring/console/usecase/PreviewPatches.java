package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.plan.Comparison;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.render.Renderer;
import dev.mooring.console.render.patch.PatchBounds;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.usecase.PreviewBases.Basis;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.Sequence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells what patches that are not saved yet make of the manifests, without asking the cluster. */
@ApplicationScoped
public class PreviewPatches {

    private final PreviewBases bases;
    private final VersionContents contents;

    PreviewPatches(PreviewBases bases, VersionContents contents) {
        this.bases = bases;
        this.contents = contents;
    }

    /** All that the patches change in what the vendor's release gives without them. */
    public Outcome<ConfigPreview> preview(AppSlug app, Sequence basedOn, Patches patches) {
        List<Finding> refusals = PatchBounds.refusals(patches);
        return refusals.isEmpty()
                ? Refusals.guarded(() -> bases.of(app, basedOn).map(basis -> preview(basis, patches)))
                : new Refused<>(Reason.INVALID, refusals);
    }

    private ConfigPreview preview(Basis basis, Patches patches) {
        ScreenState answers = contents.session(basis.content(), basis.version().values(), basis.next())
                .state();
        Rendered unpatched = contents.render(basis.content(), answers, basis.next(), Patches.NONE);
        Rendered patched = Renderer.patched(unpatched, patches);
        Comparison comparison = Comparison.of(unpatched.manifests(), patched.manifests());
        return new ConfigPreview(comparison.documents(), comparison.unchanged(), ofPatches(unpatched, patched));
    }

    /** What stands against the release itself is told elsewhere, unless it stops this as well. */
    private static List<Finding> ofPatches(Rendered unpatched, Rendered patched) {
        return patched.findings().stream()
                .filter(finding -> finding.isError() || !unpatched.findings().contains(finding))
                .toList();
    }
}
