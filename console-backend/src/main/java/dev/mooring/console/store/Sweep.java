package dev.mooring.console.store;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.Records.Head;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Removes what no version names any more: manifests, packages, states and logs of versions that are gone, and parts of
 * records that were written anew since.
 *
 * <p>Whoever makes a version writes what it names first and the version last; so what was written a moment ago is left
 * alone, and a record that is written again in between is not removed, because its revision is another one then.
 */
final class Sweep {

    /** Far longer than it takes to make a version. */
    static final Duration GRACE = Duration.ofMinutes(10);

    private final Records records;
    private final AppSlug app;
    private final Instant now;

    Sweep(Records records, AppSlug app, Instant now) {
        this.records = records;
        this.app = app;
        this.now = now;
    }

    /**
     * @param versions ids of all versions that are kept
     * @param named the manifests and packages that they name
     * @return how many Secrets were removed
     */
    int run(Set<String> versions, Set<RecordKey> named) {
        List<Head> heads = records.heads(app);
        int removed = 0;
        for (Head head : heads) {
            boolean unused = isUnused(head, versions, named) && isOld(head.written());
            removed += unused && records.remove(head) ? 1 : 0;
        }
        return removed + sweepParts(heads);
    }

    private static boolean isUnused(Head head, Set<String> versions, Set<RecordKey> named) {
        return switch (head.key().kind()) {
            case MANIFESTS, PACKAGE -> !named.contains(head.key());
            // a number that is higher than all versions is kept, so that it is not given again
            case STATE, LOG, RELEASE ->
                !versions.contains(head.key().id())
                        && versions.stream()
                                .anyMatch(id -> id.compareTo(head.key().id()) > 0);
            case APP, VERSION, SETTINGS, PLAN, UPDATES, CHECK, FEATURE, HISTORY, NOTIFY, OUTBOX, TOLD, REGISTRY ->
                false;
        };
    }

    /** Heads are read before parts: a part that came later is young, and stays. */
    private int sweepParts(List<Head> heads) {
        Set<String> named =
                heads.stream().flatMap(head -> head.parts().stream()).collect(Collectors.toCollection(HashSet::new));
        int removed = 0;
        for (KubeObject part : records.parts(app)) {
            boolean unused = !named.contains(part.name()) && isOld(RecordForm.written(part));
            removed += unused && records.remove(part) ? 1 : 0;
        }
        return removed;
    }

    private boolean isOld(Instant written) {
        return written.plus(GRACE).isBefore(now);
    }

    static boolean isAgeing(Instant written, Instant now) {
        return written.plus(GRACE.dividedBy(2)).isBefore(now);
    }
}
