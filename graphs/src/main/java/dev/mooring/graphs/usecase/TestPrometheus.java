package dev.mooring.graphs.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.graphs.prometheus.Address;
import dev.mooring.graphs.prometheus.PrometheusClient;
import dev.mooring.graphs.prometheus.Prometheuses;
import dev.mooring.graphs.prometheus.Prometheuses.Opened;
import dev.mooring.graphs.prometheus.Settings;
import dev.mooring.graphs.series.Answer;
import dev.mooring.graphs.series.Series;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Tries a Prometheus before it is saved. */
@ApplicationScoped
public class TestPrometheus {

    private static final String TARGETS = "sum(up)";
    private static final String CONTAINERS = "count(container_memory_working_set_bytes)";

    private final Prometheuses prometheuses;
    private final InstantSource clock;

    TestPrometheus(Prometheuses prometheuses, InstantSource clock) {
        this.prometheuses = prometheuses;
        this.clock = clock;
    }

    /** The result in a sentence. */
    public Outcome<String> test(Settings settings) {
        List<Finding> findings = settings.findings();
        if (!findings.isEmpty()) {
            return new Refused<>(Reason.INVALID, findings);
        }
        prometheuses.forget(settings);
        return switch (prometheuses.open(settings)) {
            case Opened.Ready(PrometheusClient client, Address address) -> tried(client, address);
            case Opened.Unusable(Finding finding) -> Outcome.refused(Reason.INVALID, finding);
            case Opened.Nowhere _ -> Outcome.refused(Reason.NOT_FOUND, nowhere());
        };
    }

    private Outcome<String> tried(PrometheusClient client, Address address) {
        return switch (client.instant(TARGETS, clock.instant())) {
            case Answer.Failed(Finding finding) -> Outcome.refused(Reason.INVALID, finding);
            case Answer.Found(List<Series> series, int _, List<String> _) ->
                new Done<>(
                        "Prometheus answers at " + address.words() + "; " + targets(series) + ".",
                        remarks(series, client.instant(CONTAINERS, clock.instant())));
        };
    }

    private static String targets(List<Series> series) {
        long up = series.stream()
                .mapToLong(line -> Math.round(line.last().orElse(0)))
                .sum();
        return up == 1 ? "1 target is up" : up + " targets are up";
    }

    private static List<Finding> remarks(List<Series> targets, Answer containers) {
        List<Finding> remarks = new ArrayList<>();
        if (targets.isEmpty()) {
            remarks.add(Finding.warning(
                    "prometheus-without-targets",
                    "It collects nothing yet: it has no target. Graphs stay empty until it has.",
                    Place.NONE));
        } else if (containers instanceof Answer.Found(List<Series> found, int _, List<String> _) && found.isEmpty()) {
            remarks.add(Finding.info(
                    "prometheus-without-containers",
                    "It has no figures of containers, so the usual graphs of CPU and memory stay empty. Let it scrape the"
                            + " kubelets (cAdvisor) and kube-state-metrics.",
                    Place.NONE));
        }
        return remarks;
    }

    static Finding nowhere() {
        return Finding.error(
                "prometheus-not-found",
                "No Prometheus was found by the usual names of its Service. Give its address, or annotate its Service.",
                Place.NONE);
    }
}
