package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlText;
import dev.mooring.console.helm.HelmOrder;
import dev.mooring.console.helm.HelmOrder.PackedChart;
import dev.mooring.console.helm.UpgradeFlags;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.ChartArchive;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.render.HelmRelease;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A chart of a version, ready for Helm.
 *
 * @param path the file that asks for it
 * @param notes what of the vendor's wishes has no effect
 */
public record WantedChart(HelmOrder order, long weight, String path, Place where, List<Finding> notes) {

    /** Ascending by weight, then by name. */
    public static final Comparator<WantedChart> ORDER =
            Comparator.comparingLong(WantedChart::weight).thenComparing(WantedChart::release);

    public WantedChart {
        notes = List.copyOf(notes);
    }

    /** Empty where its chart is not among the package's files. */
    public static Optional<WantedChart> of(HelmRelease release, PackageFiles files) {
        UpgradeFlags flags = UpgradeFlags.parse(release.upgradeFlags());
        return release.archive()
                .flatMap(path -> ChartArchive.of(files, path))
                .map(PackedChart::new)
                .map(chart -> new HelmOrder(
                        release.releaseName(),
                        release.namespace(),
                        chart,
                        YamlText.write(release.values()),
                        flags.flags()))
                .map(order -> new WantedChart(
                        order, release.weight(), release.path(), release.where(), notes(release, flags)));
    }

    public ObjectRef release() {
        return ObjectRef.helmRelease(order.namespace(), order.release());
    }

    private static List<Finding> notes(HelmRelease release, UpgradeFlags flags) {
        return flags.ignored().stream()
                .map(flag -> Finding.warning(
                        "helm-flag-ignored",
                        "Mooring does not pass the flag '" + flag + "' of helmUpgradeFlags on to Helm, so it has no"
                                + " effect.",
                        release.where()))
                .toList();
    }
}
