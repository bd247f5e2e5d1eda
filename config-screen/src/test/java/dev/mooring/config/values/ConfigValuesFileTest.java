package dev.mooring.config.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.Screens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigValuesFileTest {

    private static final ConfigScreen SCREEN = Screens.ofItems("""
            - {name: host, type: text}
            - {name: secret, type: password}
            - {name: cert, type: file}
            """).screen();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value: plain | plain",
                "value: 0777 | 0777",
                "value: yes | yes",
                "value: 1.10 | 1.10",
                "valuePlaintext: p | p",
                "value: '' | ''",
                "filename: f | ''",
                "repeatableItem: x | ''"
            })
    void readsTheTextOfAnAnswerHoweverItIsWritten(String entry, String expected) {
        ConfigValuesFile.Reading reading = read("{a: {" + entry + "}}");

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.values().answer(new ItemName("a")))
                .map(Answer::value)
                .contains(expected);
    }

    @Test
    void takesAnEntryWithADefaultOnlyAsNoAnswerAndAnEmptyOneAsCleared() {
        ConfigValuesFile.Reading reading = read("{a: {default: x}, b: {}, c: }");

        assertThat(reading.values().answers()).containsOnlyKeys(new ItemName("b"));
    }

    @Test
    void readsFilesWithTheirNames() {
        assertThat(read("{cert: {value: aGk=, filename: tls.crt}}").values().answer(new ItemName("cert")))
                .contains(Answer.ofFile("aGk=", "tls.crt"));
    }

    @Test
    void writesPasswordsAsPlaintextAndKeepsTheOrderOfTheScreen() {
        ConfigValues values = ConfigValues.EMPTY
                .with("zombie", "kept")
                .with("secret", "p: 1")
                .with(new ItemName("cert"), Answer.ofFile("aGk=", "tls.crt"))
                .with("host", "10");

        assertThat(ConfigValuesFile.write("app", values, SCREEN)).isEqualTo("""
                apiVersion: kots.io/v1beta1
                kind: ConfigValues
                metadata:
                  name: app
                spec:
                  values:
                    host:
                      value: "10"
                    secret:
                      valuePlaintext: "p: 1"
                    cert:
                      value: aGk=
                      filename: tls.crt
                    zombie:
                      value: kept
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "line\nbreak\n", " blanks ", "repl{{ ConfigOption \"x\" }}", "yes", "0777", "\u0000\uFEFF"})
    void readsBackWhatItWrote(String text) {
        ConfigValues values = ConfigValues.EMPTY.with("host", text).with("secret", text);

        ConfigValuesFile.Reading reading =
                ConfigValuesFile.read("values.yaml", ConfigValuesFile.write("app", values, SCREEN));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.values()).isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a: 1", "apiVersion: kots.io/v1beta1\nkind: Config", "apiVersion: v1\nkind: ConfigValues"})
    void refusesOtherFiles(String text) {
        assertThat(ConfigValuesFile.read("values.yaml", text).findings())
                .extracting(Finding::code)
                .containsExactly("values-kind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{a: hunter2}", "{a: [hunter2]}", "{a: {value: [hunter2]}}", "{a: {value: {x: hunter2}}}",
                        "{a: {value: *hunter2}}",
                "{a: {value: !hunter2}}", "{a: {value: 'hunter2}}", "{a: {value: hunter2: hunter2}}", "[hunter2]",
                        "hunter2"
            })
    void neverRepeatsAValueInAFinding(String values) {
        List<Finding> findings = read(values).findings();

        assertThat(findings).isNotEmpty().noneMatch(finding -> finding.toString()
                .contains("hunter2"));
    }

    @Test
    void toleratesFileWithoutAnswers() {
        assertThat(read("").values()).isEqualTo(ConfigValues.EMPTY);
        assertThat(read("").findings()).isEmpty();
    }

    private static ConfigValuesFile.Reading read(String values) {
        String text = "apiVersion: kots.io/v1beta1\nkind: ConfigValues\nmetadata: {name: a}\nspec:\n  values: " + values
                + "\n";
        return ConfigValuesFile.read("values.yaml", text);
    }
}
