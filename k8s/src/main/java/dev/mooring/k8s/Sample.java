package dev.mooring.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a demo shows. */
record Sample(Optional<Path> content, Optional<Path> license) {

    private static final String SHOP = "shop";
    private static final String LICENSE = "shop-license.yaml";

    /** The shop that comes with Mooring: from the project's or image's folder, or else out of this jar. */
    static Sample shop(Surroundings surroundings) {
        return surroundings
                .home()
                .map(home -> home.resolve("samples"))
                .filter(samples -> Files.isDirectory(samples.resolve(SHOP)))
                .or(Sample::unpacked)
                .map(Sample::in)
                .orElseGet(() -> new Sample(Optional.empty(), Optional.empty()));
    }

    private static Sample in(Path samples) {
        return new Sample(
                Optional.of(samples.resolve(SHOP)),
                Optional.of(samples.resolve(LICENSE)).filter(Files::isRegularFile));
    }

    private static Optional<Path> unpacked() {
        @Nullable URL packed = Sample.class.getResource("/samples/" + LICENSE);
        if (packed == null) {
            return Optional.empty();
        }
        try {
            URI uri = packed.toURI();
            return Optional.of(
                    uri.getScheme().equals("jar") ? copied(uri) : Path.of(uri).resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException("the sample cannot be unpacked to the temporary folder", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a resource has an address", e);
        }
    }

    private static Path copied(URI resource) throws IOException {
        Path target = Files.createTempDirectory("mooring-samples");
        try (FileSystem jar = FileSystems.newFileSystem(resource, Map.of());
                Stream<Path> files = Files.walk(jar.getPath("/samples"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy =
                        target.resolve(jar.getPath("/samples").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
                copy.toFile().deleteOnExit();
            }
        }
        return target;
    }
}
