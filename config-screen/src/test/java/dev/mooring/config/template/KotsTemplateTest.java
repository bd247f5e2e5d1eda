package dev.mooring.config.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.template.Rendering.Placed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KotsTemplateTest {

    private static final Place START = Place.of("deploy.yaml", 1, 1);
    private static final Limits SMALL = new Limits(10_000, 1_000, 20);

    // Both delimiters

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "{{repl print 1 }}-repl{{ print 2 }}                                  ⇒ 1-2",
                "repl{{ print 1 }}-{{repl print 2 }}                                  ⇒ 1-2",
                "{{repl if true}}repl{{ print 2 }}{{repl end}}                        ⇒ 2",
                "{{repl if false}}repl{{ print 2 }}{{repl end}}ok                     ⇒ ok",
                "repl{{ if false}}{{repl print 2 }}repl{{ end}}ok                     ⇒ ok",
                "{{repl range 3}}repl{{ print 2 }}{{repl .}},{{repl end}}             ⇒ 20,21,22,",
                "repl{{ print \"{{repl Namespace }}\" }}                              ⇒ default",
                "{{repl print \"repl{{ Namespace }}\" }}                              ⇒ default",
                "re{{repl print \"pl\" }}{{ Namespace }}                              ⇒ default",
                "{{repl if true}}repl{{ if true}}a{{repl else}}repl{{ if false}}{{repl end}}brepl{{ end }} ⇒ ab",
                "{{repl if true}}repl{{ repl .x }}{{repl end}}                        ⇒ <failed>",
                "repl{{ $x := 1 }}{{repl $x := 2 }}repl{{ $x }}                       ⇒ 1",
            })
    void readsTheFirstStyleFirstAndTheSecondOverItsOutput(String template, String expected) {
        assertThat(textOf(template, SampleFunctions.none())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "{{ helm }}", "repl", "{ {repl", "repl {{ x }}", "$x .y | z }}"})
    void textWithoutExpressionsIsConstant(String text) {
        KotsTemplate template = parse(text);

        assertThat(template.isConstant()).isTrue();
        assertThat(template.render(SampleFunctions.none(), SMALL)).isEqualTo(new Rendering.Rendered(text, List.of()));
    }

    @Test
    void anExpressionIsNotConstant() {
        assertThat(parse("{{repl 1}}").isConstant()).isFalse();
        assertThat(parse("repl{{ 1 }}").isConstant()).isFalse();
        assertThat(parse("{{repl/* only a comment */}}").isConstant()).isFalse();
    }

    @Test
    void eachRenderingReadsWhatItsOwnFirstPassPutOut() {
        KotsTemplate template =
                parse("{{repl if eq (ConfigOption \"name\") \"a\" }}repl{{ 1 }}{{repl else }}repl{{ 2 }}{{repl end }}");

        for (String answer : List.of("a", "b", "a", "a", "b")) {
            Rendering rendering = template.render(SampleFunctions.with("name", answer), SMALL);

            assertThat(rendering).isEqualTo(new Rendering.Rendered(answer.equals("a") ? "1" : "2", List.of()));
        }
    }

    @Test
    void aSecondPassIsCheckedAgainstTheFunctionsOfEachRendering() {
        KotsTemplate template = parse("{{repl print \"repl\" }}{{ Namespace }}");

        assertThat(template.render(SampleFunctions.none(), SMALL)).isInstanceOf(Rendering.Rendered.class);
        assertThat(template.render(new OnlyPrint(), SMALL)).isInstanceOf(Rendering.Failed.class);
    }

    private record OnlyPrint() implements Functions {
        @Override
        public Optional<TemplateFunction> find(String name) {
            return Optional.empty();
        }

        @Override
        public java.util.Set<String> names() {
            return java.util.Set.of("other");
        }
    }

    // Answers are values, never code

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repl{{ fail \"x\" }}",
                "{{repl fail \"x\" }}",
                "repl{{",
                "}}",
                "repl{{/*",
                "{{repl define \"x\"}}",
                "a repl{{ end }} b {{repl end}}"
            })
    void anAnswerThatLooksLikeATemplateComesOutAsItIs(String answer) {
        SampleFunctions functions = SampleFunctions.with("name", answer);

        assertThat(textOf("[{{repl ConfigOption \"name\" }}]", functions)).isEqualTo("[" + answer + "]");
        assertThat(textOf("[repl{{ ConfigOption \"name\" }}]", functions)).isEqualTo("[" + answer + "]");
        assertThat(textOf("[{{repl ConfigOption \"name\" }}] repl{{ 1 }}", functions))
                .isEqualTo("[" + answer + "] 1");
    }

    @Test
    void anAnswerCannotCompleteADelimiterWithTheTextAroundIt() {
        SampleFunctions functions = SampleFunctions.with("name", "repl");

        assertThat(textOf("{{repl ConfigOption \"name\" }}{{ fail \"x\" }}", functions))
                .isEqualTo("repl{{ fail \"x\" }}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: repl{{ print \"{{repl ConfigOption \"name\" }}\" }}",
                "a: repl{{ print `{{repl ConfigOption \"name\" }}` }}",
                "a: repl{{ {{repl ConfigOption \"name\" }} }}",
                "a: repl{{/* {{repl ConfigOption \"name\" }} */}}",
                "a: repl{{ print '{{repl ConfigOption \"name\" }}' }}",
                "a: repl{{ print 1{{repl ConfigOption \"name\" }} }}",
            })
    void anAnswerInsideOfAnExpressionIsRefused(String template) {
        Finding finding = failure(template, SampleFunctions.with("name", "x\" | fail \"y"));

        assertThat(finding.code()).isEqualTo("template-answer-in-expression");
        assertThat(finding.message()).contains("answers are never read as code").doesNotContain("fail");
        assertThat(finding.where().column()).isEqualTo(4);
    }

    @Test
    void aDictThatHoldsAnAnswerIsAnAnswerToo() {
        String template = "{{repl $d := dict }}{{repl $_ := set $d \"k\" (ConfigOption \"name\") }}{{repl $d.k }}";

        Rendering.Rendered rendered = rendered(template, SampleFunctions.with("name", "repl{{ fail `x` }}"));

        assertThat(rendered.text()).isEqualTo("repl{{ fail `x` }}");
        assertThat(rendered.placed()).containsExactly(new Placed(0, 18));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "a: {{repl ConfigOption \"name\" }}!                                     ⇒ a: <Ada>!",
                "a: repl{{ ConfigOption \"name\" }}!                                     ⇒ a: <Ada>!",
                "a: repl{{ ConfigOption \"name\" | quote }}!                             ⇒ a: <\"Ada\">!",
                "a: {{repl Namespace }} {{repl ConfigOption \"name\" }}                  ⇒ a: default <Ada>",
                "{{repl $x := ConfigOption \"name\" }}{{repl $x }}                       ⇒ <Ada>",
                "{{repl $x := \"a\" }}{{repl if true }}{{repl $x = ConfigOption \"name\" }}{{repl end }}{{repl $x }} ⇒ <Ada>",
                "{{repl with ConfigOption \"name\" }}v {{repl . }} w{{repl end }}        ⇒ v <Ada> w",
                "{{repl if ConfigOption \"name\" }}yes: {{repl Namespace }}{{repl end }} ⇒ yes: default",
                "{{repl range list (ConfigOption \"name\") }}-{{repl . }}{{repl end }}   ⇒ -<Ada>",
                "{{repl range $i, $x := list 1 (ConfigOption \"name\") }}{{repl $i }}{{repl end }} ⇒ <01>",
                "{{repl ConfigOption \"name\" }}{{repl ConfigOption \"name\" }}          ⇒ <AdaAda>",
                "{{repl ConfigOption \"name\" }} repl{{ ConfigOption \"name\" }}         ⇒ <Ada> <Ada>",
                "{{repl ConfigOption \"name\" }}repl{{ ConfigOption \"name\" }}          ⇒ <AdaAda>",
                "{{repl ConfigOption \"name\" }} repl{{ Namespace }}                     ⇒ <Ada> default",
                "{{repl ConfigOption \"none\" }}a                                        ⇒ a",
                "{{repl define \"t\" }}{{repl . }}{{repl $ }}b{{repl end }}{{repl template \"t\" (ConfigOption \"name\") }} ⇒ <AdaAda>b",
                "{{repl eq (ConfigOption \"name\") \"Ada\" }}                            ⇒ true",
                "{{repl ternary \"a: 1\" \"b: 2\" (eq (ConfigOption \"name\") \"Ada\") }} ⇒ a: 1",
                "{{repl and (ConfigOption \"name\") \"x\" }}                             ⇒ <x>",
                "{{repl (dict \"k\" (ConfigOption \"name\")).k }}                        ⇒ <Ada>",
                "{{repl Namespace | printf \"%s-%s\" (ConfigOption \"name\") }}          ⇒ <Ada-default>",
            })
    void tellsWhichStretchesCameOutOfAnswers(String template, String expected) {
        Rendering.Rendered rendered = rendered(template, SampleFunctions.with("name", "Ada"));

        assertThat(marked(rendered)).isEqualTo(expected);
    }

    // Findings

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "{{repl ConfigOptin \"a\" }} ⇒ 1:8  ⇒ template-unknown-function ⇒ did you mean ConfigOption?",
                "repl{{ configoption \"a\" }} ⇒ 1:8 ⇒ template-unknown-function ⇒ did you mean ConfigOption?",
                "x⏎⏎  {{repl if true }}     ⇒ 3:3  ⇒ template-syntax          ⇒ this if has no end",
                "x⏎ repl{{ print \"a }}     ⇒ 2:15 ⇒ template-syntax          ⇒ unterminated quoted string",
                "{{repl print 1             ⇒ 1:1  ⇒ template-syntax          ⇒ end it with }}",
                "a⏎{{repl end }}            ⇒ 2:1  ⇒ template-syntax          ⇒ no open if",
                "a⏎b {{repl eq \"1\" 1 }}   ⇒ 2:10 ⇒ template-failed          ⇒ incompatible types for comparison: string and int",
                "a⏎b {{repl print (index (list 1) 3) }} ⇒ 2:17 ⇒ template-failed ⇒ error calling index: index out of range: 3",
                "{{repl $x }}               ⇒ 1:8  ⇒ template-syntax          ⇒ set it first with $x := …",
                "{{repl fail \"no way\" }}  ⇒ 1:8  ⇒ template-failed          ⇒ no way",
                "{{repl template \"t\" }}   ⇒ 1:17 ⇒ template-failed          ⇒ template \"t\" not defined",
                "{{repl Namespace }}⏎ repl{{ fail \"late\" }} ⇒ 2:9 ⇒ template-failed ⇒ late",
                "{{repl print `a⏎b⏎c` }} repl{{ fail \"late\" }} ⇒ 3:14 ⇒ template-failed ⇒ late",
                "{{repl if true }}⏎⏎{{repl end }} repl{{ Nmespace }} ⇒ 3:22 ⇒ template-unknown-function ⇒ did you mean Namespace?",
                "é😀 {{repl fail \"x\" }}   ⇒ 1:11 ⇒ template-failed          ⇒ x",
            })
    void namesThePlaceInTheOriginalFile(String template, String place, String code, String message) {
        Finding finding = failure(template.replace('⏎', '\n'), SampleFunctions.none());

        assertThat(finding.where().line() + ":" + finding.where().column()).isEqualTo(place);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.message()).contains(message);
        assertThat(finding.where().file()).isEqualTo("deploy.yaml");
    }

    @Test
    void countsFromWhereTheTextStartsInItsFile() {
        Place start = new Place("config.yaml", 10, 7, "port");
        KotsTemplate sameLine = KotsTemplate.parse("{{repl x }}", start, SampleFunctions.none());
        KotsTemplate nextLine = KotsTemplate.parse("\n{{repl x }}", start, SampleFunctions.none());

        assertThat(sameLine.findings().getFirst().where()).isEqualTo(new Place("config.yaml", 10, 14, "port"));
        assertThat(nextLine.findings().getFirst().where()).isEqualTo(new Place("config.yaml", 11, 8, "port"));
    }

    @Test
    void theFindingNamesTheExpressionOnce() {
        Finding finding = failure("a: repl{{ ConfigOptin \"a\" }}", SampleFunctions.none());

        assertThat(finding.toString())
                .isEqualTo("error deploy.yaml:1:11 (repl{{ ConfigOptin \"a\" }}): "
                        + "function \"ConfigOptin\" not defined; did you mean ConfigOption? "
                        + "[template-unknown-function]");
    }

    @Test
    void allUnknownFunctionsAreReportedAtOnce() {
        KotsTemplate template = parse("{{repl One }}\n{{repl Two }}\nrepl{{ Three }}");

        assertThat(template.findings())
                .extracting(finding -> finding.where().line())
                .containsExactly(1, 2, 3);
    }

    @Test
    void aFunctionMissingWhenRenderingFails() {
        KotsTemplate template = parse("{{repl Namespace }}");

        Rendering rendering = template.render(new NoFunctions(), Limits.DEFAULT);

        assertThat(rendering).isInstanceOf(Rendering.Failed.class);
    }

    private record NoFunctions() implements Functions {
        @Override
        public Optional<TemplateFunction> find(String name) {
            return Optional.empty();
        }

        @Override
        public java.util.Set<String> names() {
            return java.util.Set.of();
        }
    }

    // Calls

    @Test
    void listsEveryCallOfBothStyles() {
        KotsTemplate template = parse("""
                {{repl if eq (ConfigOption "a") "1" }}{{repl "b" | ConfigOption }}{{repl end }}
                repl{{ with ConfigOption `c` }}repl{{ print Namespace }}repl{{ end }}
                {{repl define "t" }}{{repl ConfigOption (print "d") }}{{repl end }}
                repl{{ range (list (ConfigOption "e").x) }}repl{{ else }}repl{{ ConfigOption "f" }}repl{{ end }}
                """);

        assertThat(template.calls())
                .containsExactlyInAnyOrder(
                        call("eq"),
                        call("ConfigOption", "a"),
                        call("ConfigOption", "b"),
                        call("ConfigOption", "c"),
                        call("print"),
                        call("Namespace"),
                        call("ConfigOption"),
                        call("print", "d"),
                        call("list"),
                        call("ConfigOption", "e"),
                        call("ConfigOption", "f"));
    }

    @Test
    void aNameMadeByTheOtherStyleIsNotALiteral() {
        KotsTemplate template = parse("repl{{ ConfigOption \"{{repl Namespace }}\" }} repl{{ ConfigOption \"b\" }}");

        assertThat(template.calls())
                .containsExactlyInAnyOrder(call("Namespace"), call("ConfigOption"), call("ConfigOption", "b"));
    }

    @Test
    void listsCallsOfBlocksThatTheOtherStyleOpensInBranches() {
        KotsTemplate template = parse("{{repl if true}}repl{{ if ConfigOption \"a\"}}{{repl else}}"
                + "repl{{ if ConfigOption \"b\"}}{{repl end}}x repl{{ end }}");

        assertThat(template.findings()).isEmpty();
        assertThat(template.calls()).containsExactlyInAnyOrder(call("ConfigOption", "a"), call("ConfigOption", "b"));
    }

    private static Call call(String function) {
        return new Call(function, Optional.empty());
    }

    private static Call call(String function, String literal) {
        return new Call(function, Optional.of(literal));
    }

    // Limits

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{repl range 100000000 }}{{repl end }}",
                "{{repl range 1000000 }}0123456789{{repl end }}",
                "{{repl define \"t\" }}{{repl template \"t\" }}{{repl end }}{{repl template \"t\" }}",
                "{{repl repeat 2000 \"x\" }}",
                "{{repl $x := \"x\" }}{{repl range 40 }}{{repl $x = print $x $x }}{{repl end }}",
                "{{repl $l := list }}{{repl range 500 }}{{repl $l = list $l }}{{repl end }}{{repl $l }}",
                "{{repl $d := dict }}{{repl $_ := set $d \"a\" $d }}{{repl $d }}",
            })
    void stopsATemplateThatWantsTooMuch(String template) {
        Rendering rendering = parse(template).render(SampleFunctions.none(), SMALL);

        assertThat(rendering).isInstanceOfSatisfying(Rendering.Failed.class, failed -> assertThat(
                        failed.finding().code())
                .isEqualTo("template-limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "if 1 }}{{repl ", "with (", "not (", "1 | print ("})
    void deepNestingIsAFindingAndNoCrash(String opening) {
        Finding finding = failure("{{repl " + opening.repeat(100_000), SampleFunctions.none());

        assertThat(finding.code()).isIn("template-limit", "template-syntax");
    }

    @Test
    void aHundredThousandClosedParenthesesAreALimit() {
        String template = "{{repl " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + " }}";

        assertThat(failure(template, SampleFunctions.none()).code()).isEqualTo("template-limit");
    }

    @Test
    void aLongChainOfElseIfIsNotDeep() {
        String template = "{{repl if 0 }}" + "{{repl else if 0 }}".repeat(20_000) + "{{repl else }}x{{repl end }}";

        assertThat(textOf(template, SampleFunctions.none())).isEqualTo("x");
    }

    @Test
    void anAnswerOfTenMegabytesFits() {
        String answer = "x".repeat(10_000_000);

        Rendering.Rendered rendered =
                rendered("repl{{ ConfigOption \"name\" | print }}", SampleFunctions.with("name", answer));

        assertThat(rendered.text()).hasSize(10_000_000);
    }

    private static KotsTemplate parse(String template) {
        return KotsTemplate.parse(template, START, SampleFunctions.none());
    }

    private static String textOf(String template, SampleFunctions functions) {
        return switch (parse(template).render(functions, Limits.DEFAULT)) {
            case Rendering.Rendered rendered -> rendered.text();
            case Rendering.Failed _ -> "<failed>";
        };
    }

    private static Rendering.Rendered rendered(String template, SampleFunctions functions) {
        return (Rendering.Rendered) parse(template).render(functions, Limits.DEFAULT);
    }

    private static Finding failure(String template, SampleFunctions functions) {
        return ((Rendering.Failed) parse(template).render(functions, Limits.DEFAULT)).finding();
    }

    /** The text with each placed stretch in angle brackets. */
    private static String marked(Rendering.Rendered rendered) {
        StringBuilder text = new StringBuilder(rendered.text());
        for (Placed stretch : rendered.placed().reversed()) {
            text.insert(stretch.end(), '>').insert(stretch.start(), '<');
        }
        return text.toString();
    }
}
