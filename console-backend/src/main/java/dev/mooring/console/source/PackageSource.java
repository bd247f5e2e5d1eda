package dev.mooring.console.source;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a package wherever a path leads: to a folder or to an archive. */
public final class PackageSource {

    private PackageSource() {}

    public static SourceReading open(Path path) {
        if (Files.isDirectory(path)) {
            return PackageFolder.read(path);
        }
        if (Files.isRegularFile(path)) {
            return PackageArchive.read(path);
        }
        String what = Files.exists(path) ? "This is neither a file nor a folder." : "There is no such file or folder.";
        return SourceReading.refused(Finding.error(
                "source-missing", what + " A package is a folder, a .tgz or a .tar.", Place.ofFile(path.toString())));
    }
}
