package dev.mooring.console.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.template.Making;
import dev.mooring.config.template.Tracing.Part;
import dev.mooring.config.template.Tracing.Traced;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers are data: whatever they hold, the document keeps the vendor's structure and the answer its characters. */
class PlacedDocumentsTest {

    /** Where a vendor may let an answer stand; {@code @} is its place. */
    private static final List<String> PLACES = List.of(
            "before: 1\nkey: @\nafter: [a, b]\n",
            "before: 1\nkey: '@'\nafter: [a, b]\n",
            "before: 1\nkey: \"@\"\nafter: [a, b]\n",
            "key: |\n  @\nafter: x\n",
            "key: |-\n  @\nafter: x\n",
            "key: >\n  @\nafter: x\n",
            "key: >-\n  @\nafter: x\n",
            "{before: 1, key: @, after: x}\n",
            "{before: 1, key: '@', after: x}\n",
            "{before: 1, key: \"@\", after: x}\n",
            "list: [a, @, b]\nafter: x\n",
            "list:\n- a\n- @\n- b\nafter: x\n",
            "list:\n- a\n- '@'\n- b\nafter: x\n",
            "list:\n- name: a\n  value: @\n- name: b\n  value: c\n",
            "url: 'http://@:80/'\nafter: x\n",
            "url: http://@/path\nafter: x\n",
            "@: value\nafter: x\n",
            "map:\n  '@': value\nafter: x\n",
            "map:\n  \"@\": value\nafter: x\n",
            "first: 'a'\n---\nkey: '@'\n---\nlast: 'b'\n");

    private static final List<String> ANSWERS = List.of(
            "it's",
            "''",
            "say \"hi\"",
            "\"",
            "two\nlines",
            "end\n\nof: it",
            "a: b",
            ": ",
            "a #b",
            "#",
            "{{ x }}",
            "repl{{ fail \"x\" }}",
            "{{repl ConfigOption \"y\" }}",
            "😀 — ß",
            "- x",
            "---",
            "a\n---\nkind: Secret",
            "...",
            "[1, 2",
            "{a: b}",
            "*alias",
            "&anchor x",
            "!!tag y",
            "!important",
            "| \nblock",
            "%directive",
            "@at",
            "`tick`",
            "C:\\new\\table",
            "a\\",
            "tab\there",
            "\u0001\u0007",
            "?",
            "-",
            "x, y",
            "key: |\n  deep");

    static Stream<Arguments> nastyAnswersEverywhere() {
        return PLACES.stream().flatMap(place -> ANSWERS.stream().map(answer -> Arguments.of(place, answer)));
    }

    @ParameterizedTest
    @MethodSource("nastyAnswersEverywhere")
    void anAnswerChangesItsScalarAndNothingElse(String place, String answer) {
        PlacedDocuments placed = verbatim(place, answer);

        assertThat(values(placed)).isEqualTo(harmless(place, answer));
    }

    @ParameterizedTest
    @MethodSource("nastyAnswersEverywhere")
    void noFindingRepeatsAnAnswer(String place, String answer) {
        assertThat(verbatim(place, "secret" + answer).findings())
                .noneMatch(finding -> finding.toString().contains("secret"))
                .noneMatch(Finding::isError);
    }

    @Test
    void anAnswerOfAMegabyteIsPlacedToo() {
        String answer = "it's # long: \"\n".repeat(70_000) + "end";

        PlacedDocuments placed = verbatim("key: '@'\nafter: x\n", answer);

        assertThat(values(placed)).isEqualTo(harmless("key: '@'\nafter: x\n", answer));
    }

    static Stream<Arguments> unquotedAnswersThatAreNoStrings() {
        return Stream.of(
                Arguments.of("5", 5L),
                Arguments.of(" 5 ", 5L),
                Arguments.of("5\n", 5L),
                Arguments.of("0777", 511L),
                Arguments.of("1.5", 1.5),
                Arguments.of("yes", true),
                Arguments.of("false", false),
                Arguments.of("host\n", "host"),
                Arguments.of("1.2.3", "1.2.3"),
                Arguments.of("12:30", "12:30"));
    }

    @ParameterizedTest
    @MethodSource("unquotedAnswersThatAreNoStrings")
    void anUnquotedAnswerIsWhatItLooksLike(String answer, Object value) {
        assertThat(values(verbatim("key: @\n", answer)).toString()).isEqualTo("[{key=" + value + "}]");
        assertThat(values(verbatim("key: @\nother: '''\n".replace("'''", "'it''s'"), answer))
                        .toString())
                .contains("key=" + value);
    }

    @ParameterizedTest
    @MethodSource("unquotedAnswersThatAreNoStrings")
    void aQuotedAnswerIsAString(String answer, Object value) {
        assertThat(values(verbatim("key: '@'\n", answer)).toString()).isEqualTo("[{key=" + answer + "}]");
    }

    @Test
    void anUnquotedNullIsNoValue() {
        assertThat(values(verbatim("key: @\n", "null")).toString()).isEqualTo("[{key=null}]");
    }

    @Test
    void anEmptyAnswerLeavesItsPlaceEmpty() {
        assertThat(values(verbatim("key: @\nquoted: 'x'\n", "")).toString()).isEqualTo("[{key=null, quoted=x}]");
    }

    @Test
    void anEmptyAnswerIsAnEmptyTextWhereItWouldLeaveAHole() {
        assertThat(values(verbatim("key: [a, @, b]\n", ""))).isEqualTo(List.of(Map.of("key", List.of("a", "", "b"))));
    }

    @Test
    void leadingAndTrailingSpacesComeThrough() {
        for (String place : List.of("key: @\n", "key: '@'\n", "key: \"@\"\n", "key: |-\n  @\n", "[@]\n", "- @\n")) {
            assertThat(values(verbatim(place, "  a  "))).isEqualTo(harmless(place, "  a  "));
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void linesThatAFunctionIndentedComeThroughExactly(String block, String answer) {
        PlacedDocuments placed = indented("key: " + block + "@\nafter: x\n", "\n    " + indent(answer), answer);

        assertThat(values(placed).toString()).isEqualTo("[{key=" + answer + "\n, after=x}]");
    }

    static Stream<Arguments> blocks() {
        return Stream.of("a\nb", "  a\nb", "a\n\n  b: c\n- d", "one", "   one", "#a\n'b\n\"c", "---\na\n...", "a\n  ")
                .map(answer -> Arguments.of("|", answer));
    }

    @Test
    void finalLineBreaksAreForTheBlockToDecide() {
        assertThat(values(indented("key: |@\nafter: x\n", "\n    " + indent("a\nb\n"), "a\nb\n"))
                        .toString())
                .isEqualTo("[{key=a\nb\n, after=x}]");
        assertThat(values(indented("key: |-@\nafter: x\n", "\n    " + indent("a\nb\n"), "a\nb\n"))
                        .toString())
                .isEqualTo("[{key=a\nb, after=x}]");
    }

    @Test
    void whatTheVendorQuotedIsUnquotedAgain() {
        String quoted = "\"it's \\\"so\\\"\\nhere: #\"";

        assertThat(values(made("key: @\n", quoted)).toString()).isEqualTo("[{key=it's \"so\"\nhere: #}]");
        assertThat(values(made("key: @\nbroken: ''' \n".replace("'''", "[]"), quoted))
                        .toString())
                .contains("key=it's \"so\"\nhere: #");
    }

    @Test
    void quotingIsUndoneEvenWhereAnotherAnswerBreaksTheFile() {
        String text = "one: @\ntwo: '@'\n";

        PlacedDocuments placed = PlacedDocuments.of(
                "a.yaml",
                rendered(text, "\"a \\\"b\\\"\"", "it's"),
                AskedStructure.NONE,
                new KnownAnswers(Set.of("it's")));

        assertThat(values(placed).toString()).isEqualTo("[{one=a \"b\", two=it's}]");
    }

    @Test
    void anApostropheInWhatSquoteMadeDoesNoHarm() {
        assertThat(values(made("key: @\n", "'it's'")).toString()).isEqualTo("[{key=it's}]");
    }

    @Test
    void whatTheVendorEscapedIsTakenAsKotsTakesIt() {
        assertThat(values(made("key: \"@\"\n", "a \\\"b\\\"\\n")).toString()).isEqualTo("[{key=a \"b\"\n}]");
        assertThat(values(made("key: '@'\n", "it''s")).toString()).isEqualTo("[{key=it's}]");
    }

    @Test
    void jsonThatTheVendorMadeIsStructure() {
        PlacedDocuments placed = PlacedDocuments.of(
                "a.yaml",
                rendered("key: @\n", "[\"a: b\",\"c\"]"),
                new AskedStructure(Set.of(), true),
                new KnownAnswers(Set.of()));

        assertThat(values(placed).toString()).isEqualTo("[{key=[a: b, c]}]");
        assertThat(placed.findings()).isEmpty();
    }

    @Test
    void anAnswerThatLooksLikeJsonIsAString() {
        PlacedDocuments placed = PlacedDocuments.of(
                "a.yaml",
                rendered("key: @\n", "[\"a\"]"),
                new AskedStructure(Set.of(), true),
                new KnownAnswers(Set.of("[\"a\"]")));

        assertThat(values(placed).toString()).isEqualTo("[{key=[\"a\"]}]");
        assertThat(placed.documents().getFirst().toValue()).isEqualTo(Map.of("key", "[\"a\"]"));
    }

    @Test
    void quotingIsTold() {
        assertThat(verbatim("a: 1\nkey: @\n", "b: c").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString())
                        .startsWith("info a.yaml:2:6 (key): ")
                        .endsWith("[value-quoted]"));
        assertThat(verbatim("key: '@'\n", "it's").findings()).hasSize(1);
        assertThat(verbatim("key: '@'\n", "its").findings()).isEmpty();
    }

    @Test
    void anAnswerWhereStructureIsNeededIsAnErrorAtItsPlace() {
        PlacedDocuments placed = verbatim("a: 1\n@\nb: 2\n", "c: 3");

        assertThat(placed.findings()).singleElement().satisfies(finding -> assertThat(finding.toString())
                .startsWith("error a.yaml:")
                .contains("value-not-placeable"));
    }

    @Test
    void keysThatBecomeTheSameAreAnError() {
        PlacedDocuments placed = PlacedDocuments.of(
                "a.yaml", rendered("'@': 1\n'@': 2\n", "x", "x"), AskedStructure.NONE, new KnownAnswers(Set.of("x")));

        assertThat(placed.findings()).anyMatch(finding -> finding.code().equals("same-key-twice"));
    }

    @Test
    void anAnswerInACommentStaysThere() {
        assertThat(values(verbatim("# @\nkey: x\n", "a\nkey: y")).toString()).isEqualTo("[{key=x}]");
    }

    private static PlacedDocuments verbatim(String place, String answer) {
        return PlacedDocuments.of(
                "a.yaml", rendered(place, answer), AskedStructure.NONE, new KnownAnswers(Set.of(answer)));
    }

    private static PlacedDocuments indented(String place, String stretch, String answer) {
        return PlacedDocuments.of(
                "a.yaml", rendered(place, stretch), AskedStructure.NONE, new KnownAnswers(Set.of(answer)));
    }

    private static PlacedDocuments made(String place, String stretch) {
        return PlacedDocuments.of(
                "a.yaml", rendered(place, stretch), AskedStructure.NONE, new KnownAnswers(Set.of("else")));
    }

    private static String indent(String text) {
        return text.replace("\n", "\n    ");
    }

    private static Traced rendered(String place, String... answers) {
        StringBuilder text = new StringBuilder();
        List<Part> placed = new ArrayList<>();
        List<String> parts = Arrays.asList(place.split("@", -1));
        for (int i = 0; i < parts.size(); i++) {
            placed.add(
                    new Part.Vendors(text.length(), text.length() + parts.get(i).length(), 0, true));
            text.append(parts.get(i));
            if (i < answers.length) {
                placed.add(new Part.Answer(text.length(), text.length() + answers[i].length(), 0, Making.UNKNOWN));
                text.append(answers[i]);
            }
        }
        return new Traced(text.toString(), placed);
    }

    private static List<@Nullable Object> values(PlacedDocuments placed) {
        return placed.documents().stream()
                .map(YamlNode::toValue)
                .map(Object.class::cast)
                .toList();
    }

    /** The same place with a harmless answer, this replaced in what was read. */
    private static List<@Nullable Object> harmless(String place, String answer) {
        return YamlFile.parse("a.yaml", place.replace("@", "harmless")).documents().stream()
                .map(node -> replaced(node, answer))
                .toList();
    }

    private static @Nullable Object replaced(YamlNode node, String answer) {
        return switch (node) {
            case YamlNode.YamlMapping mapping -> {
                var map = new java.util.LinkedHashMap<String, @Nullable Object>();
                mapping.entries()
                        .forEach(entry -> map.put(
                                entry.key().text().replace("harmless", answer), replaced(entry.value(), answer)));
                yield map;
            }
            case YamlNode.YamlSequence sequence ->
                sequence.items().stream().map(item -> replaced(item, answer)).toList();
            case YamlNode.YamlScalar scalar ->
                scalar.value() instanceof String text ? text.replace("harmless", answer) : scalar.value();
        };
    }
}
