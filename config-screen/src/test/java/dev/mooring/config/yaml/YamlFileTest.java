package dev.mooring.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.finding.Severity;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {

    @Test
    void keepsTheOrderOfKeysAndTheTypesOfValues() {
        YamlNode document = only("b: 1\na: [x, 1.5, true, ~]\nc: {d: '1'}\n");

        assertThat(document.toValue())
                .isEqualTo(Map.of("b", 1L, "a", Arrays.asList("x", 1.5, true, null), "c", Map.of("d", "1")));
        assertThat(((YamlMapping) document).entries())
                .extracting(entry -> entry.key().text())
                .containsExactly("b", "a", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\n---\nb: 2\n",
                "---\na: 1\n---\nb: 2\n---\n",
                "\uFEFF---\na: 1\n--- # second\nb: 2",
                "a: 1\r\n---  \r\nb: 2\r\n",
                "# only a comment\n---\na: 1\n...\n---\n# nothing\n---\nb: 2\n",
                "%YAML 1.1\n---\na: 1\n---\t\nb: 2\n",
                "--- {a: 1}\n--- {b: 2}\n",
                "a: 1\n---\n\n---\n~\n---\nb: 2\n"
            })
    void findsTheDocumentsOfAFileHoweverTheyAreSeparated(String text) {
        YamlFile file = YamlFile.parse("file.yaml", text);

        assertThat(file.findings()).isEmpty();
        assertThat(file.documents()).extracting(YamlNode::toValue).containsExactly(Map.of("a", 1L), Map.of("b", 2L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: \"q\\u", "a: \"\\x", "a: [\"\\U0011", "a: \"\\U00110000\"\n", "a: \"\\uD83D\"\n"})
    void anEscapeThatIsCutOrNamesNoCharacterIsAFinding(String text) {
        YamlFile file = YamlFile.parse("file.yaml", "---\nok: 1\n---\n" + text);

        assertThat(file.documents()).hasSizeLessThanOrEqualTo(2);
        assertThat(file.findings()).allMatch(finding -> finding.where().line() >= 3);
    }

    @Test
    void knowsWhereEveryNodeStandsInTheWholeFile() {
        YamlFile file = YamlFile.parse("c.yaml", "a: 1\n---\nplain: x\nquoted: \"y\"\nblock: |\n  first\n");
        YamlMapping second = (YamlMapping) file.documents().get(1);

        assertThat(second.where()).isEqualTo(Place.of("c.yaml", 3, 1));
        assertThat(place(second, "plain")).isEqualTo(Place.of("c.yaml", 3, 8));
        assertThat(place(second, "quoted")).isEqualTo(Place.of("c.yaml", 4, 10));
        assertThat(place(second, "block")).isEqualTo(Place.of("c.yaml", 6, 3));
    }

    @Test
    void readsTheOtherDocumentsWhenOneIsBroken() {
        YamlFile file = YamlFile.parse("c.yaml", "a: 1\n---\nb: \"open\n---\nc: 3\n---\nd: e: f\n");

        assertThat(file.documents()).extracting(YamlNode::toValue).containsExactly(Map.of("a", 1L), Map.of("c", 3L));
        assertThat(file.findings()).extracting(Finding::code).containsExactly("yaml-syntax", "yaml-syntax");
        assertThat(file.findings().get(1).where()).isEqualTo(Place.of("c.yaml", 7, 5));
    }

    @Test
    void saysWhatToDoAboutATab() {
        Finding finding = onlyFinding("a:\n\tb: 1\n");

        assertThat(finding.code()).isEqualTo("yaml-syntax");
        assertThat(finding.message()).contains("replace the tab");
        assertThat(finding.where()).isEqualTo(Place.of("c.yaml", 2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:\tb\n", "a: 'b'\t\n", "\"a\"\t: b\n", "a: b\t# c\n", "a:\t|-\t\n  b\n", "{a:\tb}\n"})
    void acceptsTabsBetweenKeysAndValuesAsKubernetesDoes(String text) {
        assertThat(only(text).toValue()).isEqualTo(Map.of("a", "b"));
    }

    @Test
    void doesNotRepeatTheTextAroundAnError() {
        Finding finding = onlyFinding("value: *hunter2secret\n");

        assertThat(finding.isError()).isTrue();
        assertThat(finding.message()).doesNotContain("hunter2");
    }

    @Test
    void refusesControlCharactersWithTheirPlace() {
        Finding finding = onlyFinding("a: 1\nb: x\u0007y\n");

        assertThat(finding.message()).contains("U+0007");
        assertThat(finding.where()).isEqualTo(Place.of("c.yaml", 2, 5));
    }

    @Test
    void namesBothLinesOfADuplicateKeyAndLetsTheLaterOneWin() {
        YamlFile file = YamlFile.parse("c.yaml", "a: 1\nb: 2\na: 3\n");

        assertThat(file.documents().getFirst().toValue()).isEqualTo(Map.of("a", 3L, "b", 2L));
        assertThat(file.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("yaml-duplicate-key");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message()).contains("'a'", "line 1");
            assertThat(finding.where().line()).isEqualTo(3);
        });
    }

    @Test
    void expandsAliasesAndMergesAsKubernetesDoes() {
        YamlNode document = only("""
                x: &x {p: 1, q: 2}
                z: &y {p: 9, r: 3}
                later: {<<: *x, q: 5}
                earlier: {q: 5, <<: *x}
                several: {<<: [*x, *y]}
                quoted: {"<<": 1}
                """);

        assertThat(((YamlMapping) document).get("later").orElseThrow().toValue())
                .isEqualTo(Map.of("p", 1L, "q", 5L));
        assertThat(((YamlMapping) document).get("earlier").orElseThrow().toValue())
                .isEqualTo(Map.of("p", 1L, "q", 2L));
        assertThat(((YamlMapping) document).get("several").orElseThrow().toValue())
                .isEqualTo(Map.of("p", 1L, "q", 2L, "r", 3L));
        assertThat(((YamlMapping) document).get("quoted").orElseThrow().toValue())
                .isEqualTo(Map.of("<<", 1L));
    }

    @Test
    void refusesAliasesThatExpandWithoutEnd() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            text.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, alias))));
        }

        assertThat(onlyFinding(text.toString()).code()).isEqualTo("yaml-alias-limit");
    }

    @Test
    void refusesAnAliasOfWhatItStandsIn() {
        assertThat(onlyFinding("a: &a [*a]\n").code()).isEqualTo("yaml-alias");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- ", "a: {a: "})
    void refusesDocumentsThatAreTooDeep(String level) {
        assertThat(onlyFinding(level.repeat(100_000)).isError()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {60_000, 68_000_000})
    void refusesFilesWithTooManyDocumentsOrCharacters(int size) {
        String text = size < 100_000 ? "---\n".repeat(size) : " ".repeat(size);

        assertThat(onlyFinding(text).code()).isEqualTo("yaml-too-large");
    }

    @Test
    void readsStandardTagsAndIgnoresOthers() {
        YamlFile file = YamlFile.parse(
                "c.yaml", "a: !!str 12\nb: !!int '12'\nc: !!float 3\nd: !!binary aGVsbG8=\ne: ! 12\nf: !own bar\n");

        assertThat(file.documents().getFirst().toValue())
                .isEqualTo(Map.of("a", "12", "b", 12L, "c", 3.0, "d", "hello", "e", "12", "f", "bar"));
        assertThat(file.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void refusesAValueThatContradictsItsTag() {
        assertThat(onlyFinding("a: !!int x\n").code()).isEqualTo("yaml-tag");
    }

    @Test
    void readsKeysAsKubernetesDoesAndWarnsWhereThatSurprises() {
        YamlFile file = YamlFile.parse("c.yaml", "yes: 1\n0x1F: 2\n1.10: 3\n1e3: 4\n8080: 5\n'on': 6\n");

        assertThat(file.documents().getFirst().toValue())
                .isEqualTo(Map.of("true", 1L, "31", 2L, "1.1", 3L, "1000", 4L, "8080", 5L, "on", 6L));
        assertThat(file.findings()).hasSize(4).allMatch(finding -> finding.code()
                .equals("yaml-key-changed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~: 1", "? [a]\n: 1", "? {a: b}\n: 1", "<<: 1"})
    void refusesKeysThatAreNoTexts(String text) {
        assertThat(YamlFile.parse("c.yaml", text).findings()).anyMatch(Finding::isError);
    }

    @Test
    void readsAValueOfTenMegabytes() {
        String large = "A".repeat(10_000_000);

        assertThat(only("file: " + large + "\n").toValue()).isEqualTo(Map.of("file", large));
    }

    private static Place place(YamlMapping mapping, String key) {
        return mapping.get(key).orElseThrow().where();
    }

    private static YamlNode only(String text) {
        YamlFile file = YamlFile.parse("c.yaml", text);
        assertThat(file.findings()).isEmpty();
        assertThat(file.documents()).hasSize(1);
        return file.documents().getFirst();
    }

    private static Finding onlyFinding(String text) {
        List<Finding> findings = YamlFile.parse("c.yaml", text).findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a: |\\n      \\n  x\\nb: 1;\\nx\\n",
                "a: |-\\n    \\nb: 1;''",
                "b: 1\\na: |\\n     ;''",
                "b: 1\\na: >- # why\\n  \\n     \\n;''"
            })
    void blanksThatAnExpressionLeftAtTheStartOfABlockDoNoHarm(String text, String value) {
        YamlFile file = YamlFile.parse("a.yaml", text.replace("\\n", "\n"));

        assertThat(file.findings()).isEmpty();
        assertThat(file.documents().getFirst().toValue()).isEqualTo(Map.of("a", value.replace("\\n", "\n"), "b", 1L));
    }

    @Test
    void aBlankLineInsideOfAnotherBlockIsKept() {
        YamlFile file = YamlFile.parse("a.yaml", "a: |\n  b: |\n     \n  c\nd: |\n      \n  x\n");

        assertThat(file.documents().getFirst().toValue()).isEqualTo(Map.of("a", "b: |\n   \nc\n", "d", "\nx\n"));
    }

    @Test
    @Timeout(5)
    void aBlockThatIsNotIndentedIsToldOnce() {
        YamlFile file = YamlFile.parse("a.yaml", "---\n>\nafter: x\n");

        assertThat(file.findings()).extracting(Finding::code).containsExactly("yaml-syntax");
    }
}
