package dev.mooring.console.render;

import dev.mooring.config.yaml.YamlText;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Manifests as YAML files, one for each source file that any object came from.
 *
 * @param texts by the source file's path, the documents of a file in their order and joined by {@code ---}
 */
public record ManifestFiles(SortedMap<String, String> texts) {

    public ManifestFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    public static ManifestFiles of(List<Manifest> manifests) {
        SortedMap<String, String> texts = new TreeMap<>();
        manifests.forEach(manifest -> texts.merge(
                manifest.path(), YamlText.write(manifest.object().json()), (before, next) -> before + "---\n" + next));
        return new ManifestFiles(texts);
    }

    /** Manifests may be Secrets. */
    @Override
    public String toString() {
        return "ManifestFiles" + texts.keySet();
    }
}
