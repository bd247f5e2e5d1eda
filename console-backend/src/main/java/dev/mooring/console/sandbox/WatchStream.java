package dev.mooring.console.sandbox;

import dev.mooring.console.cluster.KubeJson;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.sandbox.ObjectStore.Change;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** One client's watch: events as lines of JSON until time is up or the client goes away. */
final class WatchStream {

    private static final long HEARTBEAT_MILLIS = 5_000;

    private final ObjectStore store;
    private final ServedKind kind;
    private final String namespace;
    private final Predicate<KubeObject> selection;
    private final OutputStream out;
    private final BooleanSupplier open;

    /** @param open whether the server still serves */
    WatchStream(
            ObjectStore store,
            ServedKind kind,
            String namespace,
            Predicate<KubeObject> selection,
            OutputStream out,
            BooleanSupplier open) {
        this.store = store;
        this.kind = kind;
        this.namespace = namespace;
        this.selection = selection;
        this.out = out;
        this.open = open;
    }

    /** @param from where to go on from; empty or 0 means: begin with all there is */
    void run(String from, String timeoutSeconds) throws IOException, InterruptedException {
        long until =
                System.nanoTime() + (timeoutSeconds.isEmpty() ? 3600 : Long.parseLong(timeoutSeconds)) * 1_000_000_000;
        long version = from.isEmpty() || from.equals("0") ? begin() : Long.parseLong(from);
        if (!store.remembers(version)) {
            write("ERROR", new KubeObject(Map.copyOf(ApiRefusal.expired(version).status())));
            return;
        }
        out.flush();
        while (System.nanoTime() < until && open.getAsBoolean()) {
            long left = Math.max(1, (until - System.nanoTime()) / 1_000_000);
            List<Change> changes =
                    store.changes(version, kind.group(), kind.plural(), namespace, Math.min(left, HEARTBEAT_MILLIS));
            for (Change change : changes) {
                tell(change);
                version = change.version();
            }
            if (changes.isEmpty()) {
                version = bookmark(version);
            }
            out.flush();
        }
    }

    private long begin() throws IOException {
        List<KubeObject> all;
        long version;
        synchronized (store) {
            all = store.list(kind.group(), kind.plural(), namespace);
            version = store.version();
        }
        for (KubeObject object : all) {
            if (selection.test(object)) {
                write("ADDED", object);
            }
        }
        return version;
    }

    /** For the client, an object that leaves the selection is deleted, and one that comes into it is new. */
    private void tell(Change change) throws IOException {
        Optional<KubeObject> before = change.before().filter(selection);
        Optional<KubeObject> after = change.after().filter(selection);
        if (after.isPresent()) {
            write(before.isPresent() ? "MODIFIED" : "ADDED", after.get());
        } else if (before.isPresent()) {
            KubeObject last = change.after().orElse(before.get());
            write("DELETED", last);
        }
    }

    /** Also finds out whether the client is still there. */
    private long bookmark(long version) throws IOException {
        write(
                "BOOKMARK",
                new KubeObject(Map.of(
                        "apiVersion", kind.apiVersion(),
                        "kind", kind.kind(),
                        "metadata", Map.of("resourceVersion", Long.toString(version)))));
        return version;
    }

    private void write(String type, KubeObject object) throws IOException {
        Map<String, ?> event =
                Map.of("type", type, "object", ApiServer.inVersion(kind, object).json());
        out.write((KubeJson.write(event) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
