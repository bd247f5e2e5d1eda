package dev.mooring.console.trial;

import dev.mooring.console.deploy.WantedChart;
import dev.mooring.console.deploy.plan.Provided;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.helm.Rehearsal;
import dev.mooring.console.render.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rehearsals of a version's charts, one after the other, each on what those before it brought along. */
public final class ChartTrials implements AutoCloseable {

    private final Rendered rendered;
    private final List<WantedChart> charts;
    private Provided provided;
    private Optional<EmptyCluster> empty = Optional.empty();

    /**
     * One chart's.
     *
     * @param onEmpty whether it was tried on a simulated cluster: what fails there need not fail elsewhere
     * @param lacking why it was not tried on the real cluster, where there is one
     */
    public record Tried(WantedChart chart, Rehearsal rehearsal, boolean onEmpty, Optional<String> lacking) {}

    private ChartTrials(Rendered rendered, List<WantedChart> charts) {
        this.rendered = rendered;
        this.charts = charts.stream().sorted(WantedChart.ORDER).toList();
        this.provided = Provided.by(rendered.manifests());
    }

    /**
     * In the order of their installation.
     *
     * @param rendered what the version has besides its charts
     * @param real where they are to be installed; without it all are tried on an empty cluster
     */
    public static List<Tried> of(Rendered rendered, List<WantedChart> charts, Optional<HelmReleases> real) {
        try (ChartTrials trials = new ChartTrials(rendered, charts)) {
            List<Tried> all = new ArrayList<>();
            for (WantedChart chart : trials.charts) {
                Tried tried = real.map(helm -> trials.onReal(helm, chart))
                        .orElseGet(() -> trials.onEmpty(chart, Optional.empty()));
                trials.provided = trials.provided.and(Provided.by(tried.rehearsal()));
                all.add(tried);
            }
            return all;
        }
    }

    /** What the chart stands on may only come with the version, as in the plan of a first deploy. */
    private Tried onReal(HelmReleases helm, WantedChart chart) {
        Rehearsal rehearsal = helm.rehearse(chart.order());
        Optional<String> later = rehearsal.failure().flatMap(cause -> provided.missingIn(cause.message()));
        return later.isPresent() ? onEmpty(chart, later) : new Tried(chart, rehearsal, false, Optional.empty());
    }

    private Tried onEmpty(WantedChart chart, Optional<String> lacking) {
        EmptyCluster opened = empty.orElseGet(() -> EmptyCluster.of(rendered, charts));
        empty = Optional.of(opened);
        return new Tried(chart, opened.rehearse(chart), true, lacking);
    }

    @Override
    public void close() {
        empty.ifPresent(EmptyCluster::close);
    }
}
