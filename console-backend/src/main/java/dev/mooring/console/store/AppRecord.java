package dev.mooring.console.store;

import dev.mooring.console.deploy.plan.InstalledRelease;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What moves about an application: which version runs, and everything that was ever applied and not yet removed.
 *
 * @param inventory widened before a deploy touches anything, narrowed after it removed what is gone: nothing is orphaned
 * @param releases the same for Helm releases, whose objects are not in the inventory
 * @param revision what a write must name, empty for one that was not stored yet
 */
public record AppRecord(
        AppSlug app,
        Optional<Sequence> running,
        Set<ObjectRef> inventory,
        List<InstalledRelease> releases,
        String revision) {

    public AppRecord {
        inventory = Collections.unmodifiableSet(new TreeSet<>(inventory));
        releases = releases.stream()
                .sorted(Comparator.comparing(InstalledRelease::release))
                .toList();
    }

    public static AppRecord fresh(AppSlug app) {
        return new AppRecord(app, Optional.empty(), Set.of(), List.of(), "");
    }

    /** Before a deploy: what is there, and what will be. */
    public AppRecord widened(Set<ObjectRef> wanted, List<InstalledRelease> awaited) {
        Set<ObjectRef> all = new TreeSet<>(inventory);
        all.addAll(wanted);
        Stream<InstalledRelease> added = awaited.stream().filter(release -> !knows(release.release()));
        return new AppRecord(
                app, running, all, Stream.concat(releases.stream(), added).toList(), revision);
    }

    /** After a deploy that went well: only what was wanted is there. */
    public AppRecord nowRunning(Sequence sequence, Set<ObjectRef> wanted, List<InstalledRelease> installed) {
        return new AppRecord(app, Optional.of(sequence), wanted, installed, revision);
    }

    /** After it was taken out of the cluster: no version runs, and what stayed is known. */
    public AppRecord undeployed(Set<ObjectRef> left, List<InstalledRelease> installed) {
        return new AppRecord(app, Optional.empty(), left, installed, revision);
    }

    /** What is known by now of releases whose deploy went on or ended. */
    public AppRecord withReleases(List<InstalledRelease> known) {
        return new AppRecord(app, running, inventory, known, revision);
    }

    private boolean knows(ObjectRef release) {
        return releases.stream().anyMatch(known -> known.release().equals(release));
    }
}
