package dev.mooring.console.source;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Reads one tar archive, once. */
final class TarReading {

    private final String archive;
    private final SourceLimits limits;
    private final FileCollector files;
    private String entry;

    TarReading(String archive, SourceLimits limits) {
        this.archive = archive;
        this.limits = limits;
        this.files = new FileCollector("archive", limits);
        this.entry = archive;
    }

    SourceReading read(InputStream in) {
        try {
            TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8");
            boolean going = true;
            while (going) {
                going = takeNext(tar);
            }
            // what follows the end marker still belongs to the compressed stream and its checksum
            in.transferTo(OutputStream.nullOutputStream());
            return files.reading(archive);
        } catch (MeteredStream.TooMuchException e) {
            return SourceReading.refused(tooMuch());
        } catch (IOException | IllegalArgumentException e) {
            return SourceReading.refused(broken(entry, e));
        }
    }

    private boolean takeNext(TarArchiveInputStream tar) throws IOException {
        TarArchiveEntry next = tar.getNextEntry();
        if (next == null) {
            return false;
        }
        entry = next.getName();
        return files.countEntry(entry) && take(tar, next);
    }

    private boolean take(TarArchiveInputStream tar, TarArchiveEntry next) throws IOException {
        Optional<EntryPath> path = EntryPath.of(next.getName());
        if (path.isEmpty()) {
            files.refuse("path", "The name is absolute, leads outside or is no plain path.", printable(entry));
        } else if (path.get().isHidden() || next.isDirectory()) {
            return true;
        } else if (!isPlain(next)) {
            files.refuse("entry-type", "Only plain files and folders may be in a package, no links or devices.", entry);
        } else {
            return takeFile(tar, path.get(), next.getSize());
        }
        return true;
    }

    /** The library's own {@code isFile} takes links for files. */
    private static boolean isPlain(TarArchiveEntry entry) {
        return switch (entry.getLinkFlag()) {
            case TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG -> !entry.isSparse();
            default -> false;
        };
    }

    private boolean takeFile(TarArchiveInputStream tar, EntryPath path, long size) throws IOException {
        if (!files.fits(path.toString(), size)) {
            return false;
        }
        byte[] content = tar.readNBytes((int) size);
        if (content.length < size) {
            throw new IOException("the archive ends inside an entry");
        }
        files.add(path, content);
        return true;
    }

    private Finding tooMuch() {
        return Finding.error(
                "archive-too-large",
                "It unpacks to more than " + SourceLimits.megabytes(limits.totalBytes()) + ", or to more than "
                        + limits.ratio() + " times its size.",
                Place.ofFile(printable(entry)));
    }

    /** Which entry it was may help to find out how much of an upload arrived. */
    static Finding broken(String entry, Exception cause) {
        String reason =
                Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
        return Finding.error(
                "archive-broken",
                "The archive is damaged or cut off here (" + printable(reason) + "). Copy or download it again.",
                Place.ofFile(printable(entry)));
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
