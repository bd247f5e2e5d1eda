package dev.mooring.console.version.files;

import dev.mooring.config.yaml.YamlText;
import dev.mooring.console.deploy.plan.Comparison;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.packages.PackedPackage;
import dev.mooring.console.render.HelmRelease;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.ManifestFiles;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.version.compare.HiddenValues;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a version consists of: the package as the vendor made it, the manifests with answers put in, and the
 * settings of its charts.
 */
public record VersionFiles(SortedMap<String, VersionFile> files) {

    public VersionFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public static VersionFiles of(PackageFiles content, Optional<Rendered> rendered, HiddenValues hidden) {
        SortedMap<String, VersionFile> files = new TreeMap<>();
        content.files().forEach((path, bytes) -> put(files, "package/" + path, bytes, Optional.empty()));
        rendered.ifPresent(made -> {
            manifests(files, made.manifests());
            made.charts().stream()
                    .filter(chart -> !chart.excluded())
                    .forEach(chart -> values(files, chart, hidden));
        });
        return new VersionFiles(files);
    }

    private static void manifests(SortedMap<String, VersionFile> files, List<Manifest> manifests) {
        Map<String, String> masked = ManifestFiles.of(
                        manifests.stream().map(VersionFiles::masked).toList())
                .texts();
        ManifestFiles.of(manifests)
                .texts()
                .forEach((path, text) -> put(
                        files,
                        "manifests/" + path,
                        text.getBytes(StandardCharsets.UTF_8),
                        Optional.ofNullable(masked.get(path)).filter(other -> !other.equals(text))));
    }

    private static Manifest masked(Manifest manifest) {
        KubeObject object = Comparison.withoutSecrets(manifest.object());
        return new Manifest(manifest.path(), manifest.document(), object, manifest.where());
    }

    private static void values(SortedMap<String, VersionFile> files, HelmRelease chart, HiddenValues hidden) {
        Map<String, @Nullable Object> shown = hidden.hidden(chart.values());
        String text = YamlText.write(chart.values());
        put(
                files,
                "helm/" + chart.releaseName() + "/values.yaml",
                text.getBytes(StandardCharsets.UTF_8),
                Optional.of(YamlText.write(shown)).filter(other -> !other.equals(text)));
    }

    private static void put(
            SortedMap<String, VersionFile> files, String path, byte[] content, Optional<String> hidden) {
        files.put(path, new VersionFile(path, content, hidden));
    }

    /**
     * All of them in one {@code .tgz}.
     *
     * @param folder what everything in it stands in
     * @param secrets whether secrets are written as they are
     */
    public byte[] archive(String folder, boolean secrets) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        files.values().forEach(file -> contents.put(folder + "/" + file.path(), file.bytes(secrets)));
        return PackedPackage.of(new PackageFiles(contents));
    }

    public Optional<VersionFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Only the names: they may hold secrets. */
    @Override
    public String toString() {
        return "VersionFiles" + files.keySet();
    }
}
