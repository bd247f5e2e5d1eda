package dev.mooring.config.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Certificates and keys made for these tests. */
public final class Samples {

    private Samples() {}

    public static String text(String name) {
        try (InputStream file = Objects.requireNonNull(Samples.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
