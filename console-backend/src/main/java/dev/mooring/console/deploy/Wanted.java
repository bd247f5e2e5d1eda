package dev.mooring.console.deploy;

import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.InstalledRelease;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.patch.ChartPatches;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a version brings into the cluster.
 *
 * @param charts in the order of their installation
 */
public record Wanted(List<Manifest> manifests, List<WantedChart> charts) {

    public Wanted {
        manifests = List.copyOf(manifests);
        charts = charts.stream().sorted(WantedChart.ORDER).toList();
    }

    public static Wanted of(List<Manifest> manifests) {
        return new Wanted(manifests, List.of());
    }

    /** With what was decided about objects of the charts. */
    Wanted decided(Choices choices) {
        return new Wanted(
                manifests, charts.stream().map(chart -> chart.decided(choices)).toList());
    }

    public Set<ObjectRef> objects() {
        return manifests.stream().map(manifest -> manifest.object().ref()).collect(Collectors.toUnmodifiableSet());
    }

    /** The same for all charts of a version. */
    public ChartPatches chartPatches() {
        return charts.isEmpty() ? ChartPatches.NONE : charts.getFirst().order().patches();
    }

    /** As they are known before they are there. */
    public List<InstalledRelease> releases() {
        return charts.stream()
                .map(chart -> InstalledRelease.awaited(chart.release(), chart.weight()))
                .toList();
    }
}
