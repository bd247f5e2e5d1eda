package dev.mooring.console.helm;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.helm.HelmReleases.Ending;
import dev.mooring.console.helm.HelmReleases.Tried;
import dev.mooring.console.helm.Rehearsal.Write;
import dev.mooring.console.object.FieldPath;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.render.patch.ChartPatches;
import dev.mooring.console.render.patch.Patched;
import java.util.List;
import java.util.Optional;

/**
 * An order's chart with the customer's patches in what it gives.
 *
 * @param plain how the vendor's own chart went in a rehearsal
 */
record PatchedChart(HelmOrder order, Tried plain) {

    private static final FieldPath METADATA = FieldPath.ROOT.key("metadata");
    private static final List<FieldPath> OF_THE_CLUSTER = List.of(
            FieldPath.ROOT.key("status"),
            METADATA.key("uid"),
            METADATA.key("creationTimestamp"),
            METADATA.key("generation"),
            METADATA.key("managedFields"),
            METADATA.key("resourceVersion"));

    /** Whatever the cluster says to the vendor's own objects: a patch may be there to mend just that. */
    Ending<HelmOrder> asOrdered() {
        return plain.record().map(ChartOutput::of).map(this::patched).orElseGet(() -> new Ending.Failed<>(failure()));
    }

    private Finding failure() {
        return plain.rehearsal()
                .failure()
                .orElseThrow(() -> new IllegalStateException("Helm ended well and left no record"));
    }

    /** A chart that no patch is for stays the vendor's own. */
    private Ending<HelmOrder> patched(ChartOutput output) {
        Patched patched = order.patches().in(output.objects(), order.namespace());
        Optional<Finding> misfit =
                patched.findings().stream().filter(Finding::isError).findFirst();
        if (misfit.isPresent()) {
            return new Ending.Failed<>(misfit.get());
        }
        boolean isUntouched = patched.objects()
                .equals(output.objects().stream().map(Optional::of).toList());
        return new Ending.Done<>(
                isUntouched
                        ? order.with(ChartPatches.NONE)
                        : order.patched(output.with(patched.objects(), definitions(output))));
    }

    /** Definitions that Helm would make now: those of the chart's folder {@code crds}, where it got no further. */
    List<KubeObject> definitions() {
        return plain.rehearsal().writes().stream()
                .filter(Write.Apply.class::isInstance)
                .map(Write.Apply.class::cast)
                .filter(write -> write.live().isEmpty())
                .map(Write.Apply::result)
                .filter(object -> object.kind().equals("CustomResourceDefinition"))
                .map(PatchedChart::asWritten)
                .toList();
    }

    /** Of the chart's folder {@code crds}, which Helm installs once and does not record. */
    private List<KubeObject> definitions(ChartOutput output) {
        return definitions().stream()
                .filter(definition ->
                        output.objects().stream().noneMatch(other -> other.ref().isSameObject(definition.ref())))
                .toList();
    }

    private static KubeObject asWritten(KubeObject made) {
        KubeObject written = made;
        for (FieldPath path : OF_THE_CLUSTER) {
            written = path.removedFrom(written);
        }
        return written;
    }
}
