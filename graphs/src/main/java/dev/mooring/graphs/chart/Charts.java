package dev.mooring.graphs.chart;

import dev.mooring.console.render.Graph;
import dev.mooring.graphs.chart.Chart.Origin;
import dev.mooring.graphs.series.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Which charts an application has: the vendor's take the place of the usual ones, as in KOTS. */
public final class Charts {

    /** What {@link dev.mooring.graphs.metrics.PodFigures} understands. */
    public static final String CPU = "cpu";

    public static final String MEMORY = "memory";

    private static final Duration HOUR = Duration.ofHours(1);

    /** What is remembered only since the console began to run would be lost in a longer stretch. */
    private static final Duration PRESENT = Duration.ofMinutes(15);

    private Charts() {}

    public static List<Chart> of(List<Graph> vendors, AppPods pods) {
        if (vendors.isEmpty()) {
            return usual(pods);
        }
        List<Chart> charts = new ArrayList<>();
        for (Graph graph : vendors) {
            charts.add(Chart.ofVendor(charts.size() + 1, graph));
        }
        return charts;
    }

    /** By the metrics that the kubelet and kube-state-metrics export in all usual installations of Prometheus. */
    private static List<Chart> usual(AppPods pods) {
        String of = pods.matchers();
        String containers = of + ",container!=\"\",container!=\"POD\"";
        String volumes = pods.namespaceMatcher();
        return List.of(
                usual(
                        "1",
                        "CPU",
                        "cores",
                        query(
                                "sum by (pod) (rate(container_cpu_usage_seconds_total{" + containers
                                        + "}[$__rate_interval]))",
                                "{{ pod }}")),
                usual(
                        "2",
                        "Memory",
                        "bytes",
                        query("sum by (pod) (container_memory_working_set_bytes{" + containers + "})", "{{ pod }}")),
                usual(
                        "3",
                        "Disk used",
                        "percentunit",
                        query(
                                "max by (persistentvolumeclaim) (kubelet_volume_stats_used_bytes{" + volumes + "}"
                                        + " / kubelet_volume_stats_capacity_bytes{" + volumes + "})",
                                "{{ persistentvolumeclaim }}")),
                usual(
                        "4",
                        "Restarts",
                        "short",
                        query(
                                "sum by (pod) (increase(kube_pod_container_status_restarts_total{" + of
                                        + "}[$__rate_interval]))",
                                "{{ pod }}")),
                usual(
                        "5",
                        "Network",
                        "binBps",
                        query(
                                "sum by (pod) (rate(container_network_receive_bytes_total{" + of
                                        + "}[$__rate_interval]))",
                                "{{ pod }} in"),
                        query(
                                "sum by (pod) (rate(container_network_transmit_bytes_total{" + of
                                        + "}[$__rate_interval]))",
                                "{{ pod }} out")));
    }

    /** What the metrics API tells of pods. */
    public static List<Chart> ofMetricsApi() {
        return List.of(
                new Chart(
                        "1",
                        "CPU",
                        Origin.METRICS_API,
                        List.of(query(CPU, "{{ pod }}")),
                        Unit.of("cores"),
                        "",
                        PRESENT,
                        List.of()),
                new Chart(
                        "2",
                        "Memory",
                        Origin.METRICS_API,
                        List.of(query(MEMORY, "{{ pod }}")),
                        Unit.of("bytes"),
                        "",
                        PRESENT,
                        List.of()));
    }

    private static Chart usual(String id, String title, String unit, Graph.Query... queries) {
        return new Chart(id, title, Origin.USUAL, List.of(queries), Unit.of(unit), "", HOUR, List.of());
    }

    private static Graph.Query query(String query, String legend) {
        return new Graph.Query(query, legend);
    }
}
