package dev.mooring.config.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.Screens;
import dev.mooring.config.screen.TestFunctions;
import dev.mooring.config.template.Functions;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenSessionTest {

    private static final String DERIVED = """
            - {name: host, type: text, default: localhost}
            - {name: url, type: text, default: 'https://repl{{ ConfigOption "host" }}/'}
            - {name: link, type: label, title: 'See {{repl ConfigOption "url" }}'}
            """;

    @Nested
    class WhichValueWins {

        @Test
        void isTheDefaultAsLongAsNothingIsAnswered() {
            ScreenState state = open(DERIVED).state();

            assertThat(item(state, "host").value()).isEmpty();
            assertThat(item(state, "host").effective()).isEqualTo("localhost");
            assertThat(item(state, "host").answered()).isFalse();
            assertThat(item(state, "url").effective()).isEqualTo("https://localhost/");
            assertThat(state.values()).isEqualTo(ConfigValues.EMPTY);
        }

        @Test
        void isTheAnswerAndEverythingFollows() {
            ScreenState state = answer(open(DERIVED), "host", "db");

            assertThat(item(state, "host").answered()).isTrue();
            assertThat(item(state, "url").effective()).isEqualTo("https://db/");
            assertThat(item(state, "link").title()).isEqualTo("See https://db/");
            assertThat(state.values()).isEqualTo(ConfigValues.EMPTY.with("host", "db"));
        }

        @Test
        void isTheDefaultAgainAfterAReset() {
            ScreenSession session = open(DERIVED);
            answer(session, "host", "db");

            ScreenState state = session.reset(new ItemName("host"));

            assertThat(item(state, "url").effective()).isEqualTo("https://localhost/");
            assertThat(state.values()).isEqualTo(ConfigValues.EMPTY);
        }

        @Test
        void isTheVendorsValueWhichIsSaved() {
            ScreenState state = open("- {name: a, type: text, value: preset}").state();

            assertThat(item(state, "a").value()).isEqualTo("preset");
            assertThat(item(state, "a").answered()).isFalse();
            assertThat(state.values()).isEqualTo(ConfigValues.EMPTY.with("a", "preset"));
        }

        @Test
        void isTheSavedOneEvenWhereTheVendorHasChangedIts() {
            ScreenState state = open("- {name: a, type: text, value: new}", ConfigValues.EMPTY.with("a", "old"))
                    .state();

            assertThat(item(state, "a").value()).isEqualTo("old");
        }

        @Test
        void isNothingInAFieldThatWasClearedAlsoAfterReopening() {
            String screen = "- {name: a, type: text, value: preset}";
            ConfigValues saved = answer(open(screen), "a", "").values();

            ScreenState state = open(screen, saved).state();

            assertThat(saved.answer(new ItemName("a"))).contains(Answer.of(""));
            assertThat(item(state, "a").effective()).isEmpty();
            assertThat(state.values()).isEqualTo(saved);
        }

        @Test
        void isTheDefaultWhereTheAnswerIsEmpty() {
            ScreenState state = answer(open(DERIVED), "host", "");

            assertThat(item(state, "host").effective()).isEqualTo("localhost");
        }

        @Test
        void isNotSavedWhereItOnlyRepeatsTheDefault() {
            ScreenState state = answer(open(DERIVED), "host", "localhost");

            assertThat(item(state, "host").value()).isEqualTo("localhost");
            assertThat(item(state, "host").answered()).isFalse();
            assertThat(state.values()).isEqualTo(ConfigValues.EMPTY);
        }

        @Test
        void isAlwaysTheVendorsInAReadOnlyItem() {
            String screen = """
                    - {name: a, type: text}
                    - {name: b, type: text, readonly: true, value: 'is repl{{ ConfigOption "a" }}'}
                    """;
            ScreenState state = answer(open(screen, ConfigValues.EMPTY.with("b", "stale")), "a", "x");

            assertThat(item(state, "b").value()).isEqualTo("is x");
            assertThat(state.values()).isEqualTo(ConfigValues.EMPTY.with("a", "x"));
        }

        @Test
        void staysForItemsThatThisScreenDoesNotHave() {
            ConfigValues saved = ConfigValues.EMPTY.with("gone", "x");

            assertThat(open(DERIVED, saved).state().values()).isEqualTo(saved);
        }

        @Test
        void isSeenByTemplatesAlsoOfHiddenItems() {
            ScreenState state = open("""
                    - {name: a, type: text, hidden: true, default: x}
                    - {name: b, type: text, when: 'false', default: 'y'}
                    - {name: c, type: text, default: 'repl{{ ConfigOption "a" }}repl{{ ConfigOption "b" }}'}
                    """).state();

            assertThat(item(state, "c").effective()).isEqualTo("xy");
            assertThat(state.lookup().value("b")).contains("y");
        }

        @Test
        void ofAFileIsItsContentAndItsName() {
            ScreenSession session = open("""
                    - {name: f, type: file}
                    - {name: t, type: text, default: '{{repl ConfigOptionFilename "f" }}: {{repl ConfigOptionData "f" }}'}
                    """);

            ScreenState first = session.answer(new ItemName("f"), Answer.ofFile(base64("hi"), "a.txt"));
            ScreenState renamed = session.answer(new ItemName("f"), Answer.ofFile(base64("hi"), "b.txt"));

            assertThat(item(first, "t").effective()).isEqualTo("a.txt: hi");
            assertThat(item(renamed, "t").effective()).isEqualTo("b.txt: hi");
            assertThat(renamed.lookup().filename("f")).contains("b.txt");
        }

        @ParameterizedTest
        @CsvSource({"true, 1", "TRUE, 1", "1, 1", "false, 0", "False, 0", "0, 0"})
        void ofABoolIsOneOrZero(String spelling, String expected) {
            String screen = "- {name: b, type: bool}";

            assertThat(item(answer(open(screen), "b", spelling), "b").value()).isEqualTo(expected);
            assertThat(item(open(screen, ConfigValues.EMPTY.with("b", spelling)).state(), "b")
                            .value())
                    .isEqualTo(expected);
        }
    }

    @Nested
    class GeneratedValues {

        @Test
        void anAnswerToAnItemThatIsMadeFromItselfIsNotLostWhenItIsOpenedAgain() {
            String screen = "- {name: a, type: text, value: '{{repl RandomString 8 }}{{repl ConfigOption \"a\" }}'}";

            ScreenState again =
                    open(screen, answer(open(screen), "a", "typed").values()).state();

            assertThat(item(again, "a").value()).isEqualTo("typed");
        }

        @Test
        void aBoolThatTheVendorComputesStaysWhatItIsWhenItIsOpenedAgain() {
            String screen = "- {name: b, type: bool, value: 'repl{{ ConfigOptionEquals \"x\" \"1\" }}'}";
            ScreenState first = open(screen).state();

            ScreenState again = open(screen, first.values()).state();

            assertThat(item(first, "b").value()).isEqualTo("0");
            assertThat(item(again, "b").value()).isEqualTo("0");
            assertThat(item(again, "b").answered()).isFalse();
            assertThat(again.values()).isEqualTo(first.values());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ", hidden: true", ", readonly: true", ", readonly: true, hidden: true"})
        void areMadeOnceAndKept(String flags) {
            String screen = "- {name: s, type: password, value: 'repl{{ RandomString 8 }}'" + flags
                    + "}\n- {name: a, type: text}";
            ScreenSession session = open(screen);
            String made = item(session.state(), "s").value();

            ConfigValues saved = answer(session, "a", "x").values();

            assertThat(made).hasSize(8);
            assertThat(item(session.state(), "s").value()).isEqualTo(made);
            assertThat(item(open(screen, saved.with("s", "kept")).state(), "s").value())
                    .isEqualTo("kept");
            assertThat(saved.answer(new ItemName("s"))).contains(Answer.of(made));
        }

        @Test
        void inDefaultsStayDuringASession() {
            ScreenSession session = open("- {name: s, type: text, default: 'repl{{ RandomString 8 }}'}");
            String made = item(session.state(), "s").effective();

            ScreenState state = answer(session, "s", "");

            assertThat(item(state, "s").effective()).isEqualTo(made);
            assertThat(state.values().answer(new ItemName("s"))).contains(Answer.of(""));
        }

        @Test
        void followWhatTheyAreMadeOfUntilTheyAreSaved() {
            String screen = """
                    - {name: key, type: textarea, hidden: true, value: 'repl{{ TLSKey "t" }}'}
                    - {name: cert, type: textarea, hidden: true, value: 'repl{{ TLSCert "t" (ConfigOption "host") }}'}
                    - {name: host, type: text}
                    """;
            ScreenState first = answer(open(screen), "host", "one");

            ScreenState later = answer(open(screen, first.values()), "host", "two");

            assertThat(item(first, "cert").value()).isEqualTo("cert t for one");
            assertThat(item(later, "cert").value()).isEqualTo("cert t for one");
        }
    }

    @Nested
    class Visibility {

        @ParameterizedTest
        @CsvSource({"false, false", "true, true", "False, true", "0, true", "'', true", "' false', true"})
        void endsWithExactlyFalse(String rendered, boolean visible) {
            ScreenState state = answer(open("""
                            - {name: a, type: text}
                            - {name: b, type: text, when: 'repl{{ ConfigOption "a" }}'}
                            """), "a", rendered);

            assertThat(item(state, "b").visible()).isEqualTo(visible);
        }

        @Test
        void ofAGroupDecidesForItsItems() {
            ScreenSession session = openGroups("""
                    - name: one
                      items: [{name: a, type: text, default: 'false'}]
                    - name: two
                      when: repl{{ ConfigOption "a" }}
                      items: [{name: b, type: text, required: true}]
                    """);
            ScreenState hidden = session.state();

            ScreenState shown = answer(session, "a", "true");

            assertThat(hidden.groups().get(1).visible()).isFalse();
            assertThat(item(hidden, "b").visible()).isFalse();
            assertThat(hidden.isDeployable()).isTrue();
            assertThat(shown.groups().get(1).visible()).isTrue();
            assertThat(item(shown, "b").visible()).isTrue();
            assertThat(shown.isDeployable()).isFalse();
        }

        @Test
        void ofAGroupEndsWithItsLastVisibleItem() {
            ScreenSession session = open("""
                    - {name: a, type: text, hidden: true}
                    - {name: b, type: text, when: 'false'}
                    """);

            assertThat(session.state().groups().getFirst().visible()).isFalse();
        }
    }

    @Nested
    class Errors {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "required: true | true", "required: true, default: x | false", "required: true, value: x | false",
                    "required: true, hidden: true | false", "required: true, when: 'false' | false", "title: x | false"
                })
        void tellWhatIsMissing(String fields, boolean missing) {
            ScreenState state = open("- {name: a, type: text, " + fields + "}").state();

            assertThat(state.isDeployable()).isNotEqualTo(missing);
            assertThat(codes(state)).isEqualTo(missing ? List.of("config-required") : List.of());
            assertThat(item(state, "a").error().isPresent()).isEqualTo(missing);
        }

        @Test
        void nameTheFieldByItsTitle() {
            ScreenState state = open("- {name: a, title: Host name, type: text, required: true}")
                    .state();

            assertThat(item(state, "a").error()).contains("Host name is required");
            assertThat(state.findings().getFirst().where().subject()).isEqualTo("a");
        }

        @ParameterizedTest
        @CsvSource({
            "text, abc, true",
            "text, 'x1y', false",
            "textarea, abc, true",
            "password, abc, true",
            "radio, abc, false"
        })
        void tellWhatDoesNotMatchThePattern(String type, String value, boolean wrong) {
            ScreenState state = answer(
                    open(
                            "- {name: a, type: " + type
                                    + ", items: [{name: abc}], validation: {regex: {pattern: '[0-9]', message: needs a digit}}}"),
                    "a",
                    value);

            assertThat(codes(state)).isEqualTo(wrong ? List.of("config-invalid") : List.of());
            assertThat(item(state, "a").error().orElse("needs a digit")).isEqualTo("needs a digit");
        }

        @Test
        void neverConcernTheDefault() {
            assertThat(open("- {name: a, type: text, default: abc, validation: {regex: {pattern: '[0-9]'}}}")
                            .state()
                            .isDeployable())
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource({"not base64!, true", "YWJj, true", "YWIx, false", "'YW\nIx', false"})
        void lookIntoFiles(String value, boolean wrong) {
            ScreenState state =
                    answer(open("- {name: a, type: file, validation: {regex: {pattern: '[0-9]'}}}"), "a", value);

            assertThat(codes(state)).isEqualTo(wrong ? List.of("config-invalid") : List.of());
        }

        @Test
        void tellAnOptionThatIsNotOffered() {
            ScreenState state = answer(open("- {name: a, type: dropdown, items: [{name: x}]}"), "a", "y");

            assertThat(codes(state)).containsExactly("config-unknown-option");
        }

        @Test
        void tellABoolThatIsNone() {
            assertThat(codes(answer(open("- {name: a, type: bool}"), "a", "maybe")))
                    .containsExactly("config-invalid");
        }

        @Test
        void ofATemplateConcernItsItemOnly() {
            ScreenState state = open("""
                    - {name: bad, type: text, title: Bad, default: 'repl{{ fail "no" }}'}
                    - {name: worse, type: text, title: 'repl{{ fail "no" }}', help_text: fine}
                    - {name: good, type: text, default: x}
                    """).state();

            assertThat(codes(state)).containsExactly("config-template", "config-template");
            assertThat(state.findings()).allSatisfy(finding -> {
                assertThat(finding.where().file()).isEqualTo("config.yaml");
                assertThat(finding.where().line()).isPositive();
            });
            assertThat(state.findings().getFirst().where().subject()).startsWith("bad");
            assertThat(item(state, "bad").error()).isPresent();
            assertThat(item(state, "worse").help()).isEqualTo("fine");
            assertThat(item(state, "good").effective()).isEqualTo("x");
            assertThat(item(state, "good").error()).isEmpty();
        }

        @Test
        void ofAGroupsTemplateLeaveItVisible() {
            ScreenState state = openGroups("- {name: g, when: 'repl{{ fail \"no\" }}', items: [{name: a, type: text}]}")
                    .state();

            assertThat(codes(state)).containsExactly("config-template");
            assertThat(item(state, "a").visible()).isTrue();
        }

        @Test
        void ofACycleConcernItsMembersOnly() {
            ScreenSession session = open("""
                    - {name: a, type: text, default: 'repl{{ ConfigOption "b" }}'}
                    - {name: b, type: text, default: 'repl{{ ConfigOption "a" }}'}
                    - {name: c, type: text, default: 'c repl{{ ConfigOption "a" }}'}
                    - {name: self, type: text, value: 'repl{{ ConfigOption "self" }}'}
                    - {name: d, type: text, default: d}
                    """);

            ScreenState state = answer(session, "a", "x");

            assertThat(codes(state)).containsExactly("config-cycle", "config-cycle", "config-cycle");
            assertThat(item(state, "a").error().orElseThrow()).contains("a -> b -> a");
            assertThat(item(state, "c").effective()).isEqualTo("c x");
            assertThat(item(state, "c").error()).isEmpty();
            assertThat(item(state, "d").effective()).isEqualTo("d");
        }

        @Test
        void stayWhileAnAnswerIsRefused() {
            ScreenSession session = open(DERIVED + "- {name: r, type: text, readonly: true, value: v}");

            ScreenState unknown = answer(session, "nope", "x");
            ScreenState readOnly = answer(session, "r", "x");
            ScreenState taken = session.reset(new ItemName("nope"));

            assertThat(codes(unknown)).containsExactly("config-unknown-item");
            assertThat(codes(readOnly)).containsExactlyInAnyOrder("config-unknown-item", "config-read-only");
            assertThat(item(readOnly, "r").value()).isEqualTo("v");
            assertThat(codes(taken)).containsExactly("config-read-only");
        }

        @Test
        void refuseAnAnswerThatIsTooLarge() {
            ScreenSession session = open(DERIVED);
            answer(session, "host", "before");

            ScreenState refused = answer(session, "host", "x".repeat(16 * 1024 * 1024 + 1));
            ScreenState again = answer(session, "host", "before");

            assertThat(codes(refused)).containsExactly("config-answer-too-large");
            assertThat(item(refused, "host").value()).isEqualTo("before");
            assertThat(again.isDeployable()).isTrue();
        }

        @Test
        void neverHoldAnAnswer() {
            ScreenState state =
                    answer(open("- {name: a, type: password, validation: {regex: {pattern: '^x'}}}"), "a", "hunter2");

            assertThat(state.findings()).isNotEmpty().noneMatch(finding -> finding.toString()
                    .contains("hunter2"));
        }
    }

    @Nested
    class Keystrokes {

        @Test
        void leaveEverythingElseAsItWas() {
            ScreenSession session = openGroups("""
                    - name: one
                      items:
                      - {name: a, type: text}
                      - {name: b, type: text, default: 'repl{{ ConfigOption "a" }}'}
                      - {name: c, type: text}
                    - name: two
                      items:
                      - {name: d, type: text, default: 'repl{{ ConfigOption "c" }}'}
                    """);
            ScreenState before = session.state();

            ScreenState after = answer(session, "a", "x");

            assertThat(item(after, "b")).isNotSameAs(item(before, "b"));
            assertThat(item(after, "c")).isSameAs(item(before, "c"));
            assertThat(after.groups().get(1)).isSameAs(before.groups().get(1));
        }

        @Test
        void stopWhereAValueDoesNotChange() {
            List<TestFunctions> functions = new ArrayList<>();
            ScreenSession session = ScreenSession.open(Screens.ofItems("""
                            - {name: a, type: text}
                            - {name: b, type: text, default: 'repl{{ ConfigOptionEquals "a" "x" }}'}
                            - {name: c, type: text, default: 'repl{{ ConfigOption "b" }}'}
                            - {name: d, type: text, when: 'repl{{ ConfigOptionEquals "c" "true" }}'}
                            """).screen(), ConfigValues.EMPTY, answers -> {
                functions.add(new TestFunctions(answers));
                return functions.getFirst();
            });
            int reads = functions.getFirst().reads();

            answer(session, "a", "y");

            assertThat(functions).hasSize(1);
            assertThat(functions.getFirst().reads()).isEqualTo(reads + 1);
        }

        @Test
        void reachItemsWhoseNamesAreComputed() {
            ScreenSession session = open("""
                    - {name: which, type: text, default: one}
                    - {name: chosen, type: text, default: 'repl{{ ConfigOption (ConfigOption "which") }}'}
                    - {name: shown, type: label, title: 'repl{{ ConfigOption (print "cho" "sen") }}'}
                    - {name: one, type: text, default: 'first repl{{ ConfigOption "late" }}'}
                    - {name: two, type: text, default: second}
                    - {name: late, type: text, default: x}
                    """);

            assertThat(item(session.state(), "chosen").effective()).isEqualTo("first x");
            assertThat(item(answer(session, "late", "y"), "chosen").effective()).isEqualTo("first y");
            assertThat(item(answer(session, "which", "two"), "shown").title()).isEqualTo("second");
        }

        @Test
        void endAlsoWhereComputedNamesMakeACycle() {
            ScreenSession session = open("""
                    - {name: a, type: text, default: 'x repl{{ ConfigOption (print "b") }}'}
                    - {name: b, type: text, default: 'y repl{{ ConfigOption (print "a") }}'}
                    - {name: c, type: text, default: 'z repl{{ ConfigOption (print "b") }}'}
                    - {name: d, type: text, default: 'd repl{{ ConfigOption (ConfigOption "e") }}'}
                    - {name: e, type: text, default: c}
                    """);

            assertThat(session.state().findings())
                    .extracting(finding -> finding.where().subject())
                    .containsExactly("a", "b");
            assertThat(item(session.state(), "d").effective()).isEqualTo("d z ");
            assertThat(item(answer(session, "b", "x"), "c").effective()).isEqualTo("z x");
            assertThat(codes(answer(session, "e", "d"))).hasSize(3);
            assertThat(codes(answer(session, "e", "c"))).hasSize(2);
        }

        @Test
        void reachTheTextsOfOptions() {
            ScreenSession session = open("""
                    - {name: a, type: text, default: x}
                    - {name: r, type: radio, items: [{name: o, title: 'Like repl{{ ConfigOption "a" }}', recommended: true}]}
                    """);

            assertThat(item(answer(session, "a", "z"), "r").options())
                    .containsExactly(new ItemState.OptionState("o", "Like z", true));
        }

        @Test
        void withTheSameAnswerChangeNothing() {
            ScreenSession session = open(DERIVED);
            ScreenState once = answer(session, "host", "x");

            assertThat(answer(session, "host", "x")).isSameAs(once);
        }

        @Test
        void neverRunAnAnswerAsATemplate() {
            ScreenState state = answer(open(DERIVED), "host", "repl{{ ConfigOption \"url\" }}");

            assertThat(item(state, "url").effective()).isEqualTo("https://repl{{ ConfigOption \"url\" }}/");
        }

        @Test
        void passTenMegabytes() {
            String large = "A".repeat(10_000_000);
            ScreenState state = answer(open(DERIVED), "host", large);

            assertThat(item(state, "url").effective()).hasSize(10_000_009);
        }
    }

    private static ScreenSession open(String items) {
        return open(items, ConfigValues.EMPTY);
    }

    private static ScreenSession open(String items, ConfigValues saved) {
        return ScreenSession.open(Screens.ofItems(items).screen(), saved, ScreenSessionTest::functions);
    }

    private static ScreenSession openGroups(String groups) {
        return ScreenSession.open(Screens.ofGroups(groups).screen(), ConfigValues.EMPTY, ScreenSessionTest::functions);
    }

    private static Functions functions(ConfigLookup answers) {
        return new TestFunctions(answers);
    }

    private static ScreenState answer(ScreenSession session, String item, String value) {
        return session.answer(new ItemName(item), Answer.of(value));
    }

    private static ItemState item(ScreenState state, String name) {
        return state.item(new ItemName(name)).orElseThrow();
    }

    private static List<String> codes(ScreenState state) {
        return state.findings().stream().map(Finding::code).toList();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
