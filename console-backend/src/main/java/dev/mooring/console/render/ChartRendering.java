package dev.mooring.console.render;

import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageFormat.ChartValue;
import dev.mooring.console.packages.PackageFormat.HelmChart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A chart that is a package of its own with its answers put in: one release, named as the application. What was not answered
 * is left to the chart, so that a new version of it may bring another default.
 */
final class ChartRendering {

    private static final Place CHART = Place.ofFile("Chart.yaml");

    private final Package content;
    private final HelmChart format;
    private final Map<ItemName, ItemState> items;
    private final RenderInputs inputs;
    private final List<Finding> findings = new ArrayList<>();

    ChartRendering(Package content, HelmChart format, ScreenState answers, RenderInputs inputs) {
        this.content = content;
        this.format = format;
        this.items = answers.items().collect(Collectors.toMap(ItemState::name, item -> item, (one, _) -> one));
        this.inputs = inputs;
    }

    Rendered rendered() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (ChartValue value : format.values()) {
            given(value).ifPresent(text -> put(values, value, text));
        }
        HelmRelease release = release(ChartValues.merged(values, further()));
        return new Rendered(List.of(), List.of(release), List.of(), List.of(), findings);
    }

    private HelmRelease release(Map<String, @Nullable Object> values) {
        return new HelmRelease(
                CHART.file(),
                CHART,
                format.chart().name(),
                format.chart().version(),
                Optional.of(""),
                content.slug().value(),
                inputs.namespace(),
                false,
                0,
                values,
                Map.of(),
                List.of(),
                true,
                "");
    }

    /** An empty answer is one, too: it is how a default is taken away. */
    private Optional<String> given(ChartValue value) {
        return Optional.ofNullable(items.get(value.item()))
                .filter(item ->
                        item.answered() || (!value.given() && !item.effective().isEmpty()))
                .map(ItemState::effective);
    }

    private void put(Map<String, @Nullable Object> values, ChartValue value, String text) {
        Map<String, @Nullable Object> nested = new LinkedHashMap<>();
        nested.put(value.path().getLast(), typed(value, text));
        for (String key : value.path().reversed().subList(1, value.path().size())) {
            Map<String, @Nullable Object> outer = new LinkedHashMap<>();
            outer.put(key, nested);
            nested = outer;
        }
        Map<String, @Nullable Object> merged = ChartValues.merged(values, nested);
        values.clear();
        values.putAll(merged);
    }

    /** A text stays one even where it reads {@code null}. */
    private @Nullable Object typed(ChartValue value, String text) {
        return switch (value.kind()) {
            case TEXT -> text;
            case TRUTH -> text.equals("1");
            case WHOLE_NUMBER, NUMBER ->
                text.isBlank() ? null : YamlScalar.plain(text.strip(), CHART).value();
            case YAML -> yaml(value.item(), text);
        };
    }

    private @Nullable Object yaml(ItemName item, String text) {
        YamlFile file = YamlFile.parse("", text);
        if (file.documents().size() > 1 || !file.findings().isEmpty()) {
            findings.add(Finding.error(
                    "chart-values-yaml",
                    "This answer is not one document of YAML. Correct it.",
                    Place.ofSubject(item.value())));
            return null;
        }
        return file.documents().isEmpty()
                ? null
                : ChartValues.written(file.documents().getFirst().toValue());
    }

    private Map<String, @Nullable Object> further() {
        String text = Optional.ofNullable(items.get(format.further()))
                .map(ItemState::effective)
                .orElse("");
        @Nullable Object value = text.isBlank() ? Map.of() : yaml(format.further(), text);
        if (value instanceof Map<?, ?> map) {
            return ChartValues.asWritten(map);
        }
        if (value != null) {
            findings.add(Finding.error(
                    "chart-values-yaml",
                    "Values are keys with values, such as replicas: 2. Correct them.",
                    Place.ofSubject(format.further().value())));
        }
        return Map.of();
    }
}
