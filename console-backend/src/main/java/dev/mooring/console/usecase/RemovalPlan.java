package dev.mooring.console.usecase;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What removing an application from the console means.
 *
 * @param versions how many are forgotten, with their answers, license and logs
 * @param inCluster objects of it that are in the cluster and that nobody would look after any more
 * @param releases the same for what Helm installed
 */
public record RemovalPlan(AppSlug app, int versions, Set<ObjectRef> inCluster, List<ObjectRef> releases) {

    public RemovalPlan {
        inCluster = Collections.unmodifiableSet(new TreeSet<>(inCluster));
        releases = List.copyOf(releases);
    }

    /** Whether something would stay that Mooring deployed. */
    public boolean leavesSomething() {
        return !inCluster.isEmpty() || !releases.isEmpty();
    }
}
