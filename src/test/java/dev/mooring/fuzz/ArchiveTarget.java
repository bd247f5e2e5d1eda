package dev.mooring.fuzz;

import dev.mooring.console.packages.PackageReader;
import dev.mooring.console.source.PackageArchive;
import dev.mooring.console.source.SourceReading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Any bytes as an uploaded archive; decisions make one of files and links with awkward names. Then it is read as a package. */
final class ArchiveTarget {

    private static final List<String> PATHS = List.of(
            "a.yaml",
            "./b.yaml",
            "../c.yaml",
            "/d.yaml",
            "e/../../f.yaml",
            "g\\h.yaml",
            "i//j.yaml",
            "k\u0000.yaml",
            ".",
            "",
            "l/",
            "config.yaml",
            "C:x.yaml",
            "é.yaml",
            "a.yaml/b.yaml",
            "web-1.0.0.tgz",
            "pax\nx.yaml");

    private ArchiveTarget() {}

    static void check(byte[] bytes) {
        Input input = new Input(bytes);
        byte[] archive = input.isDecisions() ? packed(input.choices()) : bytes;
        SourceReading reading = PackageArchive.read("fuzz.tgz", new ByteArrayInputStream(archive));
        reading.files().ifPresent(files -> {
            files.files().keySet().forEach(ArchiveTarget::checkPath);
            PackageReader.read(files);
        });
    }

    private static void checkPath(String path) {
        boolean inside = !path.startsWith("/") && !("/" + path + "/").contains("/../");
        Broken.unless(inside, "a path leads outside: " + path);
    }

    private static byte[] packed(Choices choices) {
        boolean zipped = choices.oneIn(2);
        byte[] tar = choices.oneIn(3) ? choices.rest() : tar(choices);
        return zipped ? gzip(tar) : tar;
    }

    private static byte[] tar(Choices choices) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (int entry = 0; entry < 8 && !choices.isEmpty(); entry++) {
                put(tar, choices);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, Choices choices) throws IOException {
        byte kind = choices.of(List.of(
                TarArchiveEntry.LF_NORMAL,
                TarArchiveEntry.LF_SYMLINK,
                TarArchiveEntry.LF_LINK,
                TarArchiveEntry.LF_DIR));
        TarArchiveEntry entry = new TarArchiveEntry(choices.of(PATHS), kind, true);
        boolean link = kind == TarArchiveEntry.LF_SYMLINK || kind == TarArchiveEntry.LF_LINK;
        byte[] content = kind == TarArchiveEntry.LF_NORMAL && !entry.isDirectory()
                ? choices.text().getBytes(StandardCharsets.UTF_8)
                : new byte[0];
        if (link) {
            entry.setLinkName(choices.of(PATHS));
        }
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
