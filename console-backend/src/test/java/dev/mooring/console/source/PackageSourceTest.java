package dev.mooring.console.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageSourceTest {

    @TempDir
    Path folder;

    @Test
    void aFolderIsReadWithoutHiddenFiles() throws IOException {
        write("config.yaml", "a: 1");
        write("web/deployment.yaml", "b: 2");
        write(".git/HEAD", "ref");
        write(".DS_Store", "");

        var files = PackageSource.open(folder).files().orElseThrow();

        assertThat(files.files()).containsOnlyKeys("config.yaml", "web/deployment.yaml");
    }

    @Test
    void aLinkInAFolderIsRefused() throws IOException {
        write("config.yaml", "a: 1");
        Files.createSymbolicLink(folder.resolve("passwords.yaml"), folder.resolve("config.yaml"));

        SourceReading reading = PackageSource.open(folder);

        assertThat(reading.files()).isEmpty();
        assertThat(codes(reading)).containsExactly("folder-entry-type");
    }

    @Test
    void aFolderIsBoundedLikeAnArchive() throws IOException {
        write("a.yaml", "x".repeat(11));

        assertThat(codes(PackageFolder.read(folder, new SourceLimits(1, 10, 10, 10))))
                .containsExactly("folder-too-large");
        assertThat(codes(PackageFolder.read(folder, new SourceLimits(0, 20, 20, 10))))
                .containsExactly("folder-too-large");
    }

    @Test
    void anEmptyFolderIsNoPackage() {
        assertThat(codes(PackageSource.open(folder))).containsExactly("folder-empty");
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        assertThat(codes(PackageSource.open(folder.resolve("nothing")))).containsExactly("source-missing");
    }

    @Test
    void aFileIsTakenForAnArchive() throws IOException {
        write("config.yaml", "a: 1");

        assertThat(codes(PackageSource.open(folder.resolve("config.yaml")))).containsExactly("archive-format");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> codes(SourceReading reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }
}
