package dev.mooring.console.version.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** All files of a version in one {@code .tgz}. */
public final class FileArchive {

    private FileArchive() {}

    /**
     * @param folder what everything in it stands in
     * @param secrets whether secrets are written as they are
     */
    public static byte[] of(VersionFiles files, String folder, boolean secrets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (VersionFile file : files.files().values()) {
                byte[] content = file.bytes(secrets);
                TarArchiveEntry entry = new TarArchiveEntry(folder + "/" + file.path());
                entry.setSize(content.length);
                entry.setModTime(0L);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        } catch (IOException never) {
            throw new UncheckedIOException("packing in memory failed", never);
        }
        return bytes.toByteArray();
    }
}
