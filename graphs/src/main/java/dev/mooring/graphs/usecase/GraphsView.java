package dev.mooring.graphs.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.graphs.chart.Chart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which charts an application has just now, and where their figures come from.
 *
 * @param charts none where there are no figures at all
 */
public record GraphsView(AppSlug app, List<Chart> charts, Source source) {

    public GraphsView {
        charts = List.copyOf(charts);
    }

    /** Where figures come from. */
    public sealed interface Source {

        /** @param found whether Mooring found it by itself */
        record Prometheus(String address, boolean found) implements Source {}

        /**
         * The metrics API: present figures, remembered while the console runs.
         *
         * @param vendors how many graphs of the vendor cannot be shown for want of a Prometheus
         * @param simulated whether the cluster is, and with it what it tells
         */
        record MetricsApi(Instant since, int vendors, boolean simulated) implements Source {}

        /**
         * Nowhere yet.
         *
         * @param why what the cluster said; empty where it was not asked yet
         */
        record None(Optional<Finding> why) implements Source {}

        /** What was set cannot be used. */
        record Unusable(Finding finding) implements Source {}

        /** Nothing of the application runs that could have figures. */
        record NotDeployed() implements Source {}
    }
}
