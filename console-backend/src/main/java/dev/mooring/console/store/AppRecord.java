package dev.mooring.console.store;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What moves about an application: which version runs, and everything that was ever applied and not yet removed.
 *
 * @param inventory widened before a deploy touches anything, narrowed after it removed what is gone: nothing is orphaned
 * @param revision what a write must name, empty for one that was not stored yet
 */
public record AppRecord(AppSlug app, Optional<Sequence> running, Set<ObjectRef> inventory, String revision) {

    public AppRecord {
        inventory = Collections.unmodifiableSet(new TreeSet<>(inventory));
    }

    public static AppRecord fresh(AppSlug app) {
        return new AppRecord(app, Optional.empty(), Set.of(), "");
    }

    /** Before a deploy: what is there, and what will be. */
    public AppRecord widened(Set<ObjectRef> wanted) {
        Set<ObjectRef> all = new TreeSet<>(inventory);
        all.addAll(wanted);
        return new AppRecord(app, running, all, revision);
    }

    /** After a deploy that went well: only what was wanted is there. */
    public AppRecord nowRunning(Sequence sequence, Set<ObjectRef> wanted) {
        return new AppRecord(app, Optional.of(sequence), wanted, revision);
    }
}
