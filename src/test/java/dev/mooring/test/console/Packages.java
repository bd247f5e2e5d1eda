package dev.mooring.test.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** Packages as vendors ship them, good and bad. */
public final class Packages {

    private static final String BOUNDARY = "----mooring-end-to-end";

    private Packages() {}

    /** The sample shop that comes with Mooring. */
    public static Path shop() {
        return Product.ofSourceTree().root().resolve("k8s/samples/shop");
    }

    public static Path shopLicense() {
        return Product.ofSourceTree().root().resolve("k8s/samples/shop-license.yaml");
    }

    /** A question of every kind that there is. */
    public static Path showroom() {
        return Product.ofSourceTree().root().resolve("src/test/resources/dev/mooring/test/showroom");
    }

    /** A folder as an archive, its files at the top. */
    public static byte[] archive(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, byte[]> entries = files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString(),
                            Packages::bytes,
                            (one, other) -> one,
                            TreeMap::new));
            return archive(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An archive with entries of any name, also of those that no archive should have. */
    public static byte[] archive(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GzipCompressorOutputStream(bytes);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(packed)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                TarArchiveEntry header = new TarArchiveEntry(entry.getKey(), true);
                header.setSize(entry.getValue().length);
                tar.putArchiveEntry(header);
                tar.write(entry.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Package and license as a form sends them; see {@link #formType}. */
    public static byte[] form(byte[] archive, Path license) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "package", "package.tgz", "application/gzip", archive);
        part(form, "license", "license.yaml", "application/yaml", bytes(license));
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    public static String formType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    private static void part(ByteArrayOutputStream form, String name, String file, String type, byte[] content) {
        List<String> head = List.of(
                "--" + BOUNDARY,
                "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file + "\"",
                "Content-Type: " + type,
                "",
                "");
        form.writeBytes(String.join("\r\n", head).getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
