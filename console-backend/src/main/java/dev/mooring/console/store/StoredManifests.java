package dev.mooring.console.store;

import dev.mooring.config.finding.Place;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.render.Graph;
import dev.mooring.console.render.HelmRelease;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.render.Rendered.Link;
import dev.mooring.console.render.Rendered.Port;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rendering as it is written down; only one without errors is.
 *
 * @param charts missing in what was written before Helm charts were deployed
 * @param graphs missing in what was written before graphs were shown
 * @param ports missing in what was written before ports were shown
 * @param settledPatches missing in what was written before patches reached charts: then each is for the charts, too
 */
record StoredManifests(
        List<StoredManifest> manifests,
        Optional<List<StoredChart>> charts,
        List<Link> links,
        List<String> statusInformers,
        Optional<List<Graph>> graphs,
        Optional<List<Port>> ports,
        Optional<List<Integer>> settledPatches) {

    /** A manifest as it is written down. */
    record StoredManifest(String path, int document, Map<String, @Nullable Object> object, int line) {

        Manifest toManifest() {
            return new Manifest(path, document, new KubeObject(allWidened(object)), Place.of(path, line, 1));
        }

        static Map<String, @Nullable Object> allWidened(Map<String, @Nullable Object> map) {
            Map<String, @Nullable Object> exact = new LinkedHashMap<>();
            map.forEach((key, value) -> exact.put(key, widened(value)));
            return exact;
        }

        /** JSON readers choose the smallest integer type; manifests have only long and larger ones. */
        private static @Nullable Object widened(@Nullable Object value) {
            return switch (value) {
                case Integer small -> Long.valueOf(small);
                case Map<?, ?> map -> {
                    Map<String, @Nullable Object> exact = new LinkedHashMap<>();
                    map.forEach((key, inner) -> exact.put(String.valueOf(key), widened(inner)));
                    yield exact;
                }
                case List<?> list -> {
                    List<@Nullable Object> exact = new ArrayList<>();
                    list.forEach(inner -> exact.add(widened(inner)));
                    yield exact;
                }
                case null, default -> value;
            };
        }
    }

    /** A chart as it is written down; its archive is among the files of the stored package. */
    record StoredChart(
            String path,
            int line,
            String chart,
            String version,
            Optional<String> archive,
            String releaseName,
            String namespace,
            long weight,
            Map<String, @Nullable Object> values,
            List<String> upgradeFlags,
            boolean byHelm,
            String helmVersion) {

        static StoredChart of(HelmRelease chart) {
            return new StoredChart(
                    chart.path(),
                    chart.where().line(),
                    chart.chart(),
                    chart.version(),
                    chart.archive(),
                    chart.releaseName(),
                    chart.namespace(),
                    chart.weight(),
                    chart.values(),
                    chart.upgradeFlags(),
                    chart.byHelm(),
                    chart.helmVersion());
        }

        HelmRelease toRelease() {
            return new HelmRelease(
                    path,
                    Place.of(path, line, 1),
                    chart,
                    version,
                    archive,
                    releaseName,
                    namespace,
                    false,
                    weight,
                    StoredManifest.allWidened(values),
                    Map.of(),
                    upgradeFlags,
                    byHelm,
                    helmVersion);
        }
    }

    static StoredManifests of(Rendered rendered) {
        return new StoredManifests(
                rendered.manifests().stream()
                        .map(manifest -> new StoredManifest(
                                manifest.path(),
                                manifest.document(),
                                manifest.object().json(),
                                manifest.where().line()))
                        .toList(),
                Optional.of(rendered.charts().stream()
                        .filter(chart -> !chart.excluded())
                        .map(StoredChart::of)
                        .toList()),
                rendered.links(),
                rendered.statusInformers(),
                Optional.of(rendered.graphs()),
                Optional.of(rendered.ports()),
                Optional.of(rendered.settledPatches().stream().sorted().toList()));
    }

    Rendered toRendered() {
        List<Manifest> restored =
                manifests.stream().map(StoredManifest::toManifest).toList();
        List<HelmRelease> releases =
                charts.orElse(List.of()).stream().map(StoredChart::toRelease).toList();
        return new Rendered(
                restored,
                releases,
                links,
                statusInformers,
                graphs.orElse(List.of()),
                ports.orElse(List.of()),
                Set.copyOf(settledPatches.orElse(List.of())),
                List.of());
    }
}
