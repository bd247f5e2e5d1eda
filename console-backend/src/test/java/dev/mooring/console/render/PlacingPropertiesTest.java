package dev.mooring.console.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.functions.KotsFunctions;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.template.Limits;
import dev.mooring.config.template.Rendering;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.console.packages.Package.SourceFile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * For any answer: the document is the one that a harmless answer gives, but for the scalar that the answer stands in, and
 * nothing in the answer is executed. Real templates and real functions, as in a release.
 */
class PlacingPropertiesTest {

    private static final String HARMLESS = "harmless";
    private static final String OTHER = "Other";

    private static final KotsFunctions FUNCTIONS = KotsFunctions.builder(
                    InstantSource.fixed(Instant.EPOCH), new Random(1))
            .build();

    private static final List<String> PIECES = List.of(
            "'",
            "''",
            "\"",
            "\\",
            "\\n",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "\t",
            " ",
            "  ",
            ": ",
            ":",
            " #",
            "#",
            "- ",
            "-",
            "---",
            "\n---\n",
            "...",
            "{{",
            "}}",
            "repl{{",
            "{{repl ",
            "repl{{ fail `x` }}",
            "{{repl fail `x` }}",
            "{{repl ConfigOption \"b\" }}",
            "\0",
            "\u0007",
            "\u001b",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\ufeff",
            "\ufffe",
            "😀",
            "ß",
            "\ud800",
            "\udc00",
            "null",
            "~",
            "true",
            "yes",
            "0x10",
            "0o7",
            "1e3",
            "12",
            ".5",
            "-1",
            "*a",
            "&a ",
            "!t ",
            "!!str ",
            "%",
            "@",
            "`",
            "|",
            "> ",
            "? ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "=",
            "<<",
            "a",
            "b c",
            "key: value",
            "- item",
            "zPlaced0z",
            "…");

    /** Where a vendor may let an answer stand: {@code @} is the expression. */
    private static final List<String> PLACES = List.of(
            "before: 1\nkey: @\nafter: [a, b]\n",
            "before: 1\nkey: '@'\nafter: [a, b]\n",
            "before: 1\nkey: \"@\"\nafter: [a, b]\n",
            "before: 1\nkey: 'a @ z'\nafter: x\n",
            "before: 1\nkey: \"a @ z\"\nafter: x\n",
            "before: 1\nkey: a-@-z\nafter: x\n",
            "key: |\n  @\nafter: x\n",
            "key: |-\n  first\n  @\n  last\nafter: x\n",
            "key: >\n  @\nafter: x\n",
            "key: >-\n  first @\nafter: x\n",
            "{before: 1, key: @, after: x}\n",
            "{before: 1, key: '@', after: x}\n",
            "{before: 1, key: \"@\", after: x}\n",
            "list: [a, @, b]\nafter: x\n",
            "list:\n- a\n- @\n- b\nafter: x\n",
            "list:\n- name: a\n  value: @\n- name: b\n  value: c\n",
            "- '@'\n- x\n",
            "url: http://@:80/\nafter: x\n",
            "map:\n  ? @\n  : value\nafter: x\n",
            "map:\n  '@': value\nafter: x\n",
            "map:\n  \"@\": value\nafter: x\n",
            "# @ is only told about\nkey: x\n",
            "first: a\n---\nkey: @\n---\nlast: b\n",
            "first: a\n---\n- \"@\"\n---\nlast: b\n");

    /** Expressions that give an answer's text, and what they do to it. */
    private static final Map<String, UnaryOperator<String>> EXPRESSIONS = new LinkedHashMap<>();

    static {
        EXPRESSIONS.put("repl{{ ConfigOption \"a\" }}", UnaryOperator.identity());
        EXPRESSIONS.put("{{repl ConfigOption \"a\" }}", UnaryOperator.identity());
        EXPRESSIONS.put("repl{{ ConfigOption \"a\" | upper }}", PlacingPropertiesTest::goUpper);
        EXPRESSIONS.put("repl{{ print (ConfigOption \"a\") \"!\" }}", answer -> answer + "!");
        EXPRESSIONS.put("repl{{ printf \"%s-%s\" (ConfigOption \"a\") (ConfigOption \"a\") }}", a -> a + "-" + a);
        EXPRESSIONS.put("{{repl printf \"<%s>\" (ConfigOption \"a\") }}", a -> "<" + a + ">");
    }

    @Provide
    Arbitrary<String> answers() {
        Arbitrary<String> pieces =
                Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(6).map(list -> String.join("", list));
        Arbitrary<String> anything = Arbitraries.strings().all().ofMinLength(1).ofMaxLength(40);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(5, pieces), net.jqwik.api.Tuple.of(1, anything));
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of(PLACES);
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.of(EXPRESSIONS.keySet());
    }

    @Property(tries = 4000)
    void anAnswerChangesItsScalarAndNothingElse(
            @ForAll("answers") String answer,
            @ForAll("places") String place,
            @ForAll("expressions") String expression) {
        String vendors = place.replace("@", expression);

        SourceDocuments placed = rendered(vendors, answer);

        assertThat(shapes(placed)).isEqualTo(shapes(rendered(vendors, HARMLESS)));
        assertThat(placed.findings()).noneMatch(finding -> finding.isError() && !isOfEmptyKey(finding));
    }

    @Property(tries = 4000)
    void theScalarIsTheAnswersTextOrWhatKotsReads(
            @ForAll("answers") String answer,
            @ForAll("places") String place,
            @ForAll("expressions") String expression) {
        String vendors = place.replace("@", expression);
        String made = Objects.requireNonNull(EXPRESSIONS.get(expression)).apply(answer);

        List<String> scalars = differing(rendered(vendors, answer), vendors);

        assertThat(scalars).allMatch(scalar -> isText(scalar, made));
    }

    /** Blanks are no key; KOTS fails there as well. */
    private static boolean isOfEmptyKey(Finding finding) {
        return finding.code().equals("empty-key");
    }

    /** Up to blanks at the ends, which YAML takes off, and in a folded block line breaks. */
    private static boolean isText(String scalar, String made) {
        return scalar.contains(made)
                || scalar.contains(made.strip())
                || scalar.replaceAll("[\\s]+", " ").contains(made.strip().replaceAll("[\\s]+", " "));
    }

    @Property(tries = 3000)
    void whatKotsReadsUnchangedIsReadTheSame(
            @ForAll("answers") String answer,
            @ForAll("places") String place,
            @ForAll("expressions") String expression) {
        String vendors = place.replace("@", expression);
        YamlFile kots = YamlFile.parse("a.yaml", pasted(vendors, answer));
        List<String> harmless = shapes(rendered(vendors, HARMLESS));

        List<YamlNode> ours = rendered(vendors, answer).documents();

        if (Finding.anyError(kots.findings()) || !shapes(kots.documents()).equals(harmless)) {
            return;
        }
        List<Pair> pairs = pairs(ours, kots.documents());
        assertThat(pairs).allMatch(pair -> !pair.ours().equals(pair.kots()) || pair.sameType());
    }

    @Property(tries = 1500)
    void answersSideBySideDoNotMeet(
            @ForAll("answers") String answer, @ForAll("answers") String other, @ForAll("neighbours") String vendors) {
        SourceDocuments placed = rendered(vendors, Map.of("a", answer, "b", other));

        assertThat(shapes(placed)).isEqualTo(shapes(rendered(vendors, Map.of("a", HARMLESS, "b", OTHER))));
        assertThat(placed.findings()).noneMatch(finding -> finding.isError() && !isOfEmptyKey(finding));
    }

    @Provide
    Arbitrary<String> neighbours() {
        String a = "repl{{ ConfigOption \"a\" }}";
        String b = "repl{{ ConfigOption \"b\" }}";
        return Arbitraries.of(
                "key: " + a + b + "\nafter: x\n",
                "key: '" + a + b + "'\nafter: x\n",
                "key: \"" + a + b + "\"\nafter: x\n",
                "key: " + a + "-" + b + "\nafter: x\n",
                "url: http://" + a + ":" + b + "/\nafter: x\n",
                "url: \"http://" + a + ":" + b + "/\"\nafter: x\n",
                "one: " + a + "\ntwo: " + b + "\nafter: x\n",
                "'" + a + "': '" + b + "'\nafter: x\n",
                "list: [" + a + ", \"" + b + "\"]\n",
                "text: |\n  " + a + " " + b + "\nafter: x\n",
                "{{repl ConfigOption \"a\" }}" + b + ": x\nafter: x\n");
    }

    /** Functions that quote, and layout: {@code @} is what comes behind the answer. */
    @Provide
    Arbitrary<String> functions() {
        String a = "repl{{ ConfigOption \"a\" ";
        return Arbitraries.of(
                "key: " + a + "| quote }}\nafter: x\n",
                "key: " + a + "| squote }}\nafter: x\n",
                "key: " + a + "| toJson }}\nafter: x\n",
                "key: " + a + "| b64enc }}\nafter: x\n",
                "key: " + a + "| trim }}\nafter: x\n",
                "key: '" + a + "| trim }}'\nafter: x\n",
                "key: \"" + a + "| quote }}\"\nafter: x\n",
                "key: '" + a + "| quote }}'\nafter: x\n",
                "key: |" + a + "| nindent 4 }}\nafter: x\n",
                "key: |-\n" + a + "| indent 4 }}\nafter: x\n",
                "key: >-" + a + "| nindent 2 }}\nafter: x\n",
                "key: " + a + "| nindent 4 }}\nafter: x\n",
                "key:" + a + "| nindent 4 }}\nafter: x\n",
                "key: repl{{ print `|` }}" + a + "| nindent 4 }}\nafter: x\n",
                "key: |\n  first" + a + "| trim | nindent 4 }}\n  last\nafter: x\n",
                "list:\n- |" + a + "| nindent 4 }}\n- x\n",
                "{{repl $x := ConfigOption \"a\" }}key: {{repl $x }}\nafter: x\n",
                "{{repl $x := ConfigOption \"a\" }}key: '{{repl $x }}'\nafter: x\n",
                "{{repl $x := ConfigOption \"a\" }}key: |\n  {{repl $x }}\nafter: x\n",
                "{{repl with ConfigOption \"a\" }}key: \"{{repl . }}\"{{repl end }}\nafter: x\n");
    }

    @Property(tries = 4000)
    void throughFunctionsAnAnswerChangesItsScalarAndNothingElse(
            @ForAll("answers") String answer, @ForAll("functions") String vendors) {
        SourceDocuments placed = rendered(vendors, answer);

        assertThat(shapes(placed)).isEqualTo(shapes(rendered(vendors, HARMLESS)));
        assertThat(placed.findings()).noneMatch(finding -> finding.isError() && !isOfEmptyKey(finding));
    }

    @Property(tries = 2000)
    void whatComesThroughFunctionsIsReadAsKotsReadsItWhereItReadsTheSameDocument(
            @ForAll("answers") String answer, @ForAll("functions") String vendors) {
        YamlFile kots = YamlFile.parse("a.yaml", pasted(vendors, answer));
        List<YamlNode> ours = rendered(vendors, answer).documents();

        if (Finding.anyError(kots.findings())
                || !shapes(kots.documents()).equals(shapes(rendered(vendors, HARMLESS)))) {
            return;
        }
        assertThat(pairs(ours, kots.documents())).allMatch(pair -> !pair.ours().equals(pair.kots()) || pair.sameType());
    }

    @Property(tries = 2000)
    void inALiteralBlockAnIndentedAnswerComesThroughToTheLetter(@ForAll("answers") String answer) {
        String vendors = "key: |-repl{{ ConfigOption \"a\" | nindent 4 }}\nafter: x\n";

        YamlNode document = rendered(vendors, answer).documents().getFirst();

        String body = answer.replaceAll("[\\r\\n]+\\z", "");
        assertThat(document.toValue()).isEqualTo(Map.of("key", body, "after", "x"));
    }

    /** A scalar as we read it and as KOTS reads it. */
    private record Pair(String ours, String kots, boolean sameType) {}

    private static List<Pair> pairs(List<YamlNode> ours, List<YamlNode> kots) {
        List<Pair> pairs = new ArrayList<>();
        List<YamlNode.YamlScalar> one =
                ours.stream().flatMap(node -> scalars(node).stream()).toList();
        List<YamlNode.YamlScalar> two =
                kots.stream().flatMap(node -> scalars(node).stream()).toList();
        for (int i = 0; i < one.size(); i++) {
            pairs.add(new Pair(one.get(i).text(), two.get(i).text(), sameType(one.get(i), two.get(i))));
        }
        return pairs;
    }

    private static boolean sameType(YamlNode.YamlScalar one, YamlNode.YamlScalar two) {
        return Objects.equals(one.value(), two.value());
    }

    private static List<YamlNode.YamlScalar> scalars(YamlNode node) {
        return switch (node) {
            case YamlNode.YamlScalar scalar -> List.of(scalar);
            case YamlNode.YamlSequence sequence ->
                sequence.items().stream()
                        .flatMap(item -> scalars(item).stream())
                        .toList();
            case YamlNode.YamlMapping mapping ->
                mapping.entries().stream()
                        .flatMap(entry -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(entry.key()), scalars(entry.value()).stream()))
                        .toList();
        };
    }

    private static List<String> shapes(SourceDocuments documents) {
        return shapes(documents.documents());
    }

    private static List<String> shapes(List<YamlNode> documents) {
        return documents.stream().map(PlacingPropertiesTest::shape).toList();
    }

    /** The document with a dot for each scalar that an answer may stand in. */
    private static String shape(YamlNode node) {
        return switch (node) {
            case YamlNode.YamlScalar scalar -> KNOWN.contains(scalar.text()) ? scalar.text() : "·";
            case YamlNode.YamlSequence sequence ->
                sequence.items().stream()
                        .map(PlacingPropertiesTest::shape)
                        .toList()
                        .toString();
            case YamlNode.YamlMapping mapping ->
                mapping.entries().stream()
                        .map(entry -> shape(entry.key()) + "=" + shape(entry.value()))
                        .toList()
                        .toString();
        };
    }

    private static final Set<String> KNOWN = Set.of(
            "before", "key", "after", "first", "last", "list", "name", "value", "url", "map", "one", "two", "text");

    private static List<String> differing(SourceDocuments placed, String vendors) {
        List<YamlNode.YamlScalar> ours = placed.documents().stream()
                .flatMap(node -> scalars(node).stream())
                .toList();
        List<YamlNode.YamlScalar> harmless = rendered(vendors, HARMLESS).documents().stream()
                .flatMap(node -> scalars(node).stream())
                .toList();
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            if (harmless.get(i).text().toLowerCase(java.util.Locale.ROOT).contains(HARMLESS)) {
                differing.add(ours.get(i).text());
            } else {
                assertThat(ours.get(i).value()).isEqualTo(harmless.get(i).value());
            }
        }
        return differing;
    }

    private static String goUpper(String text) {
        return text.codePoints()
                .map(Character::toUpperCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String pasted(String vendors, String answer) {
        return switch (template(vendors).render(functions(Map.of("a", answer)), Limits.DEFAULT)) {
            case Rendering.Rendered rendered -> rendered.text();
            case Rendering.Failed(Finding finding) -> throw new AssertionError(finding);
        };
    }

    private static SourceDocuments rendered(String vendors, String answer) {
        return rendered(vendors, Map.of("a", answer));
    }

    private static SourceDocuments rendered(String vendors, Map<String, String> answers) {
        return SourceDocuments.render(
                new SourceFile("a.yaml", template(vendors)),
                functions(answers),
                AskedStructure.NONE,
                new KnownAnswers(Set.copyOf(answers.values())),
                new OutputBudget());
    }

    private static KotsTemplate template(String vendors) {
        return KotsTemplate.parse(vendors, Place.of("a.yaml", 1, 1), KotsFunctions.catalog());
    }

    private static KotsFunctions functions(Map<String, String> answers) {
        return FUNCTIONS.with(new ConfigLookup() {
            @Override
            public Optional<String> value(String item) {
                return Optional.ofNullable(answers.get(item));
            }

            @Override
            public Optional<String> filename(String item) {
                return Optional.empty();
            }
        });
    }
}
