package dev.mooring.console.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** Packs texts the way a vendor's build does. */
final class Archive {

    private Archive() {}

    static byte[] of(Map<String, String> texts) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(packed))) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                byte[] content = text.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(text.getKey());
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A small application with a required text, a password and a checkbox. */
    static byte[] application(String slug) {
        return of(Map.of("app.yaml", """
                        apiVersion: kots.io/v1beta1
                        kind: Application
                        metadata: {name: %s}
                        spec: {title: Tiny}
                        """.formatted(slug), "config.yaml", """
                        apiVersion: kots.io/v1beta1
                        kind: Config
                        metadata: {name: tiny}
                        spec:
                          groups:
                          - name: main
                            title: Main
                            items:
                            - {name: greeting, title: Greeting, type: text, required: true}
                            - {name: secret, title: Secret, type: password}
                            - {name: extra, title: Extra, type: bool, default: "1"}
                            - {name: notes, title: Notes, type: label}
                        """, "greeting.yaml", """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: greeting}
                        data:
                          text: 'repl{{ ConfigOption "greeting" }}'
                        """));
    }
}
