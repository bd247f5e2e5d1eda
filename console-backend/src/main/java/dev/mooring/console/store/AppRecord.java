package dev.mooring.console.store;

import dev.mooring.console.deploy.plan.InstalledRelease;
import dev.mooring.console.deploy.plan.KeptFields;
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
 * @param left what stays although no version wants it, such as a claim with data; not part of what runs
 * @param releases the same for Helm releases, whose objects are not in the inventory
 * @param kept fields that the running version leaves to others, as an admin decided
 * @param revision what a write must name, empty for one that was not stored yet
 */
public record AppRecord(
        AppSlug app,
        Optional<Sequence> running,
        Set<ObjectRef> inventory,
        Set<ObjectRef> left,
        List<InstalledRelease> releases,
        KeptFields kept,
        String revision) {

    public AppRecord {
        inventory = Collections.unmodifiableSet(new TreeSet<>(inventory));
        left = Collections.unmodifiableSet(new TreeSet<>(left));
        releases = releases.stream()
                .sorted(Comparator.comparing(InstalledRelease::release))
                .toList();
    }

    public static AppRecord fresh(AppSlug app) {
        return new AppRecord(app, Optional.empty(), Set.of(), Set.of(), List.of(), KeptFields.NONE, "");
    }

    /** Before a deploy: what is there, and what will be. */
    public AppRecord widened(Set<ObjectRef> wanted, List<InstalledRelease> awaited) {
        Set<ObjectRef> all = new TreeSet<>(inventory);
        all.addAll(wanted);
        Stream<InstalledRelease> added = awaited.stream().filter(release -> !knows(release.release()));
        return new AppRecord(
                app, running, all, left, Stream.concat(releases.stream(), added).toList(), kept, revision);
    }

    /** After a deploy that went well: only what was wanted is there, and what was to stay. */
    public AppRecord nowRunning(
            Sequence sequence, Set<ObjectRef> wanted, Set<ObjectRef> staying, List<InstalledRelease> installed) {
        return new AppRecord(app, Optional.of(sequence), wanted, staying, installed, kept, revision);
    }

    /** With what a deploy that went well has left to others. */
    public AppRecord leaving(KeptFields fields) {
        return new AppRecord(app, running, inventory, left, releases, fields, revision);
    }

    /** All that a later deploy or undeploy has to know of. */
    public Set<ObjectRef> everything() {
        Set<ObjectRef> all = new TreeSet<>(inventory);
        all.addAll(left);
        return all;
    }

    /** Whether nothing was brought into the cluster that is not known to be gone. */
    public boolean knowsOfNothing() {
        return inventory.isEmpty() && left.isEmpty() && releases.isEmpty();
    }

    /**
     * After it was taken out of the cluster: no version runs, and what stayed is known.
     *
     * @param there what should have gone and did not
     */
    public AppRecord undeployed(Set<ObjectRef> there, Set<ObjectRef> staying, List<InstalledRelease> installed) {
        return new AppRecord(app, Optional.empty(), there, staying, installed, KeptFields.NONE, revision);
    }

    /** What is known by now of releases whose deploy went on or ended. */
    public AppRecord withReleases(List<InstalledRelease> known) {
        return new AppRecord(app, running, inventory, left, known, kept, revision);
    }

    AppRecord withRevision(String stored) {
        return new AppRecord(app, running, inventory, left, releases, kept, stored);
    }

    private boolean knows(ObjectRef release) {
        return releases.stream().anyMatch(known -> known.release().equals(release));
    }
}
