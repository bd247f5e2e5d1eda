package dev.mooring.console.sandbox;

import dev.mooring.console.object.KubeObject;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Registry in memory with a history of changes, as etcd keeps them. Its monitor guards compound changes. */
final class ObjectStore {

    private static final int HISTORY = 5_000;

    /** Where an object is kept; versions of a group share their objects. */
    record Key(String group, String plural, String namespace, String name) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::group)
                .thenComparing(Key::plural)
                .thenComparing(Key::namespace)
                .thenComparing(Key::name);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** One change; before is empty for a new object, after for a deleted one. */
    record Change(long version, Key key, Optional<KubeObject> before, Optional<KubeObject> after) {}

    private final SortedMap<Key, KubeObject> objects = new TreeMap<>();
    private final Deque<Change> history = new ArrayDeque<>();
    private long version = 1;
    private int calls;

    synchronized long version() {
        return version;
    }

    synchronized Optional<KubeObject> get(Key key) {
        return Optional.ofNullable(objects.get(key));
    }

    /** All of a kind, in a namespace or (with an empty one) everywhere. */
    synchronized List<KubeObject> list(String group, String plural, String namespace) {
        return objects.entrySet().stream()
                .filter(entry -> isOf(entry.getKey(), group, plural, namespace))
                .map(java.util.Map.Entry::getValue)
                .toList();
    }

    synchronized List<Key> keys() {
        return List.copyOf(objects.keySet());
    }

    /** Keeps the object and gives it a new resource version. */
    synchronized KubeObject put(Key key, KubeObject object) {
        version++;
        KubeObject stamped = object.with(Long.toString(version), "metadata", "resourceVersion");
        KubeObject before = objects.put(key, stamped);
        record(new Change(version, key, Optional.ofNullable(before), Optional.of(stamped)));
        return stamped;
    }

    synchronized void remove(Key key) {
        @Nullable KubeObject before = objects.remove(key);
        if (before != null) {
            version++;
            KubeObject last = before.with(Long.toString(version), "metadata", "resourceVersion");
            record(new Change(version, key, Optional.of(last), Optional.empty()));
        }
    }

    /** Whether the changes since that version are still known. */
    synchronized boolean remembers(long since) {
        return history.size() < HISTORY || history.getFirst().version() <= since + 1;
    }

    /** Changes of a kind after a version; waits for one as long as is given. */
    synchronized List<Change> changes(long since, String group, String plural, String namespace, long millis)
            throws InterruptedException {
        long until = System.nanoTime() + millis * 1_000_000;
        int call = calls;
        while (true) {
            List<Change> found = history.stream()
                    .filter(change -> change.version() > since && isOf(change.key(), group, plural, namespace))
                    .toList();
            long left = (until - System.nanoTime()) / 1_000_000;
            if (!found.isEmpty() || call != calls || left <= 0) {
                return found;
            }
            wait(left);
        }
    }

    /** Calls back whoever waits for changes. */
    synchronized void callBack() {
        calls++;
        notifyAll();
    }

    private void record(Change change) {
        history.addLast(change);
        if (history.size() > HISTORY) {
            history.removeFirst();
        }
        notifyAll();
    }

    private static boolean isOf(Key key, String group, String plural, String namespace) {
        return key.group().equals(group)
                && key.plural().equals(plural)
                && (namespace.isEmpty() || key.namespace().equals(namespace));
    }
}
