package dev.mooring.console.store;

import dev.mooring.console.images.RegistrySetting;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.RecordKey.Kind;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the images of applications come from, as it is set, and the key under which versions mark their logins. Every method
 * throws {@link StoreException} where the cluster refuses.
 */
public final class RegistryStore {

    private final Records records;

    public RegistryStore(KubernetesClient client, String namespace, InstantSource clock) {
        this.records = new Records(client, namespace, clock);
    }

    /**
     * As it is written down.
     *
     * @param key empty until a login was marked
     */
    record StoredRegistry(RegistrySetting setting, String key) {

        static final StoredRegistry NONE = new StoredRegistry(RegistrySetting.usual(), "");

        /** Hides the key. */
        @Override
        public String toString() {
            return "StoredRegistry[" + setting + "]";
        }
    }

    /** What was never set has its default. */
    public RegistrySetting setting(AppSlug app) {
        return stored(app)
                .map(RegistryStore::content)
                .orElse(StoredRegistry.NONE)
                .setting();
    }

    /** CONFLICT where somebody else stored at the same time. */
    public void save(AppSlug app, RegistrySetting setting) {
        Optional<Records.Stored> present = stored(app);
        write(
                app,
                present,
                new StoredRegistry(
                        setting,
                        present.map(RegistryStore::content)
                                .orElse(StoredRegistry.NONE)
                                .key()));
    }

    /** The key under which this application's logins are marked; empty as long as none was. */
    public Optional<String> key(AppSlug app) {
        return stored(app).map(RegistryStore::content).map(StoredRegistry::key).filter(key -> !key.isEmpty());
    }

    /**
     * The same, the first time as well; it does not change for as long as the application is here.
     *
     * @param fresh makes one
     */
    public String key(AppSlug app, Supplier<String> fresh) {
        Optional<Records.Stored> present = stored(app);
        StoredRegistry known = present.map(RegistryStore::content).orElse(StoredRegistry.NONE);
        if (!known.key().isEmpty()) {
            return known.key();
        }
        try {
            String key = fresh.get();
            write(app, present, new StoredRegistry(known.setting(), key));
            return key;
        } catch (StoreException e) {
            // where another console was faster, that one's counts
            return key(app).orElseThrow(() -> e);
        }
    }

    private Optional<Records.Stored> stored(AppSlug app) {
        return records.read(recordKey(app));
    }

    private void write(AppSlug app, Optional<Records.Stored> present, StoredRegistry registry) {
        byte[] json = StoreJson.write(registry);
        if (present.isPresent()) {
            records.update(recordKey(app), json, present.get().revision());
        } else {
            records.create(recordKey(app), json);
        }
    }

    private static StoredRegistry content(Records.Stored stored) {
        return Records.content(stored, StoredRegistry.class);
    }

    private static RecordKey recordKey(AppSlug app) {
        return new RecordKey(Kind.REGISTRY, app, "");
    }
}
