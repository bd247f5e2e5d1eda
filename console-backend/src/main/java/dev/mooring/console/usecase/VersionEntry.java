package dev.mooring.console.usecase;

import dev.mooring.console.release.Deployability;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.compare.DiffFigures;
import java.util.List;
import java.util.Optional;

/**
 * A version in the line of an application's versions.
 *
 * @param desired whether it was made last: what the admin has prepared
 * @param deployability whether it may be deployed now, and why not
 * @param path releases to deploy before this one, in their order; none where it is the next step
 * @param sinceParent what differs from the version that it was made from; empty where one of the two has no manifests or
 *     is not kept any more
 * @param sinceRunning the same for the version that runs
 */
public record VersionEntry(
        Version version,
        Place place,
        boolean desired,
        Deployability deployability,
        List<String> path,
        Optional<DiffFigures> sinceParent,
        Optional<DiffFigures> sinceRunning) {

    public VersionEntry {
        path = List.copyOf(path);
    }

    /** Where it stands, seen from the version that runs. */
    public enum Place {
        RUNNING,
        /** Newer, or nothing runs. */
        AVAILABLE,
        PAST
    }

    public boolean isRunning() {
        return place == Place.RUNNING;
    }
}
