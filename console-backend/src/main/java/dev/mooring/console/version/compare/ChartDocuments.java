package dev.mooring.console.version.compare;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.HelmRelease;
import dev.mooring.console.render.Manifest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Charts as documents, so that they are compared as objects are. */
final class ChartDocuments {

    private ChartDocuments() {}

    /** Those that the version installs, with their values as they are. */
    static List<Manifest> of(List<HelmRelease> charts) {
        return charts.stream()
                .filter(chart -> !chart.excluded())
                .map(chart -> of(chart, chart.values()))
                .toList();
    }

    static Manifest of(HelmRelease chart, Map<String, @Nullable Object> values) {
        ObjectRef release = ref(chart);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("apiVersion", release.apiVersion());
        json.put("kind", release.kind());
        json.put("metadata", Map.of("name", release.name(), "namespace", release.namespace()));
        json.put("chart", Map.of("name", chart.chart(), "version", chart.version()));
        json.put("values", values);
        return new Manifest(chart.path(), 0, new KubeObject(json), chart.where());
    }

    static ObjectRef ref(HelmRelease chart) {
        return ObjectRef.helmRelease(chart.namespace(), chart.releaseName());
    }
}
