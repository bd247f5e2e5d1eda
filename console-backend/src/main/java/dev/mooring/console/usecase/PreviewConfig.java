package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.plan.ChangedDocument;
import dev.mooring.console.deploy.plan.Comparison;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.usecase.PreviewBases.Basis;
import dev.mooring.console.version.Sequence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Tells what answers that are not saved yet would change in the manifests, without asking the cluster. */
@ApplicationScoped
public class PreviewConfig {

    private final PreviewBases bases;
    private final VersionContents contents;

    PreviewConfig(PreviewBases bases, VersionContents contents) {
        this.bases = bases;
        this.contents = contents;
    }

    /** Also answers that cannot be saved yet are rendered as far as they go. */
    public Outcome<ConfigPreview> preview(AppSlug app, Sequence basedOn, ScreenState answers) {
        return Refusals.guarded(() -> bases.of(app, basedOn).map(basis -> preview(basis, answers)));
    }

    private ConfigPreview preview(Basis basis, ScreenState answers) {
        Rendered rendered = contents.render(
                basis.content(), answers, basis.next(), basis.version().patches());
        Comparison comparison = Comparison.of(basis.before(), rendered.manifests());
        return new ConfigPreview(
                rendered.isDeployable() ? comparison.documents() : withoutRemoved(comparison),
                comparison.unchanged(),
                findings(answers, rendered));
    }

    /** What is missing where something failed may be missing for that reason only. */
    private static List<ChangedDocument> withoutRemoved(Comparison comparison) {
        return comparison.documents().stream()
                .filter(document -> document.change() != ChangedDocument.Change.REMOVED)
                .toList();
    }

    private static List<Finding> findings(ScreenState answers, Rendered rendered) {
        return Stream.concat(answers.findings().stream(), rendered.findings().stream())
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
    }
}
