package dev.mooring.console.store;

import dev.mooring.console.notify.Memory;
import dev.mooring.console.notify.NotifySettings;
import dev.mooring.console.notify.Outbox;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.RecordKey.Kind;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Who is told what about an application, what is still to be sent, and what was told. Every method throws
 * {@link StoreException} where the cluster refuses.
 */
public final class NotifyStore {

    private final Records records;

    public NotifyStore(KubernetesClient client, String namespace, InstantSource clock) {
        this.records = new Records(client, namespace, clock);
    }

    /** What was never set has its default: nobody is told anything. */
    public NotifySettings settings(AppSlug app) {
        return read(Kind.NOTIFY, app, NotifySettings.class).orElse(NotifySettings.DEFAULT);
    }

    public void saveSettings(AppSlug app, NotifySettings settings) {
        records.put(new RecordKey(Kind.NOTIFY, app, ""), StoreJson.write(settings));
    }

    public Outbox outbox(AppSlug app) {
        return read(Kind.OUTBOX, app, Outbox.class).orElse(Outbox.EMPTY);
    }

    public void saveOutbox(AppSlug app, Outbox outbox) {
        records.put(new RecordKey(Kind.OUTBOX, app, ""), StoreJson.write(outbox));
    }

    public Memory memory(AppSlug app) {
        return read(Kind.TOLD, app, Memory.class).orElse(Memory.NONE);
    }

    public void saveMemory(AppSlug app, Memory memory) {
        records.put(new RecordKey(Kind.TOLD, app, ""), StoreJson.write(memory.kept()));
    }

    private <T> Optional<T> read(Kind kind, AppSlug app, Class<T> type) {
        return records.read(new RecordKey(kind, app, "")).map(stored -> Records.content(stored, type));
    }
}
