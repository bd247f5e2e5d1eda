package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.WantedChart;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.helm.HelmReleases.Ending;
import dev.mooring.console.helm.HelmRevision;
import dev.mooring.console.helm.ReleaseObjects;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.render.patch.ChartPatches;
import dev.mooring.console.render.patch.ChartPatches.Given;
import dev.mooring.console.trial.ChartTrials;
import dev.mooring.console.trial.ChartTrials.Tried;
import dev.mooring.console.usecase.PreviewBases.Basis;
import dev.mooring.console.version.Sequence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the charts of a version give on this cluster, before the customer's patches; kept for a while, because whoever writes
 * a patch asks with each change of it.
 */
@ApplicationScoped
class ChartsGiven {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 2;

    private final HelmReleases helm;
    private final Remembered<Key, List<OfChart>> recent;

    ChartsGiven(HelmReleases helm, InstantSource clock) {
        this.helm = helm;
        this.recent = new Remembered<>(clock, KEPT, MOST);
    }

    private record Key(AppSlug app, Sequence basedOn) {}

    /** @param trouble why it is not known what the chart gives */
    record OfChart(WantedChart chart, Optional<Given> given, Optional<Finding> trouble) {}

    /** In the order in which they are installed. */
    List<OfChart> of(Basis basis, Rendered rendered) {
        Key key = new Key(basis.version().app(), basis.version().sequence());
        return recent.get(key, () -> ChartTrials.of(rendered, wanted(basis, rendered), Optional.of(helm)).stream()
                .map(ChartsGiven::given)
                .toList());
    }

    private static List<WantedChart> wanted(Basis basis, Rendered rendered) {
        return rendered.charts().stream()
                .filter(release -> !release.excluded())
                .flatMap(release -> WantedChart.of(release, basis.content().files(), ChartPatches.NONE).stream())
                .toList();
    }

    private static OfChart given(Tried tried) {
        WantedChart chart = tried.chart();
        return switch (tried.rehearsal().ending()) {
            case Ending.Done<HelmRevision>(HelmRevision revision) ->
                new OfChart(chart, Optional.of(given(chart, ReleaseObjects.of(revision))), Optional.empty());
            case Ending.Failed<HelmRevision>(Finding cause) ->
                new OfChart(chart, Optional.empty(), Optional.of(untried(chart, cause)));
        };
    }

    private static Given given(WantedChart chart, ReleaseObjects objects) {
        List<KubeObject> all = Stream.concat(objects.regular().stream(), objects.hooks().stream())
                .toList();
        return new Given(all, chart.order().namespace());
    }

    private static Finding untried(WantedChart chart, Finding cause) {
        return Finding.warning(
                "patch-preview-without-chart",
                "What patches change in the objects of " + chart.release() + " cannot be shown: " + cause.message(),
                chart.where());
    }
}
