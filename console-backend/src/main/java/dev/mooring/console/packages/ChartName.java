package dev.mooring.console.packages;

import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** What a Helm chart calls itself, in its Chart.yaml. */
public record ChartName(String name, String version) {

    private static final int LONGEST_CHART_FILE = 1024 * 1024;
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    static Optional<ChartName> ofChartFile(String text) {
        return YamlFile.parse("Chart.yaml", text).documents().stream()
                .findFirst()
                .flatMap(document -> text(document, "name")
                        .flatMap(name -> text(document, "version").map(version -> new ChartName(name, version))));
    }

    private static Optional<String> text(YamlNode document, String key) {
        return document instanceof YamlMapping mapping && mapping.get(key).orElse(null) instanceof YamlScalar scalar
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    /** Empty where the bytes are no packed chart. It is not trusted: only so much of it is unpacked. */
    static Optional<ChartName> ofArchive(byte[] archive) {
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(archive))) {
            return chartFile(new TarArchiveInputStream(new Bounded(unpacked), "UTF-8"))
                    .flatMap(ChartName::ofChartFile);
        } catch (IOException | IllegalArgumentException notAnArchive) {
            return Optional.empty();
        }
    }

    /** The Chart.yaml of the chart itself, one folder down; deeper ones are those of its parts. */
    private static Optional<String> chartFile(TarArchiveInputStream tar) throws IOException {
        for (int i = 0; i < MOST_ENTRIES; i++) {
            TarArchiveEntry entry = tar.getNextEntry();
            if (entry == null) {
                return Optional.empty();
            }
            if (entry.isFile() && entry.getName().matches("(\\./)?[^/]+/Chart\\.yaml")) {
                return Optional.of(new String(tar.readNBytes(LONGEST_CHART_FILE), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    /** An archive of a few kilobytes can unpack to gigabytes. */
    private static final class Bounded extends InputStream {

        private final InputStream in;
        private long left = MOST_BYTES;

        Bounded(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? in.read() : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = in.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }
    }
}
