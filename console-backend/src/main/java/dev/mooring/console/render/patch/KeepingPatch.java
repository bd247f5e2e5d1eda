package dev.mooring.console.render.patch;

import dev.mooring.config.yaml.YamlText;
import dev.mooring.console.object.FieldPath;
import dev.mooring.console.object.FieldPath.Step;
import dev.mooring.console.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The patch that keeps fields of an object as they are in the cluster, whatever a later version says about them. */
public final class KeepingPatch {

    private KeepingPatch() {}

    /**
     * YAML, to be edited; empty where none of the fields is there.
     *
     * @param fields as {@link FieldPath} writes them
     */
    public static Optional<String> of(KubeObject live, List<String> fields) {
        List<FieldPath> paths = fields.stream()
                .flatMap(field -> FieldPath.in(live, field).stream())
                .filter(path -> path.value(live).isPresent())
                .toList();
        return paths.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        gone(live, fields) + YamlText.write(patch(live, paths).json()));
    }

    /** A comment, for whoever looks at the patch. */
    private static String gone(KubeObject live, List<String> fields) {
        return fields.stream()
                .filter(field -> FieldPath.in(live, field)
                        .flatMap(path -> path.value(live))
                        .isEmpty())
                .map(field -> "# Not in the cluster any more, and so not kept: " + field + "\n")
                .collect(Collectors.joining());
    }

    private static KubeObject patch(KubeObject live, List<FieldPath> paths) {
        KubeObject patch = named(live);
        for (FieldPath path : paths) {
            KubeObject byItem = with(patch, live, path, true);
            patch = changesNothing(live, byItem) ? byItem : with(patch, live, path, false);
        }
        return patch;
    }

    private static KubeObject named(KubeObject live) {
        Map<String, Object> metadata = new LinkedHashMap<>(Map.of("name", live.name()));
        if (!live.namespace().isEmpty()) {
            metadata.put("namespace", live.namespace());
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("apiVersion", live.apiVersion());
        json.put("kind", live.kind());
        json.put("metadata", metadata);
        return new KubeObject(json);
    }

    private static KubeObject with(KubeObject patch, KubeObject live, FieldPath path, boolean byItem) {
        KubeObject part = KubeObject.of((Map<?, ?>) Objects.requireNonNull(part(live.json(), path.steps(), byItem)));
        return Patching.overlaid(
                        patch, part.with(live.apiVersion(), "apiVersion").with(live.kind(), "kind"))
                .orElse(patch);
    }

    /** Values of the object itself, put into it: anything else means that a list would be replaced by a part of it. */
    private static boolean changesNothing(KubeObject live, KubeObject patch) {
        return Patching.overlaid(live, patch).filter(live::equals).isPresent();
    }

    /** @param byItem whether an item of a list is named by its key; otherwise the list is there as a whole */
    private static @Nullable Object part(@Nullable Object here, List<Step> steps, boolean byItem) {
        if (steps.isEmpty()) {
            return here;
        }
        List<Step> rest = steps.subList(1, steps.size());
        return switch (steps.getFirst()) {
            case Step.Key(String name) -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                map.put(name, part(below(here, steps.getFirst()), rest, byItem));
                yield map;
            }
            case Step.Item(Map<String, Object> key, int _) -> {
                if (!byItem || key.isEmpty()) {
                    yield here;
                }
                Map<String, @Nullable Object> item = new LinkedHashMap<>(key);
                item.putAll(texts(part(below(here, steps.getFirst()), rest, true)));
                yield List.of(item);
            }
        };
    }

    private static @Nullable Object below(@Nullable Object here, Step step) {
        Map<String, @Nullable Object> holder = new LinkedHashMap<>();
        holder.put("here", here);
        FieldPath path = new FieldPath(List.of(new Step.Key("here"), step));
        return path.value(new KubeObject(holder)).orElse(null);
    }

    private static Map<String, @Nullable Object> texts(@Nullable Object value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> found) {
            found.forEach((key, each) -> map.put(String.valueOf(key), each));
        }
        return map;
    }
}
