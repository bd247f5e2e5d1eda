package dev.mooring.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.cluster.RealApi;
import dev.mooring.console.images.PullLogin;
import dev.mooring.console.images.RegistrySetting;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.store.RecordKey.Kind;
import dev.mooring.console.store.Records.Head;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the store asks of a real API server: removing only what is as it was. */
class RealStoreTest {

    private static final String NAMESPACE =
            "mooring-store-test-" + ProcessHandle.current().pid();
    private static final AppSlug SHOP = new AppSlug("shop");
    private static KubernetesClient client;

    @BeforeAll
    static void connect() {
        client = RealApi.client();
        client.namespaces()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(NAMESPACE)
                        .endMetadata()
                        .build())
                .create();
    }

    @AfterAll
    static void cleanUp() {
        if (client != null) {
            client.namespaces().withName(NAMESPACE).delete();
            client.close();
        }
    }

    @Test
    void aRecordThatWasWrittenSinceItWasListedIsNotRemoved() {
        Records records = new Records(client, NAMESPACE, InstantSource.system());
        RecordKey key = new RecordKey(Kind.MANIFESTS, SHOP, "abc");
        records.put(key, bytes("one"));
        Head listed = records.heads(SHOP).getFirst();
        records.put(key, bytes("two"));

        assertThat(records.remove(listed)).isFalse();
        assertThat(records.read(key)).isPresent();
        assertThat(records.remove(records.heads(SHOP).getFirst())).isTrue();
        assertThat(records.remove(listed)).isFalse();
        assertThat(records.read(key)).isEmpty();
    }

    @Test
    void aSweepRemovesAnOldPackageThatNoVersionNames() {
        AppSlug app = new AppSlug("swept");
        String digest =
                new AppStore(client, NAMESPACE).keepPackage(app, PackageFiles.ofTexts(Map.of("a.yaml", "a: b")));
        AppStore later = new AppStore(client, NAMESPACE, () -> Instant.now().plus(Duration.ofHours(1)));

        assertThat(new AppStore(client, NAMESPACE).sweep(app)).isZero();
        assertThat(later.sweep(app)).isEqualTo(1);
        assertThat(later.packageFiles(app, digest)).isEmpty();
    }

    @Test
    void theSettingOfARegistryIsKeptAndTwoWhoMarkALoginFirstHaveOneKey() throws Exception {
        AppSlug app = new AppSlug("pulling");
        RegistryStore store = new RegistryStore(client, NAMESPACE, InstantSource.system());
        List<Callable<String>> two = List.of(() -> store.key(app, () -> "one"), () -> store.key(app, () -> "two"));
        List<String> keys = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<String> key : both.invokeAll(two)) {
                keys.add(key.get());
            }
        }
        RegistrySetting setting =
                new RegistrySetting.Own("r.example.com", "team", new PullLogin.Typed("ci", "s3cret"), "", false);

        store.save(app, setting);

        assertThat(keys.getFirst()).isEqualTo(keys.getLast());
        assertThat(store.key(app)).contains(keys.getFirst());
        assertThat(store.setting(app)).isEqualTo(setting);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
