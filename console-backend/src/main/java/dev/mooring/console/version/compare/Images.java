package dev.mooring.console.version.compare;

import dev.mooring.console.render.HelmRelease;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.Rendered;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The images that a rendering names: those of containers, wherever an object holds some, and those that a chart's values
 * name by {@code repository} and {@code tag}. What only a chart itself names is not among them.
 */
final class Images {

    private static final Set<String> CONTAINERS = Set.of("containers", "initContainers", "ephemeralContainers");

    private final SortedSet<String> found = new TreeSet<>();

    private Images() {}

    static SortedSet<String> of(Rendered rendered) {
        Images images = new Images();
        rendered.manifests().stream().map(Manifest::object).forEach(object -> images.containers(object.json()));
        rendered.charts().stream()
                .filter(chart -> !chart.excluded())
                .map(HelmRelease::values)
                .forEach(images::chart);
        return Collections.unmodifiableSortedSet(images.found);
    }

    private void containers(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                if (key instanceof String name && CONTAINERS.contains(name) && inner instanceof List<?> list) {
                    list.forEach(this::container);
                }
                containers(inner);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(this::containers);
        }
    }

    private void container(@Nullable Object container) {
        if (container instanceof Map<?, ?> map && map.get("image") instanceof String image && !image.isBlank()) {
            found.add(image.strip());
        }
    }

    private void chart(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            if (map.get("repository") instanceof String repository && !repository.isBlank() && map.get("tag") != null) {
                found.add(image(map, repository));
            }
            map.values().forEach(this::chart);
        } else if (value instanceof List<?> list) {
            list.forEach(this::chart);
        }
    }

    private static String image(Map<?, ?> map, String repository) {
        String registry = map.get("registry") instanceof String text && !text.isBlank() ? text + "/" : "";
        return registry + repository + ":" + map.get("tag");
    }
}
