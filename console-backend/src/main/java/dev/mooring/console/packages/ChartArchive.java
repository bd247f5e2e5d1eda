package dev.mooring.console.packages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A chart of a package as Helm takes it: the packed one as it is, an unpacked one packed, the same bytes each time. */
public final class ChartArchive {

    private ChartArchive() {}

    /** @param path an archive, or the folder of an unpacked chart; empty where the package has no such chart */
    public static Optional<byte[]> of(PackageFiles files, String path) {
        return path.isEmpty() || path.endsWith("/")
                ? packed(files, path)
                : Optional.ofNullable(files.files().get(path)).map(byte[]::clone);
    }

    private static Optional<byte[]> packed(PackageFiles files, String folder) {
        if (!files.files().containsKey(folder + "Chart.yaml")) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
                if (file.getKey().startsWith(folder)) {
                    add(tar, "chart/" + file.getKey().substring(folder.length()), file.getValue());
                }
            }
        } catch (IOException never) {
            throw new UncheckedIOException("packing in memory failed", never);
        }
        return Optional.of(bytes.toByteArray());
    }

    private static void add(TarArchiveOutputStream tar, String path, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(path);
        entry.setSize(content.length);
        entry.setModTime(0L);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
