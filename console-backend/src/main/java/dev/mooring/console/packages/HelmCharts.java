package dev.mooring.console.packages;

import dev.mooring.config.finding.Place;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The Helm charts among a package's files.
 *
 * @param archives what may be a packed chart: any gzip file, whatever its name, as in KOTS
 * @param folders unpacked charts, each ending with a slash; their templates are Helm's and no manifests
 */
public record HelmCharts(List<String> archives, List<String> folders) {

    private static final String CHART_FILE = "Chart.yaml";

    public HelmCharts {
        archives = List.copyOf(archives);
        folders = List.copyOf(folders);
    }

    public static HelmCharts of(PackageFiles files) {
        List<String> archives = files.files().entrySet().stream()
                .filter(file -> isGzip(file.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> folders = files.files().keySet().stream()
                .filter(path -> path.equals(CHART_FILE) || path.endsWith("/" + CHART_FILE))
                .map(path -> path.substring(0, path.length() - CHART_FILE.length()))
                .toList();
        return new HelmCharts(archives, folders);
    }

    private static boolean isGzip(byte[] content) {
        return content.length > 2 && content[0] == 0x1f && content[1] == (byte) 0x8b;
    }

    boolean hold(String path) {
        return archives.contains(path) || folders.stream().anyMatch(path::startsWith);
    }

    boolean isEmpty() {
        return archives.isEmpty() && folders.isEmpty();
    }

    /**
     * Where charts are; a chart inside an unpacked chart is part of that one, and a gzip file of anything else is none.
     *
     * @param names as {@link #names} has them
     */
    public Stream<Place> places(Map<String, ChartName> names) {
        Stream<String> outermost = folders.stream()
                .filter(folder ->
                        folders.stream().noneMatch(other -> !other.equals(folder) && folder.startsWith(other)))
                .map(folder -> folder + CHART_FILE);
        Stream<String> free = archives.stream()
                .filter(archive ->
                        names.containsKey(archive) && folders.stream().noneMatch(archive::startsWith));
        return Stream.concat(free, outermost).map(Place::ofFile);
    }

    /** Where each chart is that says its name: the archive, or the unpacked chart's folder. */
    public static SortedMap<String, ChartName> names(PackageFiles files) {
        HelmCharts charts = of(files);
        SortedMap<String, ChartName> names = new TreeMap<>();
        files.files().forEach((path, content) -> {
            if (charts.archives().contains(path)) {
                ChartName.ofArchive(content).ifPresent(name -> names.put(path, name));
            }
        });
        charts.folders().forEach(folder -> ChartName.ofChartFile(files.text(folder + CHART_FILE))
                .ifPresent(name -> names.put(folder, name)));
        return names;
    }
}
