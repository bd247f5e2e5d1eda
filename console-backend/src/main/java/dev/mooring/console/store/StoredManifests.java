package dev.mooring.console.store;

import dev.mooring.config.finding.Place;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.render.Rendered.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rendering as it is written down; only one without errors is. */
record StoredManifests(List<StoredManifest> manifests, List<Link> links, List<String> statusInformers) {

    /** A manifest as it is written down. */
    record StoredManifest(String path, int document, Map<String, @Nullable Object> object, int line) {

        Manifest toManifest() {
            Map<String, @Nullable Object> exact = new LinkedHashMap<>();
            object.forEach((key, value) -> exact.put(key, widened(value)));
            return new Manifest(path, document, new KubeObject(exact), Place.of(path, line, 1));
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

    static StoredManifests of(Rendered rendered) {
        return new StoredManifests(
                rendered.manifests().stream()
                        .map(manifest -> new StoredManifest(
                                manifest.path(),
                                manifest.document(),
                                manifest.object().json(),
                                manifest.where().line()))
                        .toList(),
                rendered.links(),
                rendered.statusInformers());
    }

    Rendered toRendered() {
        List<Manifest> restored =
                manifests.stream().map(StoredManifest::toManifest).toList();
        return new Rendered(restored, links, statusInformers, List.of());
    }
}
