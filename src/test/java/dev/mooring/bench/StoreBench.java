package dev.mooring.bench;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.ItemType;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.packages.PackageReader;
import dev.mooring.console.render.Renderer;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.source.PackageSource;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Retention;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import io.fabric8.kubernetes.api.model.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What versions cost in the store: a hundred of a package, each with another answer, in Secrets of a simulated cluster,
 * which holds them as the real one does; then pruned to fifty.
 */
public final class StoreBench {

    private static final int VERSIONS = 100;
    private static final int KEPT = 50;
    private static final String NAMESPACE = "mooring";

    private final SandboxCluster cluster;
    private final Package content;
    private final ItemName changing;

    private StoreBench(SandboxCluster cluster, Package content) {
        this.cluster = cluster;
        this.content = content;
        this.changing = content.screen()
                .items()
                .filter(item -> item.type() == ItemType.TEXT)
                .map(ConfigItem::name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this package asks for no text"));
    }

    public static void main(String... arguments) {
        Path root = Path.of(System.getProperty("mooring.root", "."));
        Path folder = root.resolve(arguments.length > 0 ? arguments[0] : "k8s/samples/shop");
        PackageFiles files = PackageSource.open(folder).files().orElseThrow();
        try (SandboxCluster cluster = new SandboxCluster(NAMESPACE, Duration.ofMillis(5))) {
            new StoreBench(cluster, PackageReader.read(files).content().orElseThrow()).run();
        }
    }

    private void run() {
        AppStore store = new AppStore(cluster.client(), NAMESPACE);
        String digest = store.keepPackage(content.slug(), content.files());
        say(
                "package: %d files, %d KiB",
                content.files().files().size(), content.files().totalBytes() / 1024);
        long begin = System.nanoTime();
        for (int sequence = 0; sequence < VERSIONS; sequence++) {
            create(store, digest, sequence);
        }
        say("rendered and stored %d versions: %d ms each", VERSIONS, millisSince(begin) / VERSIONS);
        tell();
        begin = System.nanoTime();
        List<Version> versions = store.versions(content.slug());
        say("listed all: %d ms", millisSince(begin));
        prune(versions);
        tell();
    }

    private void prune(List<Version> versions) {
        AppStore later =
                new AppStore(cluster.client(), NAMESPACE, () -> Instant.now().plus(Duration.ofHours(1)));
        long begin = System.nanoTime();
        new Retention(KEPT)
                .dispensable(versions, Optional.empty())
                .forEach(sequence -> later.remove(content.slug(), sequence));
        later.sweep(content.slug());
        say("pruned to %d versions: %d ms", KEPT, millisSince(begin));
    }

    private void create(AppStore store, String digest, int sequence) {
        ScreenState answers = ScreenSession.open(
                        content.screen(),
                        ConfigValues.EMPTY.with(changing.value(), "answer-" + sequence),
                        given -> SyntheticScreen.INPUTS.functions(content.slug().value(), given))
                .state();
        Version version = new Version(
                content.slug(),
                new Sequence(sequence),
                digest,
                Release.labelled(content.version()),
                VersionSource.CONFIG_CHANGE,
                "admin",
                Instant.now(),
                "",
                answers.values(),
                "",
                Patches.NONE,
                Optional.empty(),
                sequence == 0 ? Optional.empty() : Optional.of(new Sequence(sequence - 1L)),
                new VersionState.Ready());
        store.create(version, Optional.of(Renderer.render(content, answers, SyntheticScreen.INPUTS)));
    }

    private void tell() {
        List<Secret> secrets =
                cluster.client().secrets().inNamespace(NAMESPACE).list().getItems();
        long bytes = secrets.stream().mapToLong(StoreBench::bytes).sum();
        Map<String, Long> byRecord = secrets.stream()
                .collect(Collectors.groupingBy(
                        StoreBench::record, TreeMap::new, Collectors.summingLong(StoreBench::bytes)));
        say("%d Secrets, %d KiB; by record in bytes: %s", secrets.size(), bytes / 1024, byRecord);
    }

    private static String record(Secret secret) {
        return Optional.ofNullable(secret.getMetadata().getLabels())
                .map(labels -> labels.get("mooring.dev/record"))
                .orElse("other");
    }

    private static long bytes(Secret secret) {
        return secret.getData().values().stream()
                .mapToLong(content -> Base64.getDecoder().decode(content).length)
                .sum();
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
