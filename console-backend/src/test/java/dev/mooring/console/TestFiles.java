package dev.mooring.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that tests work on, wherever the tests are started. */
public final class TestFiles {

    private TestFiles() {}

    /** A folder of this module. */
    public static Path module(String path) {
        return repository("console-backend").resolve(path);
    }

    public static Path repository(String path) {
        return above("mooring").orElseThrow().getParent().resolve(path);
    }

    /** Real vendors' packages lie beside the repository and are not part of it. */
    public static Optional<Path> vendorPackage(String path) {
        return above("shared/packages/" + path);
    }

    private static Optional<Path> above(String path) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(path))
                .filter(Files::exists)
                .findFirst();
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files of a folder, by their paths in it; none where the folder is missing. */
    public static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> texts.put(folder.relativize(file).toString(), text(file)));
            }
        }
        return texts;
    }

    public static void replace(Path folder, Map<String, String> texts) throws IOException {
        for (String old : texts(folder).keySet()) {
            Files.delete(folder.resolve(old));
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = folder.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
    }
}
