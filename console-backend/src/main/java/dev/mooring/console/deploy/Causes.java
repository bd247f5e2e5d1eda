package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.ObjectRef;
import java.util.List;

/** Finds out why an object does not become ready, down to what explains it: a condition, an event, a container's last words. */
@FunctionalInterface
public interface Causes {

    /** Knows nothing beyond what the object's own status says. */
    Causes NONE = object -> List.of();

    /** The most telling first; none where nothing more is known. Asks the cluster, so not for each look. */
    List<Finding> explain(ObjectRef object);
}
