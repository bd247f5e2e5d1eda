package dev.mooring.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Place;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.served.MovableClock;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SweepTest {

    private static final AppSlug SHOP = new AppSlug("shop");

    private final SandboxCluster cluster = new SandboxCluster("mooring", Duration.ofMillis(5));
    private final MovableClock clock = new MovableClock();
    private final AppStore store = new AppStore(cluster.client(), "mooring", clock);

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void whatOnlyARemovedVersionNamedGoesAndSharedThingsStay() {
        String old = store.keepPackage(SHOP, files("old"));
        String shared = store.keepPackage(SHOP, files("shared"));
        create(0, old, rendered("a"));
        create(1, shared, rendered("b"));
        create(2, shared, rendered("b"));
        store.saveState(SHOP, Sequence.FIRST, new VersionState.Ready());
        clock.forward(Duration.ofHours(1));

        store.remove(SHOP, Sequence.FIRST);
        store.remove(SHOP, new Sequence(1));
        store.sweep(SHOP);

        assertThat(records()).containsExactlyInAnyOrder("manifests", "package", "version");
        assertThat(store.manifests(SHOP, new Sequence(2))).contains(rendered("b"));
        assertThat(store.packageFiles(SHOP, shared)).isPresent();
        assertThat(store.packageFiles(SHOP, old)).isEmpty();
    }

    @Test
    void whatWasWrittenAMomentAgoIsLeftForTheVersionThatIsBeingMade() {
        create(0, store.keepPackage(SHOP, files("first")), rendered("a"));
        String next = store.keepPackage(SHOP, files("next"));

        assertThat(store.sweep(SHOP)).isZero();
        assertThat(store.packageFiles(SHOP, next)).isPresent();
    }

    @Test
    void anOldPackageThatIsTakenUpAgainIsNotSweptBeforeItsVersionIsThere() {
        create(0, store.keepPackage(SHOP, files("first")), rendered("a"));
        String again = store.keepPackage(SHOP, files("again"));
        clock.forward(Duration.ofHours(1));
        store.keepPackage(SHOP, files("again"));

        assertThat(store.sweep(SHOP)).isZero();
        assertThat(store.packageFiles(SHOP, again)).isPresent();
    }

    @Test
    void partsOfARecordThatWasWrittenAnewGo() {
        store.save(
                store.save(AppRecord.fresh(SHOP).widened(noise(1), List.of())).widened(noise(2), List.of()));
        long before = parts();
        clock.forward(Duration.ofHours(1));

        int removed = store.sweep(SHOP);

        assertThat(removed).isPositive();
        assertThat(parts()).isEqualTo(before - removed);
        assertThat(store.app(SHOP).orElseThrow().inventory()).hasSize(2 * NOISE);
    }

    @Test
    void theNumberOfAVersionThatIsGoneIsNotGivenAgain() {
        create(0, "sha256:0", rendered("a"));
        create(1, "sha256:0", rendered("a"));
        store.saveState(SHOP, new Sequence(1), new VersionState.Ready());
        clock.forward(Duration.ofHours(1));

        store.remove(SHOP, new Sequence(1));
        store.sweep(SHOP);

        assertThat(store.next(SHOP, store.newestSequence(SHOP))).isEqualTo(new Sequence(2));
    }

    @Test
    void ofARemovedVersionAlsoStateAndLogGo() {
        create(0, "sha256:0", rendered("a"));
        create(1, "sha256:0", rendered("a"));
        store.saveState(SHOP, Sequence.FIRST, new VersionState.Ready());
        clock.forward(Duration.ofHours(1));

        store.remove(SHOP, Sequence.FIRST);
        store.sweep(SHOP);

        assertThat(records()).doesNotContain("state");
    }

    private static final int NOISE = 35_000;

    /** Names that compress badly, enough of them for several Secrets. */
    private static Set<ObjectRef> noise(long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, NOISE)
                .mapToObj(i -> new ObjectRef(
                        "v1",
                        "Secret",
                        Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()),
                        "n" + random.nextLong() + random.nextLong()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static PackageFiles files(String text) {
        return PackageFiles.ofTexts(Map.of("a.yaml", text));
    }

    private static Rendered rendered(String name) {
        KubeObject object = new KubeObject(
                Map.of("apiVersion", "v1", "kind", "ConfigMap", "metadata", new TreeMap<>(Map.of("name", name))));
        return new Rendered(
                List.of(new Manifest("a.yaml", 0, object, Place.of("a.yaml", 1, 1))), List.of(), List.of(), List.of());
    }

    private void create(long sequence, String digest, Rendered rendered) {
        Version version = new Version(
                SHOP,
                new Sequence(sequence),
                digest,
                Release.labelled("1.0"),
                VersionSource.CONFIG_CHANGE,
                "admin",
                Instant.parse("2026-03-01T12:00:00Z"),
                "",
                ConfigValues.EMPTY,
                "",
                Patches.NONE,
                Optional.empty(),
                Optional.empty(),
                new VersionState.Ready());
        store.create(version, Optional.of(rendered));
    }

    private List<String> records() {
        return cluster.client().secrets().inNamespace("mooring").list().getItems().stream()
                .map(secret -> secret.getMetadata().getLabels().get("mooring.dev/record"))
                .toList();
    }

    private long parts() {
        return records().stream().filter("part"::equals).count();
    }
}
