package dev.mooring.console.source;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Reads a package out of a {@code .tgz}, {@code .tar.gz} or {@code .tar}, told apart by content and not by name. The
 * archive is untrusted: it is bounded in size, count, paths and compression, and only plain files are taken.
 */
public final class PackageArchive {

    private PackageArchive() {}

    public static SourceReading read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.getFileName().toString(), in);
        } catch (IOException e) {
            return SourceReading.refused(unreadable(file.toString(), e));
        }
    }

    /**
     * Reads to the end and leaves closing to the caller.
     *
     * @param name the archive's name, for messages
     */
    public static SourceReading read(String name, InputStream in) {
        return read(name, in, SourceLimits.DEFAULT);
    }

    static SourceReading read(String name, InputStream in, SourceLimits limits) {
        MeteredStream compressed = new MeteredStream(in, count -> false);
        try {
            BufferedInputStream buffered = new BufferedInputStream(compressed);
            return switch (FileKind.of(buffered)) {
                case GZIP -> unzipped(name, compressed, buffered, limits);
                case TAR ->
                    new TarReading(name, limits).read(new MeteredStream(buffered, count -> count > allowed(limits)));
                case FileKind other ->
                    SourceReading.refused(Finding.error(
                            "archive-format",
                            "This looks like " + other.words() + ". A package is a folder, a .tgz or a .tar.",
                            Place.ofFile(name)));
            };
        } catch (IOException e) {
            return SourceReading.refused(TarReading.broken(name, e));
        }
    }

    private static SourceReading unzipped(
            String name, MeteredStream compressed, BufferedInputStream buffered, SourceLimits limits)
            throws IOException {
        MeteredStream unpacked = new MeteredStream(
                new GZIPInputStream(buffered, 1 << 16),
                count -> count > allowed(limits) || limits.isBomb(compressed.count(), count));
        BufferedInputStream inside = new BufferedInputStream(unpacked);
        FileKind kind = FileKind.of(inside);
        return kind == FileKind.TAR
                ? new TarReading(name, limits).read(inside)
                : SourceReading.refused(Finding.error(
                        "archive-format",
                        "This is a gzip file of " + kind.words() + ", not of a tar archive. Pack the folder with"
                                + " tar -czf.",
                        Place.ofFile(name)));
    }

    /** A tar archive needs up to three blocks an entry besides the content. */
    private static long allowed(SourceLimits limits) {
        return limits.totalBytes() + limits.entries() * 1536L;
    }

    private static Finding unreadable(String file, IOException cause) {
        return Finding.error("archive-unreadable", "The file cannot be read: " + cause + ".", Place.ofFile(file));
    }
}
