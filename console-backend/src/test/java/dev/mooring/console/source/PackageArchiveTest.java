package dev.mooring.console.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.PackageFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageArchiveTest {

    private static final SourceLimits SMALL = new SourceLimits(20, 1000, 3000, 250);

    @Test
    void aPackedFolderIsReadWithoutItsCommonFolder() throws IOException {
        byte[] archive = gzip(tar(out -> {
            directory(out, "shop/");
            file(out, "shop/config.yaml", "a: 1");
            file(out, "shop/web/deployment.yaml", "b: 2");
        }));

        PackageFiles files = read(archive).files().orElseThrow();

        assertThat(files.files().keySet()).containsExactly("config.yaml", "web/deployment.yaml");
        assertThat(files.text("config.yaml")).isEqualTo("a: 1");
    }

    @Test
    void anUncompressedArchiveIsReadAsWell() throws IOException {
        byte[] archive = tar(out -> file(out, "./config.yaml", "a: 1"));

        assertThat(read(archive).files().orElseThrow().files()).containsOnlyKeys("config.yaml");
    }

    @Test
    void aBinaryFileThatIsNoArchiveIsRefused() {
        byte[] noise = new byte[3000];
        Arrays.fill(noise, (byte) 0x85);

        assertThat(read(noise).findings()).extracting(Finding::code).containsExactly("archive-format");
    }

    @Test
    void onlyWholeFoldersAreCommon() throws IOException {
        byte[] archive = tar(out -> {
            file(out, "shop/a.yaml", "");
            file(out, "shopping/b.yaml", "");
        });

        assertThat(read(archive).files().orElseThrow().files()).containsOnlyKeys("shop/a.yaml", "shopping/b.yaml");
    }

    @Test
    void hiddenFilesAreNoPartOfAPackage() throws IOException {
        byte[] archive = tar(out -> {
            file(out, "./._config.yaml", "");
            file(out, "shop/.git/HEAD", "");
            file(out, "shop/config.yaml", "");
        });

        assertThat(read(archive).files().orElseThrow().files()).containsOnlyKeys("config.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.yaml", "a/../../evil.yaml", "/etc/passwd", "a\\b.yaml", "a\nb.yaml", "a/.."})
    void aPathThatLeadsElsewhereIsRefusedWithTheWholeArchive(String name) throws IOException {
        byte[] archive = tar(out -> {
            file(out, "good.yaml", "");
            rawFile(out, name, "");
        });

        SourceReading reading = read(archive);

        assertThat(reading.files()).isEmpty();
        assertThat(codes(reading)).containsExactly("archive-path");
    }

    @ParameterizedTest
    @ValueSource(bytes = {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_CHR, TarConstants.LF_FIFO})
    void linksAndDevicesAreRefused(byte type) throws IOException {
        byte[] archive = tar(out -> {
            TarArchiveEntry entry = new TarArchiveEntry("config.yaml", type);
            entry.setLinkName("/etc/passwd");
            out.putArchiveEntry(entry);
            out.closeArchiveEntry();
        });

        SourceReading reading = read(archive);

        assertThat(codes(reading)).containsExactly("archive-entry-type");
        assertThat(reading.findings().getFirst().where().file()).isEqualTo("config.yaml");
    }

    @Test
    void allBadEntriesAreToldTogether() throws IOException {
        byte[] archive = tar(out -> {
            rawFile(out, "../a", "");
            file(out, "b.yaml", "1");
            file(out, "b.yaml", "2");
            file(out, "c", "");
            file(out, "c/d.yaml", "");
        });

        assertThat(codes(read(archive)))
                .containsExactlyInAnyOrder("archive-path", "archive-duplicate", "archive-duplicate");
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        byte[] archive = tar(out -> {
            for (int i = 0; i < 21; i++) {
                file(out, i + ".yaml", "");
            }
        });

        assertThat(codes(read(archive, SMALL))).containsExactly("archive-too-large");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedByItsName() throws IOException {
        SourceReading reading = read(tar(out -> file(out, "big.yaml", "x".repeat(1001))), SMALL);

        assertThat(codes(reading)).containsExactly("archive-too-large");
        assertThat(reading.findings().getFirst().where().file()).isEqualTo("big.yaml");
    }

    @Test
    void filesThatAreTooLargeTogetherAreRefused() throws IOException {
        byte[] archive = tar(out -> {
            for (int i = 0; i < 4; i++) {
                file(out, i + ".yaml", "x".repeat(900));
            }
        });

        assertThat(codes(read(archive, SMALL))).containsExactly("archive-too-large");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] archive = gzip(tar(out -> rawFile(out, ".hidden", "0".repeat(60 << 20))));

        assertThat(archive.length).isLessThan(100_000);
        assertThat(codes(read(archive))).containsExactly("archive-too-large");
    }

    @Test
    void aCutOffArchiveIsBrokenWhereverItWasCut() throws IOException {
        byte[] archive = gzip(tar(out -> {
            file(out, "a.yaml", "a: 1\n".repeat(50));
            file(out, "b.yaml", "b: 2\n".repeat(50));
        }));

        for (int length = 3; length < archive.length; length++) {
            SourceReading reading = read(Arrays.copyOf(archive, length));
            assertThat(reading.files()).isEmpty();
            assertThat(reading.findings()).singleElement().matches(Finding::isError);
        }
    }

    @Test
    void aChangedByteIsNoticed() throws IOException {
        byte[] archive = gzip(tar(out -> file(out, "a.yaml", "a: 1\n".repeat(50))));
        archive[archive.length - 6] ^= 1;

        assertThat(codes(read(archive))).containsExactly("archive-broken");
    }

    @Test
    void otherFilesAreToldByWhatTheyLookLike() throws IOException {
        assertThat(message("PK\u0003\u0004....".getBytes(StandardCharsets.UTF_8)))
                .contains("a ZIP archive");
        assertThat(message("kind: Config".getBytes(StandardCharsets.UTF_8))).contains("a single text file");
        assertThat(message(new byte[] {1, 2, 3})).contains("a binary file");
        assertThat(message(new byte[0])).contains("an empty file");
        assertThat(message(gzip("kind: Config".getBytes(StandardCharsets.UTF_8))))
                .contains("a gzip file of a single text file");
    }

    @Test
    void anArchiveWithoutFilesIsRefused() throws IOException {
        assertThat(codes(read(tar(out -> directory(out, "shop/"))))).containsExactly("archive-empty");
        assertThat(codes(read(tar(out -> {})))).containsExactly("archive-empty");
    }

    @Test
    void longAndNonAsciiNamesAreKept() throws IOException {
        String name = "ordner/" + "ä".repeat(150) + ".yaml";

        byte[] archive = tar(out -> {
            file(out, name, "");
            file(out, "z.yaml", "");
        });

        assertThat(read(archive).files().orElseThrow().files()).containsKey(name);
    }

    private static SourceReading read(byte[] archive) {
        return read(archive, SourceLimits.DEFAULT);
    }

    private static SourceReading read(byte[] archive, SourceLimits limits) {
        return PackageArchive.read("shop.tgz", new ByteArrayInputStream(archive), limits);
    }

    private static List<String> codes(SourceReading reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }

    private static String message(byte[] file) {
        return read(file).findings().getFirst().message();
    }

    /** Writes entries. */
    private interface Content {
        void writeTo(TarArchiveOutputStream out) throws IOException;
    }

    private static byte[] tar(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8")) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            out.setAddPaxHeadersForNonAsciiNames(true);
            content.writeTo(out);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static void directory(TarArchiveOutputStream out, String name) throws IOException {
        out.putArchiveEntry(new TarArchiveEntry(name));
        out.closeArchiveEntry();
    }

    private static void file(TarArchiveOutputStream out, String name, String text) throws IOException {
        write(out, new TarArchiveEntry(name), text);
    }

    /** The library would make an absolute path relative. */
    private static void rawFile(TarArchiveOutputStream out, String name, String text) throws IOException {
        write(out, new TarArchiveEntry(name, true), text);
    }

    private static void write(TarArchiveOutputStream out, TarArchiveEntry entry, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        entry.setSize(content.length);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }
}
