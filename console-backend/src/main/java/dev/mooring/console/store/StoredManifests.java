package dev.mooring.console.store;

import dev.mooring.config.finding.Place;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.render.Rendered.Link;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rendering as it is written down; only one without errors is. */
record StoredManifests(List<StoredManifest> manifests, List<Link> links, List<String> statusInformers) {

    /** A manifest as it is written down. */
    record StoredManifest(String path, int document, Map<String, @Nullable Object> object, int line) {}

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
        List<Manifest> restored = manifests.stream()
                .map(manifest -> new Manifest(
                        manifest.path(),
                        manifest.document(),
                        new KubeObject(manifest.object()),
                        Place.of(manifest.path(), manifest.line(), 1)))
                .toList();
        return new Rendered(restored, links, statusInformers, List.of());
    }
}
