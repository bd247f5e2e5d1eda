package dev.mooring.console.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.functions.ClusterInfo;
import dev.mooring.config.functions.LicenseFields;
import dev.mooring.config.functions.ReleaseInfo;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlText;
import dev.mooring.console.TestFiles;
import dev.mooring.console.license.LicenseFile;
import dev.mooring.console.packages.PackageReader;
import dev.mooring.console.packages.PackageReading;
import dev.mooring.console.source.PackageSource;
import dev.mooring.console.version.Patches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Packages and what is rendered of them, as folders: {@code case.yaml} (why it is there, answers), {@code in/} (or the
 * key {@code package}, a folder of the repository), {@code out/} (manifests, and {@code findings.txt} where there are
 * any). {@code -Dgolden.update} writes {@code out/} anew; read the difference before it is committed.
 */
class GoldenRenderTest {

    private static final Path CASES = TestFiles.module("src/test/golden/render");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsRenderedIsWhatStandsInOut(Path folder) throws IOException {
        SortedMap<String, String> rendered = rendered(folder);

        if (System.getProperty("golden.update") != null) {
            TestFiles.replace(folder.resolve("out"), rendered);
        }

        assertThat(TestFiles.texts(folder.resolve("out"))).isEqualTo(rendered);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noFileIsUnused(Path folder) throws IOException {
        List<String> known = new ArrayList<>(List.of("case.yaml", "out"));
        known.add(describe(folder).get("package").isPresent() ? "" : "in");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).allMatch(known::contains);
        }
    }

    @Test
    void thereAreCases() throws IOException {
        assertThat(cases().count()).isGreaterThan(5);
    }

    private static SortedMap<String, String> rendered(Path folder) {
        YamlMapping description = describe(folder);
        Path in = description
                .get("package")
                .map(path -> TestFiles.repository(String.valueOf(path.toValue())))
                .orElse(folder.resolve("in"));
        PackageReading reading =
                PackageReader.read(PackageSource.open(in).files().orElseThrow());
        RenderInputs inputs = inputs(description);
        ScreenSession session = ScreenSession.open(
                reading.content().orElseThrow().screen(),
                values(description),
                lookup -> inputs.functions("golden", lookup));
        Rendered rendered =
                Renderer.render(reading.content().orElseThrow(), session.state(), inputs.with(patches(description)));
        SortedMap<String, String> files =
                new TreeMap<>(ManifestFiles.of(rendered.manifests()).texts());
        rendered.charts()
                .forEach(chart ->
                        files.put("helm/" + chart.releaseName() + "/release.yaml", YamlText.write(described(chart))));
        String findings = Stream.of(reading.findings(), session.state().findings(), rendered.findings())
                .flatMap(List::stream)
                .distinct()
                .map(Finding::toString)
                .collect(Collectors.joining("\n"));
        if (!findings.isEmpty()) {
            files.put("findings.txt", findings + "\n");
        }
        return files;
    }

    private static Map<String, @Nullable Object> described(HelmRelease chart) {
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        described.put("chart", chart.chart() + " " + chart.version());
        described.put("archive", chart.archive().orElse(null));
        described.put("namespace", chart.namespace());
        described.put("excluded", chart.excluded());
        described.put("weight", chart.weight());
        described.put("byHelm", chart.byHelm());
        described.put("helmVersion", chart.helmVersion());
        described.put("upgradeFlags", chart.upgradeFlags());
        described.put("builder", chart.builder());
        described.put("values", chart.values());
        return described;
    }

    private static YamlMapping describe(Path folder) {
        Path file = folder.resolve("case.yaml");
        return (YamlMapping) YamlFile.parse(file.toString(), TestFiles.text(file))
                .documents()
                .getFirst();
    }

    private static ConfigValues values(YamlMapping description) {
        ConfigValues values = ConfigValues.EMPTY;
        if (description.get("values").orElse(null) instanceof YamlMapping mapping) {
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) mapping.toValue()).entrySet()) {
                values = values.with(String.valueOf(entry.getKey()), String.valueOf(entry.getValue()));
            }
        }
        return values;
    }

    private static Patches patches(YamlMapping description) {
        SortedMap<String, String> files = new TreeMap<>();
        if (description.get("patches").orElse(null) instanceof YamlMapping mapping) {
            mapping.entries()
                    .forEach(entry -> files.put(
                            entry.key().text(), String.valueOf(entry.value().toValue())));
        }
        return new Patches(files);
    }

    private static RenderInputs inputs(YamlMapping description) {
        LicenseFields license = description
                .get("license")
                .map(path -> TestFiles.repository(String.valueOf(path.toValue())))
                .<LicenseFields>map(path -> LicenseFile.read(path.toString(), TestFiles.text(path))
                        .license()
                        .orElseThrow())
                .orElse(LicenseFields.NONE);
        return new RenderInputs(
                "golden",
                license,
                ReleaseInfo.UNKNOWN,
                ClusterInfo.unknown("golden"),
                InstantSource.fixed(Instant.EPOCH),
                () -> new Random(1));
    }
}
