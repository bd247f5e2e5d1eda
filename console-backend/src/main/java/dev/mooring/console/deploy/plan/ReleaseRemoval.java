package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.helm.Rehearsal.Write;
import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.Optional;

/**
 * A release that is no longer wanted and still there.
 *
 * @param writes what its removal would do
 * @param trouble why that could not be found out
 */
public record ReleaseRemoval(ObjectRef release, List<Write> writes, Optional<Finding> trouble) {

    public ReleaseRemoval {
        writes = List.copyOf(writes);
    }
}
