package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.deploy.WantedChart;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.object.ObjectRef;
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
import java.util.stream.IntStream;

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
    record OfChart(ObjectRef release, Place where, Optional<Given> given, Optional<Finding> trouble) {}

    /** In the order in which they are installed. Who asks while another one is answered waits for the same answer. */
    synchronized List<OfChart> of(Basis basis, Rendered rendered) {
        Key key = new Key(basis.version().app(), basis.version().sequence());
        return recent.get(key, () -> given(rendered, wanted(basis, rendered)));
    }

    /** Whatever this cluster lacks or refuses: what a chart gives can still be told. The plan tells what stands against it. */
    private List<OfChart> given(Rendered rendered, List<WantedChart> charts) {
        List<OfChart> here = given(ChartTrials.of(rendered, charts, Optional.of(helm)));
        if (here.stream().allMatch(chart -> chart.given().isPresent())) {
            return here;
        }
        List<OfChart> elsewhere = given(ChartTrials.of(rendered, charts, Optional.empty()));
        return IntStream.range(0, here.size())
                .mapToObj(index -> here.get(index).given().isPresent()
                                || elsewhere.get(index).given().isEmpty()
                        ? here.get(index)
                        : elsewhere.get(index))
                .toList();
    }

    private static List<OfChart> given(List<Tried> tried) {
        return tried.stream().map(ChartsGiven::given).toList();
    }

    private static List<WantedChart> wanted(Basis basis, Rendered rendered) {
        return rendered.charts().stream()
                .filter(release -> !release.excluded())
                .flatMap(release -> WantedChart.of(release, basis.content().files(), ChartPatches.NONE).stream())
                .toList();
    }

    /** Whatever the cluster says to the vendor's objects: a patch may be there to mend just that. */
    private static OfChart given(Tried tried) {
        WantedChart chart = tried.chart();
        Optional<Given> given = tried.rehearsal().given();
        Optional<Finding> trouble =
                tried.rehearsal().failure().filter(_ -> given.isEmpty()).map(cause -> untried(chart, cause));
        return new OfChart(chart.release(), chart.where(), given, trouble);
    }

    private static Finding untried(WantedChart chart, Finding cause) {
        return Finding.warning(
                "patch-preview-without-chart",
                "What patches change in the objects of " + chart.release() + " cannot be shown: " + cause.message(),
                chart.where());
    }
}
