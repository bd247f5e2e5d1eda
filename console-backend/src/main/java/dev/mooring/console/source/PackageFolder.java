package dev.mooring.console.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads a package out of a folder; links are refused, for they would make the package mean something else elsewhere. */
public final class PackageFolder {

    private PackageFolder() {}

    public static SourceReading read(Path folder) {
        return read(folder, SourceLimits.DEFAULT);
    }

    static SourceReading read(Path folder, SourceLimits limits) {
        FileCollector files = new FileCollector("folder", limits);
        try {
            Files.walkFileTree(folder.toRealPath(), new Visitor(folder.toRealPath(), files));
        } catch (IOException e) {
            files.refuse("unreadable", "It cannot be read: " + e + ".", folder.toString());
        }
        return files.reading(folder.toString());
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;
        private final FileCollector files;

        Visitor(Path root, FileCollector files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            boolean going = files.countEntry(name(file)) && take(file, attributes);
            return going ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        private boolean take(Path file, BasicFileAttributes attributes) throws IOException {
            Optional<EntryPath> path = EntryPath.of(name(file));
            if (path.isEmpty()) {
                files.refuse("path", "The name holds characters that no package may have.", file.toString());
            } else if (!attributes.isRegularFile()) {
                files.refuse("entry-type", "Only plain files and folders may be in a package, no links.", name(file));
            } else if (!files.fits(name(file), attributes.size())) {
                return false;
            } else {
                files.add(path.get(), Files.readAllBytes(file));
            }
            return true;
        }

        private boolean isHidden(Path path) {
            return !path.equals(root) && path.getFileName().toString().startsWith(".");
        }

        private String name(Path file) {
            return StreamSupport.stream(root.relativize(file).spliterator(), false)
                    .map(Path::toString)
                    .collect(Collectors.joining("/"));
        }
    }
}
