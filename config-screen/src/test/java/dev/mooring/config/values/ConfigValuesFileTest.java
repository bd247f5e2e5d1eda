package dev.mooring.config.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.Screens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigValuesFileTest {

    private static final ConfigScreen SCREEN = Screens.ofItems("""
            - {name: host, type: text}
            - {name: secret, type: password}
            - {name: cert, type: file}
            - {name: port, type: text, repeatable: true, valuesByGroup: {g: {port-a: x}}}
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
                "repeatableItem: x | ''",
                "data: aGk= | aGk=",
                "dataPlaintext: hi | aGk=",
                "value: a, valuePlaintext: b | b",
                "value: a, data: aGk= | a"
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
    void readsRowsWithTheirItem() {
        assertThat(read("{port-1: {value: '80', repeatableItem: port}}")
                        .values()
                        .answer(new ItemName("port-1")))
                .contains(new Answer("80", Optional.empty(), Optional.of(new ItemName("port"))));
    }

    @Test
    void readsDataByTheTypeOfItsItem() {
        ConfigValues values = readFor("{host: {data: aGk=}, cert: {dataPlaintext: hi, filename: f}}")
                .values();

        assertThat(values.answer(new ItemName("host"))).contains(Answer.of("hi"));
        assertThat(values.answer(new ItemName("cert"))).contains(Answer.ofFile("aGk=", "f"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{hos: {value: x}} | values-unknown-item | Did you mean 'host'?",
                "{r-1: {value: x, repeatableItem: nope}} | values-unknown-row | 'nope'",
                "{r-1: {value: x, repeatableItem: host}} | values-unknown-row | no repeatable item",
                "{'r 1': {value: x, repeatableItem: port}} | values-row-key | letters"
            })
    void tellsWhatTheScreenDoesNotAskAndKeepsIt(String entries, String code, String message) {
        ConfigValuesFile.Reading reading = readFor(entries);

        assertThat(reading.values().answers()).hasSize(1);
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.isError()).isFalse();
            assertThat(finding.message()).contains(message);
            assertThat(finding.where().line()).isEqualTo(5);
        });
    }

    @Test
    void knowsTheRowsOfTheScreenAlsoWhereTheyWereRemoved() {
        assertThat(readFor("{port-a: {}, port-1: {value: x, repeatableItem: port}}")
                        .findings())
                .isEmpty();
    }

    @Test
    void writesRowsBehindTheirItemInTheirOrder() {
        Answer row = new Answer("80", Optional.empty(), Optional.of(new ItemName("port")));
        ConfigValues values = ConfigValues.EMPTY
                .with(new ItemName("port-z"), row)
                .with("host", "x")
                .with(new ItemName("port-a"), row);

        assertThat(ConfigValuesFile.write("app", values, SCREEN)).endsWith("""
                    host:
                      value: x
                    port-z:
                      value: "80"
                      repeatableItem: port
                    port-a:
                      value: "80"
                      repeatableItem: port
                """);
    }

    @RepeatedTest(200)
    void readsBackAnyAnswersThatItWrote(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Map<ItemName, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            String[] names = {"host", "secret", "cert", "port", "x" + i, "port-" + i};
            ItemName name = new ItemName(names[random.nextInt(names.length)]);
            answers.put(name, answer(name, random));
        }
        ConfigValues values = new ConfigValues(answers);
        String text = ConfigValuesFile.write("app", values, SCREEN);

        ConfigValuesFile.Reading plain = ConfigValuesFile.read("values.yaml", text);
        ConfigValuesFile.Reading ofScreen = ConfigValuesFile.read("values.yaml", text, SCREEN, KotsKeys.NONE);

        assertThat(plain.findings()).isEmpty();
        assertThat(plain.values()).isEqualTo(values);
        assertThat(ofScreen.values()).isEqualTo(values);
        assertThat(ConfigValuesFile.write("app", plain.values(), SCREEN)).isEqualTo(text);
        assertThat(rows(plain.values())).isEqualTo(rows(values));
    }

    private static List<ItemName> rows(ConfigValues values) {
        return values.answers().entrySet().stream()
                .filter(entry -> entry.getValue().rowOf().isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Answer answer(ItemName name, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append("ab0 :#\n\t'\"{}[]-?%@*&!|>é✓repl{{".charAt(random.nextInt(31)));
        }
        boolean row = name.value().startsWith("port-");
        return new Answer(
                text.toString(),
                name.value().equals("cert") ? Optional.of("f.crt") : Optional.empty(),
                row ? Optional.of(new ItemName("port")) : Optional.empty());
    }

    @Test
    void toleratesFileWithoutAnswers() {
        assertThat(read("").values()).isEqualTo(ConfigValues.EMPTY);
        assertThat(read("").findings()).isEmpty();
    }

    private static ConfigValuesFile.Reading readFor(String values) {
        return ConfigValuesFile.read("values.yaml", file(values), SCREEN, KotsKeys.NONE);
    }

    private static ConfigValuesFile.Reading read(String values) {
        return ConfigValuesFile.read("values.yaml", file(values));
    }

    private static String file(String values) {
        return "apiVersion: kots.io/v1beta1\nkind: ConfigValues\nmetadata: {name: a}\nspec:\n  values: " + values
                + "\n";
    }
}
