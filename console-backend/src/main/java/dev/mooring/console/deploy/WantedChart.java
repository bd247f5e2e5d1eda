package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlText;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.helm.HelmOrder;
import dev.mooring.console.helm.HelmOrder.PackedChart;
import dev.mooring.console.helm.UpgradeFlags;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.ChartArchive;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.render.HelmRelease;
import dev.mooring.console.render.patch.ChartPatches;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * Empty where its chart is not among the package's files.
     *
     * @param patches what the customer changes in what charts give
     */
    public static Optional<WantedChart> of(HelmRelease release, PackageFiles files, ChartPatches patches) {
        UpgradeFlags flags = UpgradeFlags.parse(release.upgradeFlags());
        return release.archive()
                .flatMap(path -> ChartArchive.of(files, path))
                .map(PackedChart::new)
                .map(chart -> new HelmOrder(
                                release.releaseName(),
                                release.namespace(),
                                chart,
                                YamlText.write(release.values()),
                                flags.flags())
                        .with(patches))
                .map(order -> new WantedChart(
                        order, release.weight(), release.path(), release.where(), notes(release, flags)));
    }

    /** With what was decided about objects of its release. */
    WantedChart decided(Choices choices) {
        Set<ObjectRef> recreated = choices.byObject().entrySet().stream()
                .filter(made -> made.getValue() == Choice.RECREATE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new WantedChart(order.recreating(recreated), weight, path, where, notes);
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
