package dev.mooring.console.usecase;

import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.plan.Comparison;
import dev.mooring.console.deploy.plan.PlanEntry;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.render.Renderer;
import dev.mooring.console.render.patch.ChartPatches;
import dev.mooring.console.render.patch.PatchBounds;
import dev.mooring.console.render.patch.Patched;
import dev.mooring.console.usecase.ChartsGiven.OfChart;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.usecase.PreviewBases.Basis;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.Sequence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells what patches that are not saved yet make of the manifests and, where they may be for those, of what charts give;
 * only for charts is the cluster asked.
 */
@ApplicationScoped
public class PreviewPatches {

    private final PreviewBases bases;
    private final VersionContents contents;
    private final ChartsGiven charts;

    PreviewPatches(PreviewBases bases, VersionContents contents, ChartsGiven charts) {
        this.bases = bases;
        this.contents = contents;
        this.charts = charts;
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
        ChartPatches ofCharts = patched.ofCharts(patches);
        List<OfChart> given = ofCharts.isEmpty() ? List.of() : charts.of(basis, unpatched);
        Part manifests =
                new Part(Comparison.of(unpatched.manifests(), patched.manifests()), ofPatches(unpatched, patched));
        List<Part> parts = Stream.concat(
                        Stream.of(manifests), given.stream().flatMap(chart -> inChart(chart, ofCharts).stream()))
                .toList();
        return new ConfigPreview(
                parts.stream()
                        .flatMap(part -> part.comparison().documents().stream())
                        .toList(),
                parts.stream().mapToInt(part -> part.comparison().unchanged()).sum(),
                Stream.concat(parts.stream().flatMap(part -> part.findings().stream()), ofCharts(ofCharts, given))
                        .sorted(Finding.ORDER)
                        .toList());
    }

    /** What the patches change in the manifests, or in what one chart gives. */
    private record Part(Comparison comparison, List<Finding> findings) {}

    private static Optional<Part> inChart(OfChart chart, ChartPatches patches) {
        return chart.given().map(given -> {
            Patched patched = patches.in(given.objects(), given.namespace());
            List<Manifest> after = patched.objects().stream()
                    .flatMap(Optional::stream)
                    .map(object -> manifest(chart, object))
                    .toList();
            List<Manifest> before = given.objects().stream()
                    .map(object -> manifest(chart, object))
                    .toList();
            return new Part(Comparison.of(before, after), patched.findings());
        });
    }

    private static Manifest manifest(OfChart chart, KubeObject object) {
        return new Manifest(PlanEntry.pathOf(chart.release()), 0, object, chart.where());
    }

    private static Stream<Finding> ofCharts(ChartPatches patches, List<OfChart> charts) {
        return Stream.concat(
                charts.stream().flatMap(chart -> chart.trouble().stream()),
                patches.misfits(charts.stream().map(OfChart::given).toList()).stream());
    }

    /** What stands against the release itself is told elsewhere, unless it stops this as well. */
    private static List<Finding> ofPatches(Rendered unpatched, Rendered patched) {
        return patched.findings().stream()
                .filter(finding -> finding.isError() || !unpatched.findings().contains(finding))
                .toList();
    }
}
