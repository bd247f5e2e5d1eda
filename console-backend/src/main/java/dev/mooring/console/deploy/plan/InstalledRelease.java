package dev.mooring.console.deploy.plan;

import dev.mooring.console.object.ObjectRef;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * A Helm release that Mooring has installed for an application, or was about to.
 *
 * @param release as {@link ObjectRef#helmRelease} names it
 * @param weight descending at removal
 * @param objects what it consisted of when Helm last succeeded with it
 */
public record InstalledRelease(ObjectRef release, long weight, Set<ObjectRef> objects) {

    /** In which order releases are removed. */
    public static final Comparator<InstalledRelease> REMOVAL = Comparator.comparingLong(InstalledRelease::weight)
            .thenComparing(InstalledRelease::release)
            .reversed();

    public InstalledRelease {
        objects = Collections.unmodifiableSet(new TreeSet<>(objects));
    }

    /** Before it is there. */
    public static InstalledRelease awaited(ObjectRef release, long weight) {
        return new InstalledRelease(release, weight, Set.of());
    }
}
