package dev.mooring.console.render.patch;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.FieldPath;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.Scope;
import dev.mooring.console.version.Patches;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
     * @param settled which of them, counted from 0, have found something among the manifests
     */
    public static ChartPatches of(Patches patches, Set<Integer> settled) {
        List<Patch> readable = PatchReading.of(patches).patches();
        List<Open> open = new ArrayList<>();
        for (int index = 0; index < readable.size(); index++) {
            boolean needed = !settled.contains(index);
            if (needed || readable.get(index).target() instanceof PatchTarget.Selected) {
                open.add(new Open(readable.get(index), needed));
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
        Patched patched = placedAndPatched(objects, namespace);
        List<Optional<KubeObject>> asWritten = IntStream.range(0, objects.size())
                .mapToObj(index -> patched.objects().get(index).map(object -> asWritten(objects.get(index), object)))
                .toList();
        return new Patched(asWritten, patched.findings(), patched.found());
    }

    private Patched placedAndPatched(List<KubeObject> objects, String namespace) {
        return Patching.apply(
                placed(objects, namespace), all.stream().map(Open::patch).toList(), true);
    }

    /**
     * A finding for each patch that no chart has an object for, or more than one.
     *
     * @param charts what each gives, empty where that is not known
     */
    public List<Finding> misfits(List<Optional<Given>> charts) {
        boolean isAll = charts.stream().allMatch(Optional::isPresent);
        List<Patched> patched = charts.stream()
                .flatMap(Optional::stream)
                .map(each -> placedAndPatched(each.objects(), each.namespace()))
                .toList();
        return IntStream.range(0, all.size())
                .mapToObj(index -> misfit(all.get(index), foundIn(patched, index), isAll))
                .flatMap(Optional::stream)
                .toList();
    }

    /** In how many charts. */
    private static long foundIn(List<Patched> charts, int index) {
        return charts.stream().filter(chart -> chart.found().get(index) > 0).count();
    }

    /** What one chart gives, before it is patched, and where it is installed. */
    public record Given(List<KubeObject> objects, String namespace) {
        public Given {
            objects = List.copyOf(objects);
        }
    }

    private static Optional<Finding> misfit(Open open, long charts, boolean isAll) {
        if (charts == 0) {
            return Optional.of(open)
                    .filter(Open::needed)
                    .map(needed -> isAll ? Patching.noTarget(needed.patch()) : untried(needed.patch()));
        }
        boolean ambiguous = charts > 1 && open.patch().target() instanceof PatchTarget.Named;
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
