package dev.mooring.console.render;

import dev.mooring.config.finding.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chart as a KOTS release asks for it ({@code HelmChart} of {@code kots.io}), with its answers put in.
 *
 * @param path the file that describes it
 * @param chart its name, as in Chart.yaml
 * @param archive where in the package the chart is (an archive, or the folder of an unpacked one, ending with a slash);
 *     empty where it is not there
 * @param excluded whether this version leaves it out
 * @param weight ascending at installation, descending at removal
 * @param values with those of {@code optionalValues} that apply; a key whose value is null takes away the chart's default
 * @param builder values that only serve to find images
 * @param upgradeFlags appended to Helm's own arguments, each as one of them
 * @param byHelm whether Helm installs it itself; otherwise its templates are rendered into manifests
 */
public record HelmRelease(
        String path,
        Place where,
        String chart,
        String version,
        Optional<String> archive,
        String releaseName,
        String namespace,
        boolean excluded,
        long weight,
        Map<String, @Nullable Object> values,
        Map<String, @Nullable Object> builder,
        List<String> upgradeFlags,
        boolean byHelm,
        String helmVersion) {

    private static final Set<String> CREATE_NAMESPACE = Set.of("--create-namespace", "--create-namespace=true");

    public HelmRelease {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        builder = Collections.unmodifiableMap(new LinkedHashMap<>(builder));
        upgradeFlags = List.copyOf(upgradeFlags);
    }

    /** Whether Helm is to make the namespace where it is missing. */
    boolean createsNamespace() {
        return upgradeFlags.stream().anyMatch(CREATE_NAMESPACE::contains);
    }

    /** Values hold secrets. */
    @Override
    public String toString() {
        return "HelmRelease[" + releaseName + ", " + chart + " " + version + "]";
    }
}
