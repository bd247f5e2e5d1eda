package dev.mooring.console.update;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.source.PackageSource;
import dev.mooring.console.source.SourceReading;
import dev.mooring.console.version.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Releases in a folder: each archive or folder in it is one. Its name without the ending is the version, the time of its last
 * change its place in the order, and {@code NAME.md} beside it has its notes.
 */
final class FolderReleases implements Releases {

    /** Releases of a folder compare with each other and with nothing else. */
    private static final String CHANNEL = "folder";

    private static final List<String> ENDINGS = List.of(".tgz", ".tar.gz", ".tar");
    private static final int MOST = 1000;
    private static final long LARGEST_NOTES = 1 << 20;

    private final String path;

    FolderReleases(String path) {
        this.path = path;
    }

    private record Found(Path place, Release release) {}

    @Override
    public Listing list() {
        try {
            return new Listing(found().stream().map(Found::release).toList(), List.of());
        } catch (IOException | InvalidPathException e) {
            return Listing.refused(unreadable(e));
        }
    }

    @Override
    public Fetching fetch(Release release) {
        try {
            Optional<Found> found = found().stream()
                    .filter(one -> one.release().label().equals(release.label()))
                    .findFirst();
            return found.isPresent() ? read(found.get()) : Fetching.refused(gone(release));
        } catch (IOException | InvalidPathException e) {
            return Fetching.refused(unreadable(e));
        }
    }

    private Fetching read(Found found) throws IOException {
        SourceReading reading = PackageSource.open(found.place());
        return new Fetching(reading.files(), notes(found.release().label()), reading.findings());
    }

    private String notes(String label) throws IOException {
        Path notes = Path.of(path, label + ".md");
        return Files.isRegularFile(notes) && Files.size(notes) <= LARGEST_NOTES ? Files.readString(notes) : "";
    }

    private List<Found> found() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of(path))) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .flatMap(entry -> release(entry).stream())
                    .limit(MOST)
                    .toList();
        }
    }

    private static Optional<Found> release(Path entry) {
        String name = entry.getFileName().toString();
        Optional<String> label = Files.isDirectory(entry)
                ? Optional.of(name)
                : ENDINGS.stream()
                        .filter(name::endsWith)
                        .map(ending -> name.substring(0, name.length() - ending.length()))
                        .findFirst();
        return label.filter(text -> !text.isBlank())
                .flatMap(text -> changed(entry).map(time -> new Found(entry, release(text, time))));
    }

    private static Release release(String label, Instant changed) {
        return new Release(label, CHANNEL, changed.toEpochMilli(), false, false, "", Optional.of(changed));
    }

    /** Empty where it was removed meanwhile. */
    private static Optional<Instant> changed(Path entry) {
        try {
            return Optional.of(Files.getLastModifiedTime(entry).toInstant());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Finding unreadable(Exception cause) {
        return Finding.error(
                "folder-unreadable",
                "The folder of releases cannot be read by the console ("
                        + cause.getClass().getSimpleName()
                        + "). Check that it is mounted into the console's pod and may be read.",
                Place.ofFile(path));
    }

    private Finding gone(Release release) {
        return Finding.error(
                "release-gone",
                "Release " + release.label() + " is not in the folder any more. Look for updates again.",
                Place.ofFile(path));
    }

    @Override
    public void close() {
        // nothing is kept open
    }
}
