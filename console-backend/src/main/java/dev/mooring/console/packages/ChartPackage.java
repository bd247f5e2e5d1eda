package dev.mooring.console.packages;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.functions.KotsFunctions;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ScreenReader;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlText;
import dev.mooring.console.branding.Branding;
import dev.mooring.console.branding.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Helm chart that is a package of its own, being read: nothing in it is for a console. */
final class ChartPackage {

    private static final String CHART = "Chart.yaml";
    private static final String VALUES = "values.yaml";
    private static final Pattern OF_KOTS = Pattern.compile("(?m)^apiVersion:[ \\t]+[\"']?kots\\.io/");

    private final PackageFiles files;
    private final List<Finding> findings = new ArrayList<>();

    ChartPackage(PackageFiles files) {
        this.files = files;
    }

    /** A release of KOTS may hold a chart at its root, too; its own kinds tell. */
    static boolean isChart(PackageFiles files) {
        return files.files().containsKey(CHART)
                && files.files().keySet().stream()
                        .filter(path -> SourceText.isCandidate(path) && !path.contains("/"))
                        .noneMatch(path -> OF_KOTS.matcher(files.text(path)).find());
    }

    PackageReading read() {
        Map<?, ?> chart = mapping(CHART);
        Optional<ChartName> name = ChartName.ofChartFile(files.text(CHART));
        if (name.isEmpty()) {
            findings.add(Finding.error(
                    "chart-nameless", "This chart needs a name and a version in Chart.yaml.", Place.ofFile(CHART)));
        }
        if ("library".equals(chart.get("type"))) {
            findings.add(Finding.error(
                    "chart-library",
                    "This chart is a library for other charts and installs nothing. Give the chart that uses it.",
                    Place.ofFile(CHART)));
        }
        return new PackageReading(
                name.filter(_ -> !Finding.anyError(findings)).map(found -> content(found, chart)), findings);
    }

    private Package content(ChartName name, Map<?, ?> chart) {
        ChartQuestions questions = new ChartQuestions(mapping(VALUES), files.text(VALUES));
        ChartSchema.of(files, findings::add).ifPresent(questions::ask);
        AppSlug slug = AppDescription.asSlug(name.name()).orElse(AppDescription.NAMELESS);
        ConfigScreen screen = screen(questions, slug);
        return new Package(
                new PackageFormat.HelmChart(name, questions.values(), ChartQuestions.FURTHER),
                slug,
                name.name(),
                name.version(),
                new Branding(icon(chart), ""),
                "",
                true,
                screen,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                files);
    }

    private String icon(Map<?, ?> chart) {
        return chart.get("icon") instanceof String icon
                ? Icon.resolve(icon, Place.ofFile(CHART), files.files(), findings::add)
                : "";
    }

    private ConfigScreen screen(ChartQuestions questions, AppSlug slug) {
        String document = YamlText.write(questions.document(slug.value()));
        ScreenReader.Reading reading = ScreenReader.read(
                YamlFile.parse(ChartSchema.FILE, document).documents().getFirst(), KotsFunctions.catalog());
        reading.findings().stream()
                .map(finding -> new Finding(
                        finding.severity(),
                        finding.code(),
                        finding.message(),
                        Place.ofFile(ChartSchema.FILE)
                                .withSubject(finding.where().subject())))
                .distinct()
                .forEach(findings::add);
        return reading.screen();
    }

    /** Empty where the chart has no such file; what is wrong with it is told. */
    private Map<?, ?> mapping(String path) {
        YamlFile file = YamlFile.parse(path, files.text(path));
        findings.addAll(file.findings());
        return file.documents().size() == 1 && file.documents().getFirst().toValue() instanceof Map<?, ?> map
                ? map
                : Map.of();
    }
}
