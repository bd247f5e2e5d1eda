package dev.mooring.console.helm;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.patch.ChartPatches;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Helm would do for an order.
 *
 * @param writes in the order in which Helm makes them, hooks among them; up to the point of a failure
 * @param seen the objects of the cluster that Helm looked at, as they are; those of its release are among them
 * @param ending how it would end, with what Helm would record: its manifest has the objects that would not change, too
 * @param vendors what Helm would record of the chart by itself, before the customer's patches, also where it would fail; empty
 *     where it did not get so far
 * @param recreated objects that are deleted first, so that Helm makes them again, with the fields that cannot be changed
 */
public record Rehearsal(
        List<Write> writes,
        List<KubeObject> seen,
        HelmReleases.Ending<HelmRevision> ending,
        Optional<HelmRevision> vendors,
        Map<ObjectRef, List<String>> recreated) {

    public Rehearsal {
        writes = List.copyOf(writes);
        seen = List.copyOf(seen);
        recreated = Map.copyOf(recreated);
    }

    Rehearsal recreating(Map<ObjectRef, List<String>> objects) {
        return new Rehearsal(writes, seen, ending, vendors, objects);
    }

    /** With what the rehearsal of the vendor's own chart came to. */
    Rehearsal patchedFrom(Rehearsal plain) {
        return new Rehearsal(writes, seen, ending, plain.vendors, recreated);
    }

    Rehearsal failing(Finding cause) {
        return new Rehearsal(writes, seen, new HelmReleases.Ending.Failed<>(cause), vendors, recreated);
    }

    /** What the chart gives by itself; worked out at each call. */
    public Optional<ChartPatches.Given> given() {
        return vendors.map(
                made -> new ChartPatches.Given(ReleaseObjects.of(made).all(), made.namespace()));
    }

    public Stream<Write.Refused> refused() {
        return writes.stream().filter(Write.Refused.class::isInstance).map(Write.Refused.class::cast);
    }

    /** What Helm would record; empty where it would fail. */
    public Optional<HelmRevision> revision() {
        return ending instanceof HelmReleases.Ending.Done<HelmRevision>(HelmRevision made)
                ? Optional.of(made)
                : Optional.empty();
    }

    /** Why it would fail. */
    public Optional<Finding> failure() {
        return ending instanceof HelmReleases.Ending.Failed<HelmRevision>(Finding cause)
                ? Optional.of(cause)
                : Optional.empty();
    }

    /** One object that Helm would write. */
    public sealed interface Write {

        ObjectRef object();

        /**
         * It would be created or changed.
         *
         * @param live as it is now, empty where it would be created
         * @param result what the cluster would make of it
         */
        record Apply(ObjectRef object, Optional<KubeObject> live, KubeObject result) implements Write {}

        /**
         * The cluster would refuse it.
         *
         * @param wanted as the chart writes it, where Helm got so far
         * @param unchangeable the fields that can only be set when the object is made, where that is the reason
         */
        record Refused(
                ObjectRef object,
                Optional<KubeObject> live,
                Optional<KubeObject> wanted,
                int status,
                String message,
                List<String> unchangeable)
                implements Write {
            public Refused {
                unchangeable = List.copyOf(unchangeable);
            }
        }

        /** It would be deleted. */
        record Delete(ObjectRef object, Optional<KubeObject> live) implements Write {}
    }
}
