package dev.mooring.console.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.packages.PackageReader;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.store.AppStore;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PackageShelfTest {

    private static final int SMALL = 100;
    private static final int LARGE = 6 * 1024 * 1024;

    private final SandboxCluster cluster = ConsoleOnSandbox.cluster();
    private final PackageShelf shelf = new PackageShelf(new AppStore(cluster.client(), "mooring"));

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void theListOfManyApplicationsFindsThePackagesOfAll() {
        shelve(40, SMALL);
        shelve(40, SMALL);

        assertThat(kept()).hasSize(40);
    }

    @Test
    void ofSmallPackagesTheLastSixtyFourAreKept() {
        shelve(100, SMALL);

        assertThat(kept()).hasSize(64).startsWith(36).endsWith(99);
    }

    @Test
    void ofLargePackagesOnlyTheLastFewAreKept() {
        shelve(12, LARGE);

        assertThat(kept()).containsExactly(4, 5, 6, 7, 8, 9, 10, 11);
    }

    private void shelve(int packages, int bytes) {
        Package content = content(bytes);
        IntStream.range(0, packages).forEach(number -> shelf.shelved("digest-" + number, content));
    }

    private List<Integer> kept() {
        return IntStream.range(0, 200)
                .filter(number -> shelf.known("digest-" + number).isPresent())
                .boxed()
                .toList();
    }

    private static Package content(int bytes) {
        SortedMap<String, byte[]> files = new TreeMap<>(ConsoleOnSandbox.tiny().files());
        files.put("picture.png", new byte[bytes]);
        return PackageReader.read(new PackageFiles(files)).content().orElseThrow();
    }
}
