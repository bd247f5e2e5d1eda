package dev.mooring.graphs.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.graphs.chart.Chart;
import dev.mooring.graphs.chart.ChartData;
import dev.mooring.graphs.metrics.MetricsGatherer;
import dev.mooring.graphs.prometheus.Address;
import dev.mooring.graphs.prometheus.PrometheusClient;
import dev.mooring.graphs.prometheus.Prometheuses;
import dev.mooring.graphs.prometheus.Settings;
import dev.mooring.graphs.series.Answer;
import dev.mooring.graphs.series.Grid;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** The figures of one chart; what went wrong with one of its queries is in the chart, and the others are shown. */
@ApplicationScoped
public class LoadChart {

    private final GraphsSettings settings;
    private final Prometheuses prometheuses;
    private final MetricsGatherer gatherer;
    private final RecentAnswers recent;

    LoadChart(GraphsSettings settings, Prometheuses prometheuses, MetricsGatherer gatherer, RecentAnswers recent) {
        this.settings = settings;
        this.prometheuses = prometheuses;
        this.gatherer = gatherer;
        this.recent = recent;
    }

    public Outcome<ChartData> load(AppSlug app, Chart chart, Grid grid) {
        return switch (chart.origin()) {
            case METRICS_API ->
                new Done<>(data(chart, grid, query -> gatherer.of(app).range(query, grid)));
            case VENDOR, USUAL ->
                switch (settings.recent(app)) {
                    case Refused<Settings>(Reason reason, List<Finding> findings) -> new Refused<>(reason, findings);
                    case Done<Settings>(Settings found, List<Finding> _) -> fromPrometheus(chart, grid, found);
                };
        };
    }

    private Outcome<ChartData> fromPrometheus(Chart chart, Grid grid, Settings found) {
        return switch (prometheuses.open(found)) {
            case Prometheuses.Opened.Ready(PrometheusClient client, Address address) ->
                new Done<>(data(
                        chart,
                        grid,
                        query -> recent.get(
                                new RecentAnswers.Question(address.words(), found.secret(), query, grid),
                                () -> client.range(query, grid))));
            case Prometheuses.Opened.Unusable(Finding finding) -> Outcome.refused(Reason.INVALID, finding);
            case Prometheuses.Opened.Nowhere _ -> Outcome.refused(Reason.NOT_FOUND, TestPrometheus.nowhere());
        };
    }

    private static ChartData data(Chart chart, Grid grid, Function<String, Answer> ask) {
        List<Answer> answers = chart.queries().stream()
                .map(query -> ask.apply(Chart.queryFor(query.query(), grid)))
                .toList();
        return ChartData.of(chart, grid, answers);
    }
}
