package dev.mooring.console.status;

import java.time.Instant;
import java.util.List;

/**
 * How the application is.
 *
 * @param overall the worst of what counts: the objects that the vendor named, or else all
 * @param objects every applied object
 * @param asOf when the cluster was last heard of
 * @param live whether news from the cluster arrive; false means that the state may be stale
 */
public record AppStatus(Health overall, List<ObjectStatus> objects, Instant asOf, boolean live) {
    public AppStatus {
        objects = List.copyOf(objects);
    }
}
