package dev.mooring.console.helm;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.patch.ChartPatches;
import java.time.Duration;
import java.util.Set;

/**
 * A release as it should be.
 *
 * @param release Helm's name for it, at most 53 characters
 * @param chart the packed chart ({@code .tgz})
 * @param values YAML
 * @param flags what of Helm's own options the vendor asks for
 * @param patches what the customer changes in what the chart gives
 * @param recreated objects of the release that may be deleted and made again, if they cannot be changed
 */
public record HelmOrder(
        String release,
        String namespace,
        PackedChart chart,
        String values,
        Flags flags,
        ChartPatches patches,
        Set<ObjectRef> recreated) {

    public HelmOrder {
        recreated = Set.copyOf(recreated);
    }

    /** As the vendor's chart gives it. */
    public HelmOrder(String release, String namespace, PackedChart chart, String values, Flags flags) {
        this(release, namespace, chart, values, flags, ChartPatches.NONE, Set.of());
    }

    public HelmOrder with(ChartPatches changes) {
        return new HelmOrder(release, namespace, chart, values, flags, changes, recreated);
    }

    public HelmOrder recreating(Set<ObjectRef> objects) {
        return new HelmOrder(release, namespace, chart, values, flags, patches, objects);
    }

    /** A chart as {@code helm package} makes it; not to be changed. */
    public static final class PackedChart {

        private final byte[] bytes;

        public PackedChart(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }

    /**
     * The options of {@code helm upgrade} that a package may set.
     *
     * @param untilReady wait until all objects are ready
     * @param atomic undo a failed upgrade
     * @param force replace what cannot be changed
     * @param timeout of each wait
     * @param history how many revisions are kept; 0 means all
     */
    public record Flags(
            boolean untilReady,
            boolean atomic,
            boolean force,
            boolean skipCrds,
            boolean createNamespace,
            Duration timeout,
            int history) {

        /** An hour, as the peer gives it; ten revisions, as Helm's own command keeps. */
        public static final Flags NONE = new Flags(false, false, false, false, false, Duration.ofHours(1), 10);
    }

    /** Where nothing runs, nothing becomes ready. */
    HelmOrder withoutWaiting() {
        Flags hurried = new Flags(
                false,
                false,
                flags.force(),
                flags.skipCrds(),
                flags.createNamespace(),
                flags.timeout(),
                flags.history());
        return new HelmOrder(release, namespace, chart, values, hurried, patches, recreated);
    }

    /** The same release of another chart, in which the patches are. */
    HelmOrder patched(PackedChart other) {
        return new HelmOrder(release, namespace, other, values, flags, ChartPatches.NONE, recreated);
    }

    /** Values hold secrets. */
    @Override
    public String toString() {
        return "HelmOrder[" + namespace + "/" + release + "]";
    }
}
