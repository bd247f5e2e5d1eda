package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.console.packages.ChartName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rendered HelmChart of {@code kots.io/v1beta1} or {@code v1beta2}: specification "manifests", section 3.
 *
 * @param charts where which chart is in the package
 */
record HelmChartReading(
        String path,
        String namespace,
        SortedMap<String, ChartName> charts,
        UnaryOperator<Place> vendors,
        Consumer<Finding> findings) {

    private static final int LONGEST_RELEASE_NAME = 53;
    private static final Pattern RELEASE_NAME =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    /** What both versions of the format know. */
    private static final Set<String> SPEC = Set.of(
            "chart", "exclude", "namespace", "values", "optionalValues", "builder", "helmUpgradeFlags", "weight");

    private static final Set<String> CHART = Set.of("name", "chartVersion");
    private static final Set<String> OPTIONAL_VALUES = Set.of("when", "recursiveMerge", "values");

    /** Empty where what it lacks makes it no release at all; the findings say so. */
    Optional<HelmRelease> read(YamlMapping document) {
        ChartFields root = new ChartFields(document, "", vendors, findings);
        Optional<ChartFields> spec = root.below("spec");
        if (spec.isEmpty()) {
            root.missing("spec");
        }
        boolean ofHelm =
                root.text("apiVersion").filter("kots.io/v1beta1"::equals).isEmpty();
        return spec.flatMap(fields -> read(fields, document, ofHelm));
    }

    private Optional<HelmRelease> read(ChartFields spec, YamlMapping document, boolean ofHelm) {
        ChartFields chart = spec.below("chart").orElseGet(() -> {
            spec.missing("chart");
            return new ChartFields(document, "spec.chart", vendors, _ -> {});
        });
        warnOfUnknown(spec, chart, ofHelm);
        Optional<String> name = required(chart, "name");
        Optional<String> version = required(chart, "chartVersion");
        if (name.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        boolean excluded = spec.flag("exclude").orElse(false);
        Optional<String> releaseName = releaseName(ofHelm ? spec : chart, name.get());
        HelmRelease release = new HelmRelease(
                path,
                vendors.apply(document.where()),
                name.get(),
                version.get(),
                archive(name.get(), version.get(), chart, excluded),
                releaseName.orElse(""),
                spec.text("namespace").filter(text -> !text.isBlank()).orElse(namespace),
                excluded,
                spec.number("weight"),
                values(spec),
                plain(spec.map("builder")),
                spec.texts("helmUpgradeFlags"),
                ofHelm || spec.flag("useHelmInstall").orElse(false),
                spec.text("helmVersion").orElse(""));
        return releaseName.map(_ -> release);
    }

    /** The name of the release moved between the versions, which is easily overlooked. */
    private static void warnOfUnknown(ChartFields spec, ChartFields chart, boolean ofHelm) {
        if (ofHelm) {
            spec.warnOfOthersThan(SPEC, "releaseName", "docs");
            chart.warnOfOthersThan(CHART);
        } else {
            spec.warnOfOthersThan(SPEC, "useHelmInstall", "helmVersion");
            chart.warnOfOthersThan(CHART, "releaseName");
        }
    }

    private static Optional<String> required(ChartFields chart, String key) {
        Optional<String> text = chart.text(key).filter(found -> !found.isBlank());
        if (text.isEmpty()) {
            chart.missing(key);
        }
        return text;
    }

    private Optional<String> releaseName(ChartFields fields, String chart) {
        String name = fields.text("releaseName").filter(text -> !text.isBlank()).orElse(chart);
        if (name.length() > LONGEST_RELEASE_NAME || !RELEASE_NAME.matcher(name).matches()) {
            findings.accept(Finding.error(
                    "helm-release-name",
                    "The name of a Helm release has at most 53 characters: small letters, digits, dots and dashes. Give this"
                            + " chart another releaseName.",
                    fields.where("releaseName")));
            return Optional.empty();
        }
        return Optional.of(name);
    }

    /** An archive goes before an unpacked chart: it is what Helm gets. */
    private Optional<String> archive(String name, String version, ChartFields chart, boolean excluded) {
        ChartName wanted = new ChartName(name, version);
        Optional<String> found = charts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(wanted))
                .map(Map.Entry::getKey)
                .min((one, other) -> Boolean.compare(one.endsWith("/"), other.endsWith("/")));
        if (found.isEmpty() && !excluded) {
            findings.accept(Finding.warning(
                    Rendered.CHART_MISSING,
                    "The chart " + name + " " + version + " is not in this package" + others(name)
                            + ". Add its archive, or correct name and chartVersion.",
                    chart.where("name")));
        }
        return found;
    }

    private String others(String name) {
        String versions = String.join(
                ", ",
                charts.values().stream()
                        .filter(chart -> chart.name().equals(name))
                        .map(ChartName::version)
                        .distinct()
                        .toList());
        return versions.isEmpty() ? "" : ", which has version " + versions + " of it";
    }

    private Map<String, @Nullable Object> values(ChartFields spec) {
        Map<String, @Nullable Object> values = plain(spec.map("values"));
        for (ChartFields optional : spec.each("optionalValues")) {
            optional.warnOfOthersThan(OPTIONAL_VALUES);
            Optional<Boolean> when = optional.flag("when");
            if (when.isEmpty()) {
                tellOfNoCondition(optional);
            }
            boolean recursive = optional.flag("recursiveMerge").orElse(false);
            Map<String, @Nullable Object> upper = plain(optional.map("values"));
            if (when.orElse(false)) {
                values = recursive ? ChartValues.merged(values, upper) : ChartValues.replaced(values, upper);
            }
        }
        return values;
    }

    /** A template may give nothing, such as a license field that this license has not. */
    private void tellOfNoCondition(ChartFields optional) {
        if (!optional.isEmpty("when")) {
            return;
        }
        if (optional.has("when")) {
            findings.accept(Finding.warning(
                    "helm-when-empty",
                    "The condition of these optional values is empty, so they are left out. Let its template give true or"
                            + " false.",
                    optional.where("when")));
        } else {
            optional.missing("when");
        }
    }

    private static Map<String, @Nullable Object> plain(Optional<YamlMapping> mapping) {
        return mapping.map(YamlMapping::toValue)
                .map(value -> ChartValues.of((Map<?, ?>) value))
                .orElseGet(LinkedHashMap::new);
    }
}
