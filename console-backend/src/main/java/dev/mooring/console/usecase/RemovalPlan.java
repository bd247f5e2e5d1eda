package dev.mooring.console.usecase;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import java.util.List;
import java.util.stream.Stream;

/**
 * What removing an application from the console means. Removing touches no object: all that is named here stays in the cluster.
 *
 * @param versions how many are forgotten, with their answers, license and logs
 * @param running what taking the application out of the cluster would delete, and nobody would look after any more; what
 *     Helm installed is one object
 * @param staying what stays in the cluster also when the application is taken out: data, namespaces, and what the vendor wants
 *     kept
 */
public record RemovalPlan(AppSlug app, int versions, List<ObjectRef> running, List<ObjectRef> staying) {

    public RemovalPlan {
        running = List.copyOf(running);
        staying = List.copyOf(staying);
    }

    /** Whether something would go on running that Mooring deployed. */
    public boolean leavesRunning() {
        return !running.isEmpty();
    }

    /** All that is in the cluster. */
    public List<ObjectRef> inCluster() {
        return Stream.concat(running.stream(), staying.stream()).toList();
    }
}
