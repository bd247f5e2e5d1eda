package dev.mooring.config.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.Repetition.DefaultRow;
import dev.mooring.config.screen.Repetition.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitionReaderTest {

    private static final String TARGET = "templates: [{apiVersion: v1, kind: Service, name: web}]";

    @Test
    void readsRowsAndTargets() {
        ScreenReader.Reading reading = Screens.ofItems("""
                - name: port
                  type: text
                  repeatable: true
                  minimumCount: 2
                  valuesByGroup:
                    g:
                      port-http: "80"
                      port-https:
                  templates:
                  - {apiVersion: v1, kind: Service, name: web, namespace: shop, yamlPath: 'spec.ports[0]'}
                  - {apiVersion: v1, kind: ConfigMap, name: ports}
                """);

        Repetition repetition = repetition(reading);
        assertThat(reading.findings()).isEmpty();
        assertThat(repetition.least()).isEqualTo(2);
        assertThat(repetition.defaults())
                .extracting(DefaultRow::key)
                .containsExactly(new ItemName("port-http"), new ItemName("port-https"));
        assertThat(repetition.targets()).extracting(Target::kind).containsExactly("Service", "ConfigMap");
        assertThat(repetition.targets().getFirst().yamlPath()).isEqualTo("spec.ports[0]");
        assertThat(repetition.targets().getFirst().namespace()).isEqualTo("shop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: port, repeatable: true | config-repeat-target | templates",
                "name: my_port, repeatable: true, TARGET | config-repeat-name | lower-case",
                "name: port, repeatable: true, default: x, TARGET | config-repeatable | valuesByGroup",
                "name: port, minimumCount: 2 | config-repeatable | repeatable: true",
                "name: port, repeatable: true, minimumCount: many, TARGET | config-wrong-type | whole number",
                "name: port, repeatable: true, minimumCount: -1, TARGET | config-wrong-type | between 0 and 1000",
                "name: port, repeatable: true, valuesByGroup: {other: {a: x}}, TARGET | config-repeat-group | 'g'",
                "name: port, repeatable: true, valuesByGroup: {g: [x]}, TARGET | config-wrong-type | mapping",
                "name: port, repeatable: true, valuesByGroup: {g: {a: [x]}}, TARGET | config-wrong-type | text",
                "name: port, repeatable: true, valuesByGroup: {g: {'a b': x}}, TARGET | config-row-key | letters",
                "name: port, repeatable: true, valuesByGroup: {g: {port: x}}, TARGET | config-duplicate-name | row",
                "name: port, repeatable: true, templates: [{kind: Service}] | config-repeat-target | no apiVersion and no name",
                "name: port, repeatable: true, templates: [{apiVersion: v1, kind: S, name: w, yamlPath: 'spec.ports'}]"
                        + " | config-repeat-target | element of a list",
                "name: port, repeatable: true, templates: [{apiVersion: v1, kind: S, name: w, yamlPath: 'a..b[0]'}]"
                        + " | config-repeat-target | element of a list",
                "name: port, repeatable: true, templates: [{apiVersion: v1, kind: S, name: w, yamlpath: 'a[0]'}]"
                        + " | config-unknown-field | Did you mean 'yamlPath'?"
            })
    void tellsWhatIsWrong(String item, String code, String message) {
        ScreenReader.Reading reading = Screens.ofItems("- {type: text, " + item.replace("TARGET", TARGET) + "}");

        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.message()).contains(message);
            assertThat(finding.where().line()).isPositive();
        });
    }

    @Test
    void leavesOutTargetsThatNameNoElement() {
        ScreenReader.Reading reading = Screens.ofItems(
                "- {name: p, type: text, repeatable: true, templates: [{apiVersion: v1, kind: S, name: w, yamlPath: a}]}");

        assertThat(repetition(reading).targets()).isEmpty();
        assertThat(Finding.anyError(reading.findings())).isTrue();
    }

    @Test
    void tellsACycleThroughARow() {
        ScreenReader.Reading reading = Screens.ofItems("""
                - {name: a, type: text, default: 'repl{{ ConfigOption "port-1" }}'}
                - {name: port, type: text, repeatable: true, valuesByGroup: {g: {port-1: 'repl{{ ConfigOption "a" }}'}},
                   templates: [{apiVersion: v1, kind: Service, name: web}]}
                """);

        assertThat(reading.findings()).extracting(Finding::code).containsExactly("config-cycle");
    }

    private static Repetition repetition(ScreenReader.Reading reading) {
        List<ConfigItem> items = reading.screen().items().toList();
        return items.getFirst().repetition().orElseThrow();
    }
}
