package dev.mooring.graphs.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Graph;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.ListGraphs;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.graphs.chart.AppPods;
import dev.mooring.graphs.chart.Charts;
import dev.mooring.graphs.metrics.MetricsGatherer;
import dev.mooring.graphs.prometheus.Address;
import dev.mooring.graphs.prometheus.PrometheusClient;
import dev.mooring.graphs.prometheus.Prometheuses;
import dev.mooring.graphs.prometheus.Settings;
import dev.mooring.graphs.usecase.GraphsView.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which charts an application has; their figures are fetched one chart at a time by {@link LoadChart}. */
@ApplicationScoped
public class ShowGraphs {

    private final ListGraphs vendors;
    private final GraphsSettings settings;
    private final Prometheuses prometheuses;
    private final MetricsGatherer gatherer;

    ShowGraphs(ListGraphs vendors, GraphsSettings settings, Prometheuses prometheuses, MetricsGatherer gatherer) {
        this.vendors = vendors;
        this.settings = settings;
        this.prometheuses = prometheuses;
        this.gatherer = gatherer;
    }

    public Outcome<GraphsView> show(AppView app) {
        if (app.running().isEmpty()) {
            return new Done<>(new GraphsView(app.slug(), List.of(), new Source.NotDeployed()));
        }
        return switch (vendors.list(app.slug())) {
            case Refused<List<Graph>>(Outcome.Reason reason, List<Finding> findings) -> new Refused<>(reason, findings);
            case Done<List<Graph>>(List<Graph> graphs, List<Finding> _) ->
                settings.read(app.slug()).map(found -> view(app, graphs, found));
        };
    }

    private GraphsView view(AppView app, List<Graph> graphs, Settings found) {
        return switch (prometheuses.open(found)) {
            case Prometheuses.Opened.Ready(PrometheusClient _, Address address) ->
                new GraphsView(
                        app.slug(),
                        Charts.of(graphs, AppPods.of(app)),
                        new Source.Prometheus(address.words(), found.address().isEmpty()));
            case Prometheuses.Opened.Unusable(Finding finding) ->
                new GraphsView(app.slug(), List.of(), new Source.Unusable(finding));
            case Prometheuses.Opened.Nowhere _ -> withoutPrometheus(app, graphs.size());
        };
    }

    private GraphsView withoutPrometheus(AppView app, int vendorsGraphs) {
        AppSlug slug = app.slug();
        if (gatherer.of(slug).since().isEmpty()) {
            gatherer.look(slug, AppPods.of(app));
        }
        Optional<Instant> since = gatherer.of(slug).since();
        return since.map(time -> new GraphsView(
                        slug,
                        Charts.ofMetricsApi(),
                        new Source.MetricsApi(time, vendorsGraphs, app.cluster().simulated())))
                .orElseGet(() -> new GraphsView(slug, List.of(), new Source.None(gatherer.refusal(slug))));
    }
}
