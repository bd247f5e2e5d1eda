package dev.mooring.console.render.patch;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.FieldPath;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.Scope;
import dev.mooring.console.version.Patches;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Those of the customer's patches that may be for what Helm charts make: each that names an object which the manifests do
 * not have, and each that selects objects, whether it found some among the manifests or not.
 */
public final class ChartPatches {

    public static final ChartPatches NONE = new ChartPatches(List.of());

    private static final FieldPath NAMESPACE = FieldPath.ROOT.key("metadata").key("namespace");

    private final List<Open> all;

    /** @param needed whether it is an error where no chart has an object for it */
    private record Open(Patch patch, boolean needed) {}

    private ChartPatches(List<Open> all) {
        this.all = List.copyOf(all);
    }

    /**
     * @param patches the unreadable ones among them are told where they are saved, and left out here
     * @param manifests what a version has besides its charts, with the patches in it
     */
    public static ChartPatches of(Patches patches, List<KubeObject> manifests) {
        List<Open> open = new ArrayList<>();
        for (Patch patch : PatchReading.of(patches).patches()) {
            boolean settled = manifests.stream().anyMatch(patch.target()::matches);
            if (!settled || patch.target() instanceof PatchTarget.Selected) {
                open.add(new Open(patch, !settled && !patch.deletes()));
            }
        }
        return new ChartPatches(open);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * Patches what one chart gives; a patch that finds nothing there may be for another one.
     *
     * @param namespace of the release, where objects live that name none
     */
    public Patched in(List<KubeObject> objects, String namespace) {
        Patched patched = Patching.apply(
                placed(objects, namespace), all.stream().map(Open::patch).toList(), true);
        List<Optional<KubeObject>> asWritten = IntStream.range(0, objects.size())
                .mapToObj(index -> patched.objects().get(index).map(object -> asWritten(objects.get(index), object)))
                .toList();
        return new Patched(asWritten, patched.findings());
    }

    /**
     * A finding for each patch that no chart has an object for, or more than one.
     *
     * @param isAll whether it is known of every chart what it gives
     */
    public List<Finding> misfits(List<Given> given, boolean isAll) {
        List<KubeObject> objects = given.stream()
                .flatMap(each -> placed(each.objects(), each.namespace()).stream())
                .toList();
        return all.stream()
                .flatMap(open -> misfit(open, objects, isAll).stream())
                .toList();
    }

    /** What one chart gives, before it is patched, and where it is installed. */
    public record Given(List<KubeObject> objects, String namespace) {
        public Given {
            objects = List.copyOf(objects);
        }
    }

    private static Optional<Finding> misfit(Open open, List<KubeObject> objects, boolean isAll) {
        long fitting = objects.stream().filter(open.patch().target()::matches).count();
        if (fitting == 0) {
            return Optional.of(open)
                    .filter(Open::needed)
                    .map(needed -> isAll ? Patching.noTarget(needed.patch()) : untried(needed.patch()));
        }
        boolean ambiguous = fitting > 1 && open.patch().target() instanceof PatchTarget.Named;
        return ambiguous ? Optional.of(Patching.ambiguous(open.patch())) : Optional.empty();
    }

    private static Finding untried(Patch patch) {
        return Finding.warning(
                "patch-not-tried",
                "Whether the patch for " + patch.target()
                        + " applies shows when the charts are deployed: not all of them"
                        + " could be tried before, and the others have no such object.",
                patch.where());
    }

    private static List<KubeObject> placed(List<KubeObject> objects, String namespace) {
        Scope scope = Scope.of(objects);
        return objects.stream()
                .map(object -> object.namespace().isEmpty() && scope.isNamespaced(object)
                        ? object.with(namespace, "metadata", "namespace")
                        : object)
                .toList();
    }

    /** Without the namespace that only the release told. */
    private static KubeObject asWritten(KubeObject original, KubeObject patched) {
        if (!original.namespace().isEmpty() || patched.namespace().isEmpty()) {
            return patched;
        }
        return NAMESPACE.removedFrom(patched);
    }

    /** Patches may hold secrets. */
    @Override
    public String toString() {
        return "ChartPatches[" + all.size() + "]";
    }
}
