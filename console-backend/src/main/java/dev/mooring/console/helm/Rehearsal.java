package dev.mooring.console.helm;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.Optional;

/**
 * What Helm would do for an order.
 *
 * @param writes in the order in which Helm makes them, hooks among them; up to the point of a failure
 * @param seen the objects of the cluster that Helm looked at, as they are; those of its release are among them
 * @param ending how it would end, with what Helm would record: its manifest has the objects that would not change, too
 */
public record Rehearsal(List<Write> writes, List<KubeObject> seen, HelmReleases.Ending<HelmRevision> ending) {

    public Rehearsal {
        writes = List.copyOf(writes);
        seen = List.copyOf(seen);
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

        /** The cluster would refuse it. */
        record Refused(ObjectRef object, Optional<KubeObject> live, int status, String message) implements Write {}

        /** It would be deleted. */
        record Delete(ObjectRef object, Optional<KubeObject> live) implements Write {}
    }
}
