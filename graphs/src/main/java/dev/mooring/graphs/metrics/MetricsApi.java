package dev.mooring.graphs.metrics;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.object.KubeObject;
import dev.mooring.graphs.chart.AppPods;
import dev.mooring.graphs.metrics.PodFigures.PodFigure;
import java.util.ArrayList;
import java.util.List;

/** The metrics API, which metrics-server and its like serve: what pods use just now. */
record MetricsApi(Cluster cluster) {

    /** The figures of an application's pods; refused where the cluster has no such API or may not be asked for it. */
    ClusterAnswer<List<PodFigure>> now(AppPods pods) {
        List<PodFigure> figures = new ArrayList<>();
        for (String namespace : pods.namespaces()) {
            switch (cluster.list("metrics.k8s.io/v1beta1", "PodMetrics", namespace, "")) {
                case ClusterAnswer.Ok<List<KubeObject>>(List<KubeObject> listed) ->
                    listed.stream()
                            .filter(pod -> pods.contain(namespace, pod.name()))
                            .map(MetricsApi::figure)
                            .forEach(figures::add);
                case ClusterAnswer.Refused<List<KubeObject>>(int status, boolean retryable, Finding finding) -> {
                    return new ClusterAnswer.Refused<>(status, retryable, inPlainWords(finding));
                }
            }
        }
        return new ClusterAnswer.Ok<>(figures);
    }

    private static Finding inPlainWords(Finding finding) {
        return finding.code().equals("kind-unknown")
                ? Finding.info(
                        "metrics-api-missing",
                        "This cluster has no metrics API (metrics.k8s.io) either; metrics-server would bring one.",
                        Place.NONE)
                : finding;
    }

    private static PodFigure figure(KubeObject pod) {
        double cores = 0;
        double bytes = 0;
        for (KubeObject container : pod.parts("containers")) {
            cores += used(container, "cpu");
            bytes += used(container, "memory");
        }
        return new PodFigure(pod.name(), cores, bytes);
    }

    private static double used(KubeObject container, String resource) {
        return container
                .text("usage", resource)
                .map(text -> Quantity.parse(text).orElse(0))
                .orElse(0.0);
    }
}
