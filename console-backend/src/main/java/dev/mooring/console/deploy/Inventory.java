package dev.mooring.console.deploy;

import dev.mooring.console.deploy.plan.InstalledRelease;
import dev.mooring.console.object.ObjectRef;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Everything that was ever brought into the cluster for an application and not yet removed. */
public record Inventory(Set<ObjectRef> objects, List<InstalledRelease> releases) {

    public static final Inventory EMPTY = new Inventory(Set.of(), List.of());

    public Inventory {
        objects = Set.copyOf(objects);
        releases = List.copyOf(releases);
    }

    public static Inventory of(Collection<ObjectRef> objects) {
        return new Inventory(Set.copyOf(objects), List.of());
    }

    boolean knows(ObjectRef release) {
        return releases.stream().anyMatch(known -> known.release().equals(release));
    }

    /** Releases that are no longer wanted, in the order of their removal. */
    List<InstalledRelease> unwanted(List<WantedChart> charts) {
        return releases.stream()
                .filter(known ->
                        charts.stream().noneMatch(chart -> chart.release().equals(known.release())))
                .sorted(InstalledRelease.REMOVAL)
                .toList();
    }
}
