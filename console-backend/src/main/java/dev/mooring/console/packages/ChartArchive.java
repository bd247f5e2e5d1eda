package dev.mooring.console.packages;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A chart of a package as Helm takes it: the packed one as it is, an unpacked one packed, the same bytes each time. */
public final class ChartArchive {

    private ChartArchive() {}

    /** @param path an archive, or the folder of an unpacked chart; empty where the package has no such chart */
    public static Optional<byte[]> of(PackageFiles files, String path) {
        return path.isEmpty() || path.endsWith("/")
                ? packed(files, path)
                : Optional.ofNullable(files.files().get(path)).map(byte[]::clone);
    }

    private static Optional<byte[]> packed(PackageFiles files, String folder) {
        if (!files.files().containsKey(folder + "Chart.yaml")) {
            return Optional.empty();
        }
        SortedMap<String, byte[]> chart = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
            if (file.getKey().startsWith(folder)) {
                chart.put("chart/" + file.getKey().substring(folder.length()), file.getValue());
            }
        }
        return Optional.of(PackedPackage.of(chart));
    }
}
